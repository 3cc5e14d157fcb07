using System.Globalization;
using Assistant.Connectors.Web.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Connectors.Web.Rendering;

/// <summary>Writes responses: pages to browsers, parts and plain sentences to the script.</summary>
internal sealed class PageResponder(PageRenderer renderer, PageTexts texts, ILogger<PageResponder> logger)
{
    private const string Html = "text/html; charset=utf-8";
    private const string Plain = "text/plain; charset=utf-8";

    /// <summary>Writes the page, or for the script the new turn.</summary>
    public Task PageAsync(HttpContext context, PageRequest request, PageTurn? turn)
    {
        var isLarge = request.SetLargeText ?? TextSizeCookie.IsLarge(context);
        if (request.Fragment is { } number && turn is not null)
        {
            context.Response.Headers[PageFields.FragmentHeader] = number.ToString(CultureInfo.InvariantCulture);
            return WriteAsync(context, StatusCodes.Status200OK, Html, renderer.Fragment(turn, number, Root(context)), context.RequestAborted);
        }

        var page = renderer.Page(new PageModel(Root(context), isLarge, request, turn));
        return WriteAsync(context, StatusCodes.Status200OK, Html, page, context.RequestAborted);
    }

    /// <summary>Says why a request is not answered.</summary>
    public Task RefusedAsync(HttpContext context, Refusal refusal, CancellationToken cancellation) => refusal switch
    {
        Refusal.TooLarge => MessageAsync(context, StatusCodes.Status413PayloadTooLarge, texts.TooLargeTitle, texts.TooLarge, cancellation),
        _ => MessageAsync(context, StatusCodes.Status400BadRequest, texts.BadRequestTitle, texts.BadRequest, cancellation),
    };

    /// <summary>Asks to wait.</summary>
    public Task TooManyAsync(HttpContext context, TimeSpan retryAfter, CancellationToken cancellation)
    {
        var seconds = Math.Ceiling(retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.RetryAfter = seconds;
        var message = texts.TooMany.Replace("{seconds}", seconds, StringComparison.Ordinal);
        return MessageAsync(context, StatusCodes.Status429TooManyRequests, texts.TooManyTitle, message, cancellation);
    }

    /// <summary>Apologises; what failed is in the server's log.</summary>
    public Task FailedAsync(HttpContext context) =>
        MessageAsync(context, StatusCodes.Status500InternalServerError, texts.FailedTitle, texts.Failed, context.RequestAborted);

    private Task MessageAsync(HttpContext context, int status, string title, string message, CancellationToken cancellation)
    {
        logger.Refused(status);
        if (context.Request.Headers.ContainsKey(PageFields.FragmentHeader))
        {
            context.Response.Headers[PageFields.FragmentHeader] = "0";
            return WriteAsync(context, status, Plain, message, cancellation);
        }

        return WriteAsync(context, status, Html, renderer.Message(title, message, Root(context), TextSizeCookie.IsLarge(context)), cancellation);
    }

    private static string Root(HttpContext context) => $"{context.Request.PathBase}/";

    private static Task WriteAsync(HttpContext context, int status, string type, string body, CancellationToken cancellation)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(body, cancellation);
    }
}
