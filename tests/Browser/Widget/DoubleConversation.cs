using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistant.Browser.Tests.Widget;

/// <summary>A conversation of the double: its activities by watermark, and the sockets that are told of new ones.</summary>
internal sealed class DoubleConversation(string id)
{
    private readonly Lock _gate = new();
    private readonly List<JsonObject> _activities = [];
    private readonly ConcurrentDictionary<WebSocket, SemaphoreSlim> _sockets = new();
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public string Id { get; } = id;

    public int OpenSockets => _sockets.Count;

    /// <summary>Everything that was posted, in order of arrival, repeats left out.</summary>
    public IReadOnlyList<JsonObject> Posted
    {
        get
        {
            lock (_gate)
            {
                return [.. _activities.Where(a => (string?)a["from"]!["role"] == "user")];
            }
        }
    }

    /// <summary>Takes a citizen's activity; a repeated client id gives the first one's id.</summary>
    public async Task<(string Id, bool IsNew)> TakeAsync(JsonObject activity)
    {
        var client = (string?)activity["channelData"]?["clientActivityID"];
        lock (_gate)
        {
            if (client is not null && _known.TryGetValue(client, out var known))
            {
                return (known, false);
            }
        }

        activity["from"] = new JsonObject { ["id"] = "dl_citizen", ["role"] = "user" };
        var id = await AddAsync(activity);
        lock (_gate)
        {
            if (client is not null)
            {
                _known[client] = id;
            }
        }

        return (id, true);
    }

    /// <summary>Adds an activity and tells every socket.</summary>
    public async Task<string> AddAsync(JsonObject activity)
    {
        JsonObject frame;
        string id;
        lock (_gate)
        {
            id = $"{Id}|{_activities.Count + 1:0000000}";
            activity["id"] = id;
            activity["timestamp"] = DateTimeOffset.UnixEpoch.AddDays(20_000).AddSeconds(_activities.Count).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
            activity["conversation"] = new JsonObject { ["id"] = Id };
            activity["channelId"] = "directline";
            _activities.Add(activity);
            frame = Frame([activity], _activities.Count);
        }

        await TellAsync(frame);
        return id;
    }

    /// <summary>Says something as the assistant.</summary>
    public Task<string> SayAsync(string text, JsonObject? with = null)
    {
        var activity = with ?? [];
        activity["type"] = "message";
        activity["text"] = text;
        activity["textFormat"] = "markdown";
        activity["from"] = new JsonObject { ["id"] = "assistant", ["role"] = "bot" };
        return AddAsync(activity);
    }

    /// <summary>Shows a part of a growing answer: on the sockets only, as the protocol has it.</summary>
    public Task PartAsync(string streamId, int sequence, string text) => TellAsync(Frame(
        [new JsonObject
        {
            ["type"] = "typing",
            ["id"] = $"{streamId}.{sequence}",
            ["text"] = text,
            ["from"] = new JsonObject { ["id"] = "assistant", ["role"] = "bot" },
            ["channelData"] = new JsonObject { ["streamType"] = "streaming", ["streamSequence"] = sequence, ["streamId"] = streamId },
        }], null));

    public JsonObject After(string? watermark)
    {
        lock (_gate)
        {
            var from = int.TryParse(watermark, out var mark) ? mark : 0;
            return Frame(_activities.Skip(from), _activities.Count);
        }
    }

    public async Task WatchAsync(WebSocket socket, string? watermark, CancellationToken stop)
    {
        _sockets[socket] = new SemaphoreSlim(1);
        try
        {
            if (watermark is not null)
            {
                await SendAsync(socket, After(watermark));
            }

            var buffer = new byte[1024];
            while (socket.State == WebSocketState.Open)
            {
                var received = await socket.ReceiveAsync(buffer, stop);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, stop);
                    return;
                }
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // The other side has gone.
        }
        finally
        {
            _sockets.TryRemove(socket, out _);
        }
    }

    /// <summary>Breaks every socket, as a restarting server does.</summary>
    public void Break()
    {
        foreach (var socket in _sockets.Keys)
        {
            socket.Abort();
        }
    }

    private static JsonObject Frame(IEnumerable<JsonObject> activities, int? watermark)
    {
        var frame = new JsonObject { ["activities"] = new JsonArray([.. activities.Select(a => a.DeepClone())]) };
        if (watermark is { } mark)
        {
            frame["watermark"] = mark.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return frame;
    }

    private Task TellAsync(JsonObject frame) => Task.WhenAll(_sockets.Keys.Select(socket => SendAsync(socket, frame)));

    private async Task SendAsync(WebSocket socket, JsonObject frame)
    {
        if (!_sockets.TryGetValue(socket, out var turn))
        {
            return;
        }

        await turn.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        catch (Exception error) when (error is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            _sockets.TryRemove(socket, out _);
        }
        finally
        {
            turn.Release();
        }
    }
}
