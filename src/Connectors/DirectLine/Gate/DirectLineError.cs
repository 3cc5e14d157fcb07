using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Assistant.Connectors.DirectLine.Gate;

/// <summary>What is answered in place of what was asked for: Direct Line's error body. Clients read the status; the words are for whoever builds them.</summary>
/// <param name="Status">The status.</param>
/// <param name="Code">The code.</param>
/// <param name="Message">What is wrong, and what to do.</param>
/// <param name="RetryAfter">When to try again; null where that does not help.</param>
internal sealed record DirectLineError(int Status, string Code, string Message, TimeSpan? RetryAfter = null)
{
    public static DirectLineError NoToken { get; } = new(401, "Unauthorized", "Send the token as Authorization: Bearer.");

    public static DirectLineError WrongToken { get; } = new(403, "BadToken", "The token is not one of this server, or not for this conversation.");

    public static DirectLineError ExpiredToken { get; } = new(403, "TokenExpired", "Token has expired");

    public static DirectLineError WrongOrigin { get; } = new(403, "OriginNotAllowed", "Pages of this site may not talk to this server (DirectLine:AllowedOrigins).");

    public static DirectLineError GenerateClosed { get; } = new(403, "Closed", "This server makes no tokens for others: it has no DirectLine:Secret. Its own pages use /chat/token.");

    public static DirectLineError WrongSecret { get; } = new(403, "BadSecret", "Tokens are made for whoever shows DirectLine:Secret.");

    public static DirectLineError NotFound { get; } = new(404, "NotFound", "There is no such conversation.");

    public static DirectLineError NoSuchAddress { get; } = new(404, "NotFound", "Direct Line 3.0 has no such address.");

    public static DirectLineError NoFile { get; } = new(404, "NotFound", "There is no such file.");

    public static DirectLineError NotJson { get; } = new(415, "UnsupportedMediaType", "Send JSON as application/json.");

    public static DirectLineError Malformed { get; } = new(400, "MalformedData", "The body is not what it should be.");

    public static DirectLineError NotASocket { get; } = new(400, "BadArgument", "This address is a WebSocket.");

    public static DirectLineError TooManyStreams { get; } = new(429, "TooManyStreams", "The conversation has too many streams open.", TimeSpan.FromSeconds(10));

    public static DirectLineError Busy { get; } = new(503, "Busy", Gate.DirectLineTexts.Vietnamese.Busy, TimeSpan.FromSeconds(2));

    public static DirectLineError Stopping { get; } = new(503, "Stopping", Gate.DirectLineTexts.Vietnamese.Busy, TimeSpan.FromSeconds(5));

    public static DirectLineError NotStored { get; } = new(503, "ServiceError", Gate.DirectLineTexts.Vietnamese.Busy, TimeSpan.FromSeconds(5));

    public static DirectLineError Failed { get; } = new(500, "ServiceError", Gate.DirectLineTexts.Vietnamese.Busy);

    public static DirectLineError BadArgument(string what) => new(400, "BadArgument", what);

    public static DirectLineError TooLarge(long most) => new(413, "MessageSizeTooBig", string.Create(CultureInfo.InvariantCulture, $"At most {most} bytes."));

    public static DirectLineError WrongType { get; } = new(415, "UnsupportedMediaType", "Only JPEG, PNG, WebP and HEIC pictures and PDF files are taken.");

    public static DirectLineError TooOften(TimeSpan wait) => new(429, "TooManyRequests", Gate.DirectLineTexts.Vietnamese.TooOften, wait);

    /// <summary>Writes the answer.</summary>
    public Task WriteAsync(HttpResponse response, CancellationToken cancellation)
    {
        response.StatusCode = Status;
        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        if (Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        return response.WriteAsJsonAsync(new ErrorEnvelope(new ErrorBody(Code, Message)), DirectLineErrorJson.Default.ErrorEnvelope, cancellationToken: cancellation);
    }
}

internal sealed record ErrorEnvelope(ErrorBody Error);

internal sealed record ErrorBody(string Code, string Message);

[JsonSerializable(typeof(ErrorEnvelope))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class DirectLineErrorJson : JsonSerializerContext;
