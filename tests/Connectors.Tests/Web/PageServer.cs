using System.Collections.Concurrent;
using Assistant.Connectors.Web;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Procedures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Assistant.Connectors.Tests.Web;

/// <summary>The page on a real server, with the real answers, on a day of ours.</summary>
public sealed class PageServer : IAsyncLifetime
{
    public const string Collection = "page";

    private readonly Lazy<QuestionAnswerer> _answerer = new(() => QuestionAnswerer.Load(ContentFolder.Embedded()));
    private WebApplication? _app;

    /// <summary>Everything that was logged.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    public QuestionAnswerer Answerer => _answerer.Value;

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        (_app, Client) = await StartAsync(options => options.RequestsPerMinute = 100_000);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app!.DisposeAsync();
    }

    /// <summary>Starts a further server that shares the answers.</summary>
    public async Task<(WebApplication App, HttpClient Client)> StartAsync(Action<WebChannelOptions> configure, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(new QueueLoggerProvider(Log)).SetMinimumLevel(LogLevel.Information);
        builder.Services.AddSingleton(time ?? new FixedClock(new DateTimeOffset(2026, 11, 25, 3, 0, 0, TimeSpan.Zero)));
        builder.Services.AddSingleton(Answerer);
        builder.Services.AddWebChannel();
        builder.Services.Configure(configure);
        var app = builder.Build();
        app.MapWebChannel();
        await app.StartAsync();
        return (app, new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) });
    }
}
