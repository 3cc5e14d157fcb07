using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Connectors.Tests.AzureBotService;

/// <summary>A post that the service got.</summary>
/// <param name="Path">The path as it came, still encoded.</param>
/// <param name="Authorization">The header.</param>
/// <param name="Body">The activity.</param>
internal sealed record ServicePost(string Path, string? Authorization, JsonElement Body);

/// <summary>The service of the tests' own, with its log-in: records what it gets and answers what the test says.</summary>
internal sealed class ServiceEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _tokens;

    private ServiceEndpoint(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>What was posted, in order.</summary>
    public ConcurrentQueue<ServicePost> Posts { get; } = new();

    /// <summary>The forms that asked for a token.</summary>
    public ConcurrentQueue<(string Path, Dictionary<string, string> Form)> TokenRequests { get; } = new();

    /// <summary>How an activity is answered; it got the number of the post, from 1.</summary>
    public Func<HttpContext, int, Task> Answer { get; set; } = (context, number) => context.Response.WriteAsJsonAsync(new { id = $"service-{number}" });

    /// <summary>How long tokens live, in seconds.</summary>
    public int TokenLife { get; set; } = 3600;

    /// <summary>The status with which tokens are refused; 200 to give them.</summary>
    public int TokenStatus { get; set; } = 200;

    public static async Task<ServiceEndpoint> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var service = new ServiceEndpoint(app);
        app.MapPost("/{tenant}/oauth2/v2.0/token", service.TokenAsync);
        app.MapPost("/v3/{**rest}", service.ActivityAsync);
        await app.StartAsync();
        return service;
    }

    public static Func<HttpContext, int, Task> Status(int status, string? retryAfter = null) => (context, _) =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return context.Response.WriteAsync("""{"error":{"code":"Some","message":"why"}}""");
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        TokenRequests.Enqueue((context.Request.Path, form.ToDictionary(f => f.Key, f => f.Value.ToString())));
        context.Response.StatusCode = TokenStatus;
        await context.Response.WriteAsJsonAsync(new { token_type = "Bearer", expires_in = TokenLife, access_token = $"token-{Interlocked.Increment(ref _tokens)}" });
    }

    private async Task ActivityAsync(HttpContext context)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        var path = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        Posts.Enqueue(new ServicePost(path, context.Request.Headers.Authorization, body));
        await Answer(context, Posts.Count);
    }
}
