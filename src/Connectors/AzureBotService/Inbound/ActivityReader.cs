using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Assistant.Connectors.BotFramework;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.AzureBotService.Inbound;

/// <summary>Reads the activity of a request, straight from the bytes that arrived.</summary>
internal sealed class ActivityReader(IOptions<AzureBotServiceOptions> options)
{
    private readonly int _most = options.Value.MaxRequestBytes;

    /// <summary>Reads an activity.</summary>
    /// <returns>The activity, or what is wrong with the request.</returns>
    public async ValueTask<(Activity? Activity, ErrorAnswer? Error)> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (!IsJson(request.ContentType))
        {
            return (null, ErrorAnswer.NotJson);
        }

        if (request.ContentLength > _most)
        {
            return (null, ErrorAnswer.TooLarge(_most));
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = _most;
        }

        try
        {
            return await ReadAsync(request.BodyReader, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException failure)
        {
            return (null, failure.StatusCode == StatusCodes.Status413PayloadTooLarge ? ErrorAnswer.TooLarge(_most) : ErrorAnswer.NoActivity);
        }
    }

    private static bool IsJson(string? contentType) =>
        contentType is not null
        && contentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
        && (contentType.Length == "application/json".Length || contentType["application/json".Length] is ';' or ' ');

    private async ValueTask<(Activity? Activity, ErrorAnswer? Error)> ReadAsync(PipeReader body, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellation).ConfigureAwait(false);
            if (read.Buffer.Length > _most)
            {
                body.AdvanceTo(read.Buffer.End);
                return (null, ErrorAnswer.TooLarge(_most));
            }

            if (read.IsCompleted)
            {
                var activity = Parse(read.Buffer);
                body.AdvanceTo(read.Buffer.End);
                return activity is null ? (null, ErrorAnswer.NoActivity) : (activity, null);
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static Activity? Parse(ReadOnlySequence<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            return JsonSerializer.Deserialize(ref reader, ActivityJson.Default.Activity) is { Type.Length: > 0 } activity && !reader.Read() ? activity : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
