using System.Net.WebSockets;
using System.Text.Json;

namespace Assistant.Connectors.Tests.DirectLine;

/// <summary>A client of one conversation.</summary>
internal sealed class DirectLineCaller(DirectLineServer server, string conversation, string token)
{
    public string Conversation => conversation;

    public string Token => token;

    private string Base => $"/v3/directline/conversations/{conversation}";

    public static async Task<DirectLineCaller> OfAsync(DirectLineServer server, HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        var answer = await response.BodyAsync();
        return new DirectLineCaller(server, answer.GetProperty("conversationId").GetString()!, answer.GetProperty("token").GetString()!);
    }

    /// <summary>The same client with another token.</summary>
    public DirectLineCaller With(string other) => new(server, conversation, other);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null, string? origin = null) => server.SendAsync(method, path, token, body, origin);

    public Task<HttpResponseMessage> PostAsync(object activity) => SendAsync(HttpMethod.Post, $"{Base}/activities", activity);

    /// <summary>Says something, as Web Chat does.</summary>
    /// <returns>The id of the activity.</returns>
    public async Task<string> SayAsync(string text, string? clientId = null, string? deliveryMode = null)
    {
        using var response = await PostAsync(new
        {
            type = "message",
            text,
            deliveryMode,
            from = new { id = "u1", name = "Lan", role = "user" },
            locale = "vi-VN",
            channelData = new { clientActivityID = clientId ?? Guid.NewGuid().ToString("N") },
        });
        response.EnsureSuccessStatusCode();
        return (await response.BodyAsync()).GetProperty("id").GetString()!;
    }

    public Task<HttpResponseMessage> GetAsync(string? watermark = null) => SendAsync(HttpMethod.Get, $"{Base}/activities{(watermark is null ? "" : $"?watermark={watermark}")}");

    /// <summary>What came behind a mark.</summary>
    public async Task<(IReadOnlyList<JsonElement> Activities, string Watermark)> ReadAsync(string? watermark = null)
    {
        using var response = await GetAsync(watermark);
        response.EnsureSuccessStatusCode();
        var set = await response.BodyAsync();
        return ([.. set.GetProperty("activities").EnumerateArray()], set.GetProperty("watermark").GetString()!);
    }

    /// <summary>Polls, as clients without a stream do, until there are so many activities.</summary>
    public async Task<IReadOnlyList<JsonElement>> PollAsync(int count)
    {
        var all = new List<JsonElement>();
        var watermark = "";
        using var limit = new CancellationTokenSource(ClientStream.Limit);
        while (all.Count < count)
        {
            var (activities, mark) = await ReadAsync(watermark);
            all.AddRange(activities);
            watermark = mark;
            await Task.Delay(activities.Count > 0 ? 0 : 10, limit.Token);
        }

        return all;
    }

    /// <summary>The address of a new stream.</summary>
    public async Task<Uri> StreamAddressAsync(string? watermark = null)
    {
        using var response = await SendAsync(HttpMethod.Get, $"{Base}?watermark={watermark}");
        response.EnsureSuccessStatusCode();
        return new Uri((await response.BodyAsync()).GetProperty("streamUrl").GetString()!);
    }

    public async Task<ClientStream> OpenAsync(string? watermark = null)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(await StreamAddressAsync(watermark), CancellationToken.None);
        return new ClientStream(socket);
    }
}
