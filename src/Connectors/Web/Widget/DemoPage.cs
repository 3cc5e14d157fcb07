using System.Text;
using Assistant.Connectors.Web.Rendering;
using Microsoft.AspNetCore.Http;

namespace Assistant.Connectors.Web.Widget;

/// <summary>A page like a commune's own, with the floating widget on it: what a web master sees before taking it over.</summary>
internal sealed class DemoPage
{
    public const string Route = "/demo";

    private const string Resource = "Web/demo.html";
    private const string StylePlaceholder = "{style}";
    private const string IconPlaceholder = "{icon}";

    private readonly byte[] _page;

    public DemoPage(PageAssets assets)
    {
        using var stream = typeof(DemoPage).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not part of the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var html = reader.ReadToEnd()
            .Replace(StylePlaceholder, assets.DemoStyle, StringComparison.Ordinal)
            .Replace(IconPlaceholder, assets.Icon, StringComparison.Ordinal);
        _page = Encoding.UTF8.GetBytes(html);
    }

    public Task HandleAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(_page, context.RequestAborted).AsTask();
    }
}
