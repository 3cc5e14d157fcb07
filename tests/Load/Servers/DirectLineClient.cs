using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Assistant.Load.Servers;

/// <summary>A conversation over Direct Line, as its client sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Token">Its token.</param>
/// <param name="StreamUrl">The address of its stream.</param>
internal sealed record OpenConversation(string Id, string Token, Uri StreamUrl);

/// <summary>What a conversation holds.</summary>
/// <param name="Id">The activity's id.</param>
/// <param name="IsCitizen">Whether the citizen wrote it.</param>
/// <param name="ClientId">The client's own id of it.</param>
/// <param name="ReplyTo">What it answers.</param>
/// <param name="Text">What it says.</param>
internal sealed record ReadActivity(string Id, bool IsCitizen, string? ClientId, string? ReplyTo, string? Text = null)
{
    /// <summary>Its number in the conversation.</summary>
    public long Sequence => long.Parse(Id.AsSpan(Id.IndexOf('|') + 1), CultureInfo.InvariantCulture);
}

/// <summary>Speaks Direct Line over HTTP.</summary>
internal sealed class DirectLineClient(Uri server) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64, UseCookies = false, UseProxy = false }) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(30) };

    public async Task<OpenConversation> OpenAsync(CancellationToken cancellation)
    {
        using var token = await SendAsync(HttpMethod.Post, "chat/token", null, null, cancellation).ConfigureAwait(false);
        using var started = await SendAsync(HttpMethod.Post, "v3/directline/conversations", token.RootElement.GetProperty("token").GetString(), null, cancellation).ConfigureAwait(false);
        var root = started.RootElement;
        return new OpenConversation(root.GetProperty("conversationId").GetString()!, root.GetProperty("token").GetString()!, new Uri(root.GetProperty("streamUrl").GetString()!));
    }

    /// <summary>Posts a text.</summary>
    /// <returns>The activity's id: from then on the server owes an answer.</returns>
    public async Task<string> PostAsync(OpenConversation conversation, string text, string clientId, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
        {
            ["type"] = "message",
            ["text"] = text,
            ["from"] = new Dictionary<string, string> { ["id"] = "citizen" },
            ["channelData"] = new Dictionary<string, string> { ["clientActivityID"] = clientId },
        });
        using var posted = await SendAsync(HttpMethod.Post, $"v3/directline/conversations/{conversation.Id}/activities", conversation.Token, body, cancellation).ConfigureAwait(false);
        return posted.RootElement.GetProperty("id").GetString()!;
    }

    /// <summary>Reads a whole conversation.</summary>
    public async Task<IReadOnlyList<ReadActivity>> ReadAsync(OpenConversation conversation, CancellationToken cancellation)
    {
        var all = new List<ReadActivity>();
        for (var watermark = "0"; ;)
        {
            using var page = await SendAsync(
                HttpMethod.Get, $"v3/directline/conversations/{conversation.Id}/activities?watermark={watermark}", conversation.Token, null, cancellation).ConfigureAwait(false);
            var activities = page.RootElement.GetProperty("activities");
            all.AddRange(activities.EnumerateArray().Select(Read));
            var next = page.RootElement.GetProperty("watermark").GetString()!;
            if (activities.GetArrayLength() == 0)
            {
                return all;
            }

            watermark = next;
        }
    }

    public void Dispose() => _http.Dispose();

    private static ReadActivity Read(JsonElement activity) => new(
        activity.GetProperty("id").GetString()!,
        activity.GetProperty("from").GetProperty("role").ValueEquals("user"),
        activity.TryGetProperty("channelData", out var data) && data.TryGetProperty("clientActivityID", out var id) ? id.GetString() : null,
        activity.TryGetProperty("replyToId", out var reply) ? reply.GetString() : null,
        activity.TryGetProperty("text", out var text) ? text.GetString() : null);

    private async Task<JsonDocument> SendAsync(HttpMethod method, string path, string? token, byte[]? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        using var response = await _http.SendAsync(request, cancellation).ConfigureAwait(false);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
        return response.IsSuccessStatusCode
            ? JsonDocument.Parse(answer)
            : throw new HttpRequestException($"{method} {path}: {(int)response.StatusCode} {Encoding.UTF8.GetString(answer)}", null, response.StatusCode);
    }
}
