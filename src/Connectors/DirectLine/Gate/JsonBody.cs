using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Assistant.Connectors.DirectLine.Gate;

/// <summary>Reads a JSON body within a limit.</summary>
internal static class JsonBody
{
    /// <summary>Reads a value.</summary>
    /// <param name="context">The request.</param>
    /// <param name="type">What is expected.</param>
    /// <param name="most">Bytes that it may have.</param>
    /// <param name="optional">Whether there may be no body at all; the value is then null without an error.</param>
    public static async ValueTask<(T? Value, DirectLineError? Error)> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type, int most, bool optional = false)
        where T : class
    {
        var request = context.Request;
        if (request.ContentLength > most)
        {
            return (null, DirectLineError.TooLarge(most));
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = most;
        }

        var (value, error, isEmpty) = await ReadAsync(request.BodyReader, type, most, context.RequestAborted).ConfigureAwait(false);
        return isEmpty && optional ? (null, null)
            : error is null && !isEmpty && !IsJson(request.ContentType) ? (null, DirectLineError.NotJson)
            : value is null ? (null, error ?? DirectLineError.Malformed)
            : (value, null);
    }

    private static bool IsJson(string? contentType) => contentType is not null && contentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase);

    private static async ValueTask<(T? Value, DirectLineError? Error, bool IsEmpty)> ReadAsync<T>(PipeReader body, JsonTypeInfo<T> type, int most, CancellationToken cancellation)
        where T : class
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellation).ConfigureAwait(false);
            if (read.Buffer.Length > most)
            {
                body.AdvanceTo(read.Buffer.End);
                return (null, DirectLineError.TooLarge(most), false);
            }

            if (read.IsCompleted)
            {
                var isEmpty = read.Buffer.IsEmpty;
                var value = isEmpty ? null : Parse(read.Buffer, type);
                body.AdvanceTo(read.Buffer.End);
                return (value, null, isEmpty);
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static T? Parse<T>(ReadOnlySequence<byte> json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 32 });
            return JsonSerializer.Deserialize(ref reader, type) is { } value && !reader.Read() ? value : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // Text that is no Unicode is told by the second.
            return null;
        }
    }
}
