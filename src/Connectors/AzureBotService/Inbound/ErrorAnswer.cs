using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Assistant.Connectors.AzureBotService.Inbound;

/// <summary>What is answered in place of 200: the protocol's error body, with words for whoever set the caller up.</summary>
/// <param name="Status">The status.</param>
/// <param name="Code">The code.</param>
/// <param name="Message">What is wrong, and what to do.</param>
/// <param name="RetryAfter">When to try again; null where that does not help.</param>
internal sealed record ErrorAnswer(int Status, string Code, string Message, TimeSpan? RetryAfter = null)
{
    public static ErrorAnswer Closed { get; } = new(
        403, "Closed", "This endpoint is closed: the assistant has no registration with Azure Bot Service (AzureBotService:AppId).");

    public static ErrorAnswer TokenRefused { get; } = new(401, "Unauthorized", "The token of the request was not accepted.");

    public static ErrorAnswer ServiceAddressNotAllowed { get; } = new(403, "ServiceUrlNotAllowed", "The activity's serviceUrl is not one that this assistant sends to.");

    public static ErrorAnswer NotJson { get; } = new(415, "UnsupportedMediaType", "Send one activity as application/json.");

    public static ErrorAnswer NoActivity { get; } = new(400, "BadSyntax", "The body is not one activity in JSON.");

    public static ErrorAnswer NotHandled { get; } = new(501, "NotImplemented", "This assistant answers no invoke activities.");

    public static ErrorAnswer Busy { get; } = new(503, "Busy", "The assistant is busy; send the activity again in a moment.", TimeSpan.FromSeconds(1));

    public static ErrorAnswer NoKeys { get; } = new(
        503, "KeysUnavailable", "The keys that tokens are checked with cannot be fetched now; send the activity again in a moment.", TimeSpan.FromSeconds(5));

    public static ErrorAnswer Stopping { get; } = new(503, "Stopping", "The assistant is being restarted; send the activity again in a moment.", TimeSpan.FromSeconds(5));

    public static ErrorAnswer NotStored { get; } = new(503, "ServiceError", "The activity could not be stored; send it again.", TimeSpan.FromSeconds(5));

    public static ErrorAnswer TooLarge(int most) => new(413, "MessageSizeTooBig", $"An activity may have {most} bytes.");

    public static ErrorAnswer TooOften(TimeSpan wait) => new(429, "RateLimitExceeded", "Too many requests; wait before the next one.", wait);

    public static ErrorAnswer BadArgument(string what) => new(400, "BadArgument", what);

    /// <summary>Writes the answer.</summary>
    public Task WriteAsync(HttpResponse response, CancellationToken cancellation)
    {
        response.StatusCode = Status;
        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        return response.WriteAsJsonAsync(new ErrorBody(new ErrorDetail(Code, Message)), ErrorAnswerJson.Default.ErrorBody, cancellationToken: cancellation);
    }
}

internal sealed record ErrorBody(ErrorDetail Error);

internal sealed record ErrorDetail(string Code, string Message);

[JsonSerializable(typeof(ErrorBody))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ErrorAnswerJson : JsonSerializerContext;
