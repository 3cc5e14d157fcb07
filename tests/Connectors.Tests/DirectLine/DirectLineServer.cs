using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Connectors.DirectLine;
using Assistant.Connectors.DirectLine.Tokens;
using Assistant.Connectors.SignIn;
using Assistant.Connectors.Tests.Shared;
using Assistant.Connectors.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Assistant.Connectors.Tests.DirectLine;

/// <summary>Direct Line on a real server with the real engine and storage, by a clock of the test.</summary>
internal sealed class DirectLineServer : IAsyncDisposable
{
    public const string Secret = "a secret of the tests' own";

    private static readonly ChannelTraits Web = new("web", ReplyStyle.Rich, ReplyDelivery.Pull, 20_000, ShowsChoices: true);

    private readonly WebApplication _app;
    private readonly TemporaryStorage _storage;

    private DirectLineServer(WebApplication app, TemporaryStorage storage, MovableClock clock, ConcurrentQueue<string> log)
    {
        (_app, _storage, Clock, Log) = (app, storage, clock, log);
        Address = new Uri(app.Urls.Single());
        Http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public MovableClock Clock { get; }

    public ConcurrentQueue<string> Log { get; }

    public IServiceProvider Services => _app.Services;

    public ITurnStore Store => _storage.Storage.Turns;

    /// <summary>Whether any file of a citizen is on disk.</summary>
    public bool HoldsFiles => _storage.HoldsFiles;

    public TokenBook Tokens => Services.GetRequiredService<TokenBook>();

    /// <summary>Starts a server.</summary>
    /// <param name="handler">What answers.</param>
    /// <param name="engine">Limits of the engine.</param>
    /// <param name="settings">Settings that are not the tests' own, of Direct Line where they are not of SignIn.</param>
    public static async Task<DirectLineServer> StartAsync(ITurnHandler handler, EngineOptions? engine = null, params (string Name, string? Value)[] settings)
    {
        var log = new ConcurrentQueue<string>();
        var clock = new MovableClock(new DateTimeOffset(2026, 11, 25, 3, 0, 0, TimeSpan.Zero));
        var storage = await TemporaryStorage.OpenAsync();
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(new QueueLoggerProvider(log)).SetMinimumLevel(LogLevel.Information);
        // All tests come from one address and are faster than any citizen.
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["DirectLine:Secret"] = Secret,
            ["DirectLine:RequestsPerMinute"] = "1000000",
            ["DirectLine:ConversationsPerMinute"] = "1000000",
            ["DirectLine:MessagesPerMinute"] = "1000000",
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => s.Name.StartsWith("SignIn:", StringComparison.Ordinal) ? s.Name : $"DirectLine:{s.Name}", s => s.Value));
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton(engine ?? new EngineOptions());
        storage.Register(builder.Services, handler, Web);
        builder.Services.AddDirectLine().AddSignIn();
        builder.Services.AddSingleton(new DirectLineTokenKey(storage.Storage.DeriveKey("direct line tokens 1")));
        var app = builder.Build();
        app.MapDirectLine().MapSignIn();
        await app.StartAsync();
        return new DirectLineServer(app, storage, clock, log);
    }

    /// <summary>A page's conversation, begun.</summary>
    public async Task<DirectLineCaller> BeginAsync()
    {
        var caller = await PageTokenAsync();
        using var started = await caller.SendAsync(HttpMethod.Post, "/v3/directline/conversations");
        started.EnsureSuccessStatusCode();
        return caller;
    }

    /// <summary>A page's token, its conversation not yet begun.</summary>
    public async Task<DirectLineCaller> PageTokenAsync()
    {
        using var response = await SendAsync(HttpMethod.Post, "/chat/token");
        return await DirectLineCaller.OfAsync(this, response);
    }

    /// <summary>A token made with the secret.</summary>
    public async Task<DirectLineCaller> GenerateAsync(object? body = null)
    {
        using var response = await SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", Secret, body);
        return await DirectLineCaller.OfAsync(this, response);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token = null, object? body = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : body as HttpContent ?? JsonContent.Create(body);
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await Http.SendAsync(request);
    }

    /// <summary>Stops as the host does when the program ends.</summary>
    public Task StopAsync() => _app.StopAsync();

    public void BeginStopping() => Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await _storage.DisposeAsync();
    }
}
