using System.Buffers.Text;
using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistant.Connectors.Web.Rendering;

/// <summary>Style, script and icon, each under a name that changes with its content and may therefore be kept for ever.</summary>
internal sealed class PageAssets
{
    /// <summary>The route that files are served from.</summary>
    public const string Route = "/web/{file}";

    private const string Forever = "public, max-age=31536000, immutable";
    private const int HashLength = 10;

    private readonly FrozenDictionary<string, (string Type, byte[] Content)> _files;

    private PageAssets(FrozenDictionary<string, (string Type, byte[] Content)> files, string style, string script, string icon, string demoStyle)
    {
        _files = files;
        Style = style;
        Script = script;
        Icon = icon;
        DemoStyle = demoStyle;
    }

    /// <summary>Address of the style sheet, below the page's own.</summary>
    public string Style { get; }

    /// <summary>Address of the script.</summary>
    public string Script { get; }

    /// <summary>Address of the icon.</summary>
    public string Icon { get; }

    /// <summary>Address of the style sheet of the demonstration page.</summary>
    public string DemoStyle { get; }

    public static PageAssets LoadEmbedded()
    {
        var files = new Dictionary<string, (string, byte[])>(StringComparer.Ordinal);
        var style = Add(files, "page", "css", "text/css; charset=utf-8");
        var script = Add(files, "page", "js", "text/javascript; charset=utf-8");
        var icon = Add(files, "icon", "svg", "image/svg+xml");
        var demoStyle = Add(files, "demo", "css", "text/css; charset=utf-8");
        return new PageAssets(files.ToFrozenDictionary(StringComparer.Ordinal), style, script, icon, demoStyle);
    }

    public async Task ServeAsync(HttpContext context)
    {
        if (context.GetRouteValue("file") is not string name || !_files.TryGetValue(name, out var file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = file.Type;
        context.Response.Headers.CacheControl = Forever;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(file.Content, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static string Add(Dictionary<string, (string Type, byte[] Content)> files, string name, string extension, string type)
    {
        var resource = $"Web/{name}.{extension}";
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not part of the assembly.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var bytes = content.ToArray();
        var served = $"{name}.{Base64Url.EncodeToString(SHA256.HashData(bytes))[..HashLength]}.{extension}";
        files.Add(served, (type, bytes));
        return $"web/{served}";
    }
}
