using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Assistant.Load.Turns;

/// <summary><c>POST /api/messages</c> with <c>deliveryMode: expectReplies</c>: the reply travels in the response.</summary>
internal sealed class ExpectedRepliesWire(Uri server) : ITurnWire
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64, UseCookies = false, UseProxy = false }) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(30) };
    private readonly string _run = Guid.NewGuid().ToString("N")[..8];
    private int _number;

    public Task OpenAsync(int conversations, CancellationToken cancellation) => Task.CompletedTask;

    public async Task<string> TurnAsync(int conversation, string text, CancellationToken cancellation)
    {
        var id = $"{_run}-{Interlocked.Increment(ref _number).ToString(CultureInfo.InvariantCulture)}";
        using var content = new ByteArrayContent(ActivityWriter.Message(id, conversation, text, "http://127.0.0.1:9", "expectReplies"));
        content.Headers.ContentType = Json;
        using var response = await _http.PostAsync("/api/messages", content, cancellation).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"status {(int)response.StatusCode}");
        }

        return Reply(body, id);
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Reply(byte[] body, string id)
    {
        using var json = JsonDocument.Parse(body);
        foreach (var activity in json.RootElement.GetProperty("activities").EnumerateArray())
        {
            if (activity.GetProperty("type").ValueEquals("message") && activity.GetProperty("replyToId").ValueEquals(id))
            {
                return activity.GetProperty("text").GetString()!;
            }
        }

        throw new InvalidOperationException("no reply to this message");
    }
}
