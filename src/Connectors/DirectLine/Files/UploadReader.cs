using System.Text.Json;
using Assistant.Connectors.BotFramework;
using Assistant.Connectors.DirectLine.Gate;
using Assistant.Connectors.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Assistant.Connectors.DirectLine.Files;

/// <summary>A file as it arrived, before it is stored.</summary>
/// <param name="Name">Its name, without any path.</param>
/// <param name="MediaType">What it is, told from its content.</param>
/// <param name="Content">What it holds.</param>
internal sealed record ArrivedFile(string Name, string MediaType, byte[] Content);

/// <summary>What was uploaded.</summary>
/// <param name="Activity">The message that the files belong to.</param>
/// <param name="Files">The files.</param>
internal sealed record Upload(Activity Activity, IReadOnlyList<ArrivedFile> Files);

/// <summary>Reads an upload: one file as the body, or a form with the activity and its files.</summary>
internal sealed class UploadReader(IOptions<DirectLineOptions> options)
{
    private const int LongestName = 200;
    private const int LongestBoundary = 200;
    private const string FileWithoutName = "file";

    private readonly DirectLineOptions _options = options.Value;

    public async ValueTask<(Upload? Upload, DirectLineError? Error)> ReadAsync(HttpContext context)
    {
        var most = ((long)_options.MostFileBytes * _options.MostFiles) + _options.MostActivityBytes + (16 * 1024);
        if (context.Request.ContentLength > most)
        {
            return (null, DirectLineError.TooLarge(most));
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = most;
        }

        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type))
        {
            return (null, DirectLineError.BadArgument("The upload has no content type."));
        }

        try
        {
            return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
                ? await FormAsync(context, HeaderUtilities.RemoveQuotes(type.Boundary).ToString()).ConfigureAwait(false)
                : await BodyAsync(context).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return (null, DirectLineError.Malformed);
        }
    }

    private static string NameOf(ContentDispositionHeaderValue? disposition)
    {
        var name = disposition is null ? "" : HeaderUtilities.RemoveQuotes(disposition.FileNameStar.Length > 0 ? disposition.FileNameStar : disposition.FileName).ToString();
        name = new string([.. name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c))]).Trim();
        return name.Length == 0 ? FileWithoutName : TextClip.At(name, LongestName);
    }

    private static Activity? Parse(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ActivityJson.Wire.Activity);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private async ValueTask<(Upload? Upload, DirectLineError? Error)> BodyAsync(HttpContext context)
    {
        var disposition = ContentDispositionHeaderValue.TryParse(context.Request.Headers.ContentDisposition.ToString(), out var named) ? named : null;
        var (file, error) = await FileAsync(context.Request.Body, disposition, context.RequestAborted).ConfigureAwait(false);
        var activity = new Activity { Type = ActivityTypes.Message, From = new ChannelAccount { Id = context.Request.Query["userId"].ToString() } };
        return file is null ? (null, error) : (new Upload(activity, [file]), null);
    }

    private async ValueTask<(Upload? Upload, DirectLineError? Error)> FormAsync(HttpContext context, string boundary)
    {
        if (boundary.Length is 0 or > LongestBoundary)
        {
            return (null, DirectLineError.BadArgument("The form has no boundary."));
        }

        var files = new List<ArrivedFile>();
        var activity = default(Activity);
        var reader = new MultipartReader(boundary, context.Request.Body);
        while (await reader.ReadNextSectionAsync(context.RequestAborted).ConfigureAwait(false) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            {
                return (null, DirectLineError.Malformed);
            }

            if (HeaderUtilities.RemoveQuotes(disposition.Name).Equals("activity", StringComparison.OrdinalIgnoreCase))
            {
                var json = await ReadAsync(section.Body, _options.MostActivityBytes, context.RequestAborted).ConfigureAwait(false);
                activity = json is null ? null : Parse(json);
                if (activity is null)
                {
                    return (null, json is null ? DirectLineError.TooLarge(_options.MostActivityBytes) : DirectLineError.Malformed);
                }

                continue;
            }

            if (files.Count == _options.MostFiles)
            {
                return (null, DirectLineError.BadArgument($"A message may carry {_options.MostFiles} files."));
            }

            var (file, error) = await FileAsync(section.Body, disposition, context.RequestAborted).ConfigureAwait(false);
            if (file is null)
            {
                return (null, error);
            }

            files.Add(file);
        }

        activity ??= new Activity { Type = ActivityTypes.Message, From = new ChannelAccount { Id = context.Request.Query["userId"].ToString() } };
        return files.Count == 0 ? (null, DirectLineError.BadArgument("The form holds no file.")) : (new Upload(activity, files), null);
    }

    private async ValueTask<(ArrivedFile? File, DirectLineError? Error)> FileAsync(Stream body, ContentDispositionHeaderValue? disposition, CancellationToken cancellation)
    {
        var content = await ReadAsync(body, _options.MostFileBytes, cancellation).ConfigureAwait(false);
        return content is null ? (null, DirectLineError.TooLarge(_options.MostFileBytes))
            : FileKind.Of(content) is { } type ? (new ArrivedFile(NameOf(disposition), type, content), null)
            : (null, DirectLineError.WrongType);
    }

    // Null where there is more than may be.
    private static async Task<byte[]?> ReadAsync(Stream body, int most, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            if (content.Length + read > most)
            {
                return null;
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }
}
