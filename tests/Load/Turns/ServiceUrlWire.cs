using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Load.Turns;

/// <summary><c>POST /api/messages</c> as channels do it: the bot posts its reply to the service address, which is this client's own.</summary>
internal sealed class ServiceUrlWire(Uri server) : ITurnWire
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> _waiting = new(StringComparer.Ordinal);
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64, UseCookies = false, UseProxy = false }) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(30) };
    private readonly string _run = Guid.NewGuid().ToString("N")[..8];
    private WebApplication? _service;
    private string _address = "";
    private int _number;

    public async Task OpenAsync(int conversations, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _service = builder.Build();
        _service.MapPost("/v3/conversations/{conversation}/activities/{activity}", TakeAsync);
        await _service.StartAsync(cancellation).ConfigureAwait(false);
        _address = _service.Urls.Single();
    }

    public async Task<string> TurnAsync(int conversation, string text, CancellationToken cancellation)
    {
        var id = $"{_run}-{Interlocked.Increment(ref _number).ToString(CultureInfo.InvariantCulture)}";
        var reply = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = reply;
        try
        {
            using var content = new ByteArrayContent(ActivityWriter.Message(id, conversation, text, _address, null));
            content.Headers.ContentType = Json;
            using var response = await _http.PostAsync("/api/messages", content, cancellation).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"status {(int)response.StatusCode}");
            }

            return await reply.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_service is not null)
        {
            await _service.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var json = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false);
        var activity = json.RootElement;
        if (activity.GetProperty("type").ValueEquals("message") && _waiting.TryGetValue((string)context.Request.RouteValues["activity"]!, out var reply))
        {
            reply.TrySetResult(activity.GetProperty("text").GetString()!);
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("""{"id":"1"}""", context.RequestAborted).ConfigureAwait(false);
    }
}
