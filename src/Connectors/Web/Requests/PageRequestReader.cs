using System.Globalization;
using Assistant.Connectors.Web.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Assistant.Connectors.Web.Requests;

/// <summary>Reads links (<c>/?q=…</c>, <c>/?dich-vu=…</c>) and forms. Whatever is sent, the outcome is a request or a refusal, never an error.</summary>
internal sealed class PageRequestReader(ServiceNames services, IOptions<WebChannelOptions> options)
{
    private const int MostFields = 32;
    private const int MostTurns = 100_000;

    private readonly int _maxBytes = options.Value.MaxRequestBytes;

    public async Task<(PageRequest? Request, Refusal Refusal)> ReadAsync(HttpContext context)
    {
        var fragment = Fragment(context.Request);
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return (ReadLink(context.Request.Query, fragment), Refusal.None);
        }

        var (form, refusal) = await ReadFormAsync(context).ConfigureAwait(false);
        return form is null ? (null, refusal) : (Read(form, fragment), Refusal.None);
    }

    // A link names a question or a service; where it names both, the question is more. A service that there is not is no error.
    private PageRequest ReadLink(IQueryCollection query, int? fragment)
    {
        var asked = Last(query[PageFields.Question]);
        var id = Last(query[PageFields.Service]);
        var name = services.Name(id);
        return new PageRequest
        {
            Question = asked.Length > 0 ? asked : name,
            Asked = asked.Length > 0 ? asked : null,
            Service = asked.Length == 0 && name is not null ? id : null,
            Fragment = fragment,
        };
    }

    // The button for large letters and an empty field show the answer again that was there before.
    private static PageRequest Read(IFormCollection form, int? fragment)
    {
        var before = form[PageFields.Before].Where(m => !string.IsNullOrWhiteSpace(m)).Select(m => m!).ToArray();
        var question = Last(form[PageFields.Question]);
        var size = Last(form[PageFields.Size]);
        if (question.Length > 0 && size.Length == 0)
        {
            return new PageRequest { Question = question, Before = before, Fragment = fragment };
        }

        return new PageRequest
        {
            Question = before.LastOrDefault(),
            Before = before.Length > 0 ? before[..^1] : [],
            Draft = question,
            IsEmpty = size.Length == 0,
            SetLargeText = size.Length == 0 ? null : size == TextSizeCookie.Large,
            Fragment = fragment,
        };
    }

    private async Task<(IFormCollection? Form, Refusal Refusal)> ReadFormAsync(HttpContext context)
    {
        if (context.Request.ContentLength > _maxBytes)
        {
            return (null, Refusal.TooLarge);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = _maxBytes;
        }

        if (!context.Request.HasFormContentType)
        {
            return (null, Refusal.Unreadable);
        }

        try
        {
            var limits = new FormOptions { ValueCountLimit = MostFields, ValueLengthLimit = _maxBytes, MultipartBodyLengthLimit = _maxBytes };
            return (await context.Request.ReadFormAsync(limits, context.RequestAborted).ConfigureAwait(false), Refusal.None);
        }
        catch (BadHttpRequestException error)
        {
            return (null, error.StatusCode == StatusCodes.Status413PayloadTooLarge ? Refusal.TooLarge : Refusal.Unreadable);
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            return (null, Refusal.Unreadable);
        }
    }

    private static string Last(StringValues values) => values.Count > 0 ? values[^1]?.Trim() ?? "" : "";

    private static int? Fragment(HttpRequest request) =>
        int.TryParse(request.Headers[PageFields.FragmentHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var turn)
            ? Math.Clamp(turn, 1, MostTurns)
            : null;
}
