using Assistant.Connectors.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Browser.Tests.WebChat;

/// <summary>A page of another site with Microsoft's Web Chat, as its package has it, talking with our server.</summary>
internal sealed class WebChatSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebChatSite(WebApplication app) => _app = app;

    /// <summary>The page's address.</summary>
    /// <param name="server">The server that it talks with.</param>
    /// <param name="webSocket">Whether it uses a stream; otherwise it polls.</param>
    public string Page(string server, bool webSocket) => $"{_app.Urls.Single()}/?server={Uri.EscapeDataString(server)}&webSocket={(webSocket ? "true" : "false")}";

    public static async Task<WebChatSite> StartAsync()
    {
        var package = await NodeClient.FolderAsync("webchat");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", () => Results.File(Path.Combine(package, "page.html"), "text/html; charset=utf-8"));
        app.MapGet("/page.mjs", () => Results.File(Path.Combine(package, "page.mjs"), "text/javascript"));
        app.MapGet("/webchat.js", () => Results.File(Path.Combine(package, "node_modules", "botframework-webchat", "dist", "webchat.js"), "text/javascript"));
        app.MapGet("/favicon.ico", () => Results.NoContent());
        await app.StartAsync();
        return new WebChatSite(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
