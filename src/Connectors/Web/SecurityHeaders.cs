using Microsoft.AspNetCore.Http;

namespace Assistant.Connectors.Web;

/// <summary>What a browser may do with the page: its own files and its own address, nothing else.</summary>
internal static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string PermissionsPolicy =
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(self), payment=(), usb=()";

    /// <summary>Headers of the page, which is never stored: on a shared computer nobody reads what was asked before.</summary>
    public static Task Page(HttpContext context, RequestDelegate next)
    {
        // Set when the answer starts, as the error page clears what was set before.
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpResponse)state).Headers;
            Common(headers);
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.CacheControl = "no-store";
            headers.XFrameOptions = "DENY";
            headers["Permissions-Policy"] = PermissionsPolicy;
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return Task.CompletedTask;
        }, context.Response);
        return next(context);
    }

    /// <summary>Headers of style, script and icon.</summary>
    public static Task Asset(HttpContext context, RequestDelegate next)
    {
        Common(context.Response.Headers);
        return next(context);
    }

    /// <summary>Headers of the widget's files, which any page may load. There is nothing secret in them, and nothing that knows who asks.</summary>
    public static Task Widget(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        Common(headers);
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.AccessControlAllowOrigin = "*";
        return next(context);
    }

    private static void Common(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
