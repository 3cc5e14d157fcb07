using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Assistant.Browser.Tests.Widget;

/// <summary>A page of somebody else's site: strict policy, own style, the widget from our server.</summary>
internal static class OtherSite
{
    public static void Map(WebApplication app, string widgetOrigin)
    {
        app.MapGet("/site", (HttpContext context, string? attributes, string? lang, string? server) =>
        {
            var own = $"{context.Request.Scheme}://{context.Request.Host}";
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src 'none'; style-src 'self'; script-src 'self' {widgetOrigin}; connect-src 'self' {widgetOrigin} {widgetOrigin.Replace("http", "ws", StringComparison.Ordinal)} ws://{context.Request.Host}";
            return Results.Content(Page(widgetOrigin, attributes, lang ?? "vi", server ?? own), "text/html; charset=utf-8");
        });
        app.MapGet("/site.css", () => Results.Content(
            "html, body { margin: 0; height: 100%; font-size: 62.5% } h1 { font-size: 2rem; color: green } p, button { color: red; text-transform: uppercase } assistant-chat[inline] { height: calc(100vh - 6rem) } @media (max-height: 26rem) { assistant-chat[inline] { height: auto } }",
            "text/css"));
        app.MapGet("/favicon.ico", () => Results.NoContent());
    }

    // Without attributes the page has no element of its own, and the script adds one.
    private static string Page(string widgetOrigin, string? attributes, string lang, string server)
    {
        var element = attributes is null ? "" : $"<assistant-chat {attributes} server=\"{WebUtility.HtmlEncode(server)}\"></assistant-chat>";
        return $"""
            <!DOCTYPE html>
            <html lang="{lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Trang khác</title><link rel="stylesheet" href="/site.css"><script type="module" src="{widgetOrigin}/widget.js"></script></head>
            <body><main><h1>Trang khác</h1>{element}</main></body></html>
            """;
    }
}
