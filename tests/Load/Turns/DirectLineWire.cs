using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using Assistant.Load.Servers;

namespace Assistant.Load.Turns;

/// <summary>Direct Line as browsers speak it: the message is posted, the reply comes on the conversation's WebSocket.</summary>
internal sealed class DirectLineWire(Uri server) : ITurnWire
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> _waiting = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _ended = new();
    private readonly DirectLineClient _client = new(server);
    private readonly List<ClientWebSocket> _sockets = [];
    private readonly List<Task> _reading = [];
    private OpenConversation[] _conversations = [];
    private int _number;

    public async Task OpenAsync(int conversations, CancellationToken cancellation)
    {
        _conversations = new OpenConversation[conversations];
        for (var i = 0; i < conversations; i++)
        {
            _conversations[i] = await _client.OpenAsync(cancellation).ConfigureAwait(false);
            var socket = new ClientWebSocket();
            await socket.ConnectAsync(_conversations[i].StreamUrl, cancellation).ConfigureAwait(false);
            _sockets.Add(socket);
            _reading.Add(ReadAsync(socket));
        }
    }

    public async Task<string> TurnAsync(int conversation, string text, CancellationToken cancellation)
    {
        var id = await _client.PostAsync(_conversations[conversation], text, $"m{Interlocked.Increment(ref _number)}", cancellation).ConfigureAwait(false);
        var reply = _waiting.GetOrAdd(id, static _ => new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            return await reply.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _sockets.ForEach(s => s.Dispose());
        _client.Dispose();
        _ended.Dispose();
    }

    private async Task ReadAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (!_ended.IsCancellationRequested)
        {
            var frame = await socket.ReceiveAsync(buffer.AsMemory(length), _ended.Token).ConfigureAwait(false);
            length += frame.Count;
            if (!frame.EndOfMessage)
            {
                if (length == buffer.Length)
                {
                    Array.Resize(ref buffer, buffer.Length * 2);
                }

                continue;
            }

            if (length > 0)
            {
                Take(buffer.AsMemory(0, length));
            }

            length = 0;
        }
    }

    // The reply may be here before the post is answered.
    private void Take(ReadOnlyMemory<byte> frame)
    {
        using var json = JsonDocument.Parse(frame);
        foreach (var activity in json.RootElement.GetProperty("activities").EnumerateArray())
        {
            if (activity.TryGetProperty("replyToId", out var id) && activity.GetProperty("type").ValueEquals("message"))
            {
                _waiting.GetOrAdd(id.GetString()!, static _ => new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously))
                    .TrySetResult(activity.GetProperty("text").GetString()!);
            }
        }
    }
}
