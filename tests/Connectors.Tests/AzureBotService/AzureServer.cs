using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Assistant.Bot.Conversations;
using Assistant.Connectors.AzureBotService;
using Assistant.Connectors.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Connectors.Tests.AzureBotService;

/// <summary>The endpoint on a real server, configured as an operator would.</summary>
internal sealed class AzureServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private AzureServer(WebApplication app, HttpClient client, ScriptedEngine engine, ConcurrentQueue<string> log)
    {
        (_app, Client, Engine, Log) = (app, client, engine, log);
    }

    public HttpClient Client { get; }

    public ScriptedEngine Engine { get; }

    public ConcurrentQueue<string> Log { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>A server whose engine says what the test wants.</summary>
    public static Task<AzureServer> StartAsync(params (string Name, string? Value)[] settings)
    {
        var engine = new ScriptedEngine();
        return StartAsync(
            services => services.AddSingleton<TimeProvider>(new FixedClock(TokenShapes.Now)).AddSingleton<IConversationEngine>(engine).AddSingleton<ITurnStore>(engine),
            settings,
            engine);
    }

    /// <summary>A server that knows the tests' issuer.</summary>
    public static Task<AzureServer> StartAsync(TokenIssuer issuer, params (string Name, string? Value)[] settings) => StartAsync(KnowingIssuer(issuer, settings));

    /// <summary>A server on other parts.</summary>
    public static async Task<AzureServer> StartAsync(Action<IServiceCollection> parts, (string Name, string? Value)[] settings, ScriptedEngine? engine = null)
    {
        var log = new ConcurrentQueue<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(new QueueLoggerProvider(log)).SetMinimumLevel(LogLevel.Information);
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => $"AzureBotService:{s.Name}", s => s.Value));
        parts(builder.Services);
        builder.Services.AddAzureBotService();
        var app = builder.Build();
        app.MapAzureBotService();
        await app.StartAsync();
        return new AzureServer(app, new HttpClient { BaseAddress = new Uri(app.Urls.Single()) }, engine ?? new ScriptedEngine(), log);
    }

    public static (string Name, string? Value)[] KnowingIssuer(TokenIssuer issuer, params (string Name, string? Value)[] settings) =>
    [
        ("AppId", TokenShapes.AppId), ("AppPassword", "secret"),
        ("ChannelMetadataAddress", issuer.Metadata.AbsoluteUri), ("EntraMetadataAddress", issuer.Metadata.AbsoluteUri),
        .. settings,
    ];

    public async Task<HttpResponseMessage> PostAsync(string json, string? token = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        change?.Invoke(request);
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
