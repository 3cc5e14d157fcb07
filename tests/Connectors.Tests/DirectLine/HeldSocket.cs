using System.Net.WebSockets;
using System.Text.Json;

namespace Assistant.Connectors.Tests.DirectLine;

/// <summary>The server's end of a socket whose reader takes nothing until it is released.</summary>
internal sealed class HeldSocket : WebSocket
{
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _sending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<JsonElement> _sent = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override WebSocketCloseStatus? CloseStatus => null;

    public override string? CloseStatusDescription => null;

    public override WebSocketState State => WebSocketState.Open;

    public override string? SubProtocol => null;

    /// <summary>Completes when something is to be sent.</summary>
    public Task Sending => _sending.Task;

    public void Release() => _released.SetResult();

    /// <summary>Everything sent, once there is the last that is wanted.</summary>
    public async Task<IReadOnlyList<JsonElement>> UntilAsync(Func<JsonElement, bool> isLast)
    {
        while (true)
        {
            Task more;
            lock (_sent)
            {
                if (_sent.Any(isLast))
                {
                    return [.. _sent];
                }

                more = _more.Task;
            }

            await more.WaitAsync(ClientStream.Limit);
        }
    }

    public override async Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
    {
        _sending.TrySetResult();
        await _released.Task.WaitAsync(cancellationToken);
        if (buffer.Count == 0)
        {
            return;
        }

        using var json = JsonDocument.Parse(buffer);
        lock (_sent)
        {
            _sent.AddRange(json.RootElement.GetProperty("activities").EnumerateArray().Select(a => a.Clone()));
            _more.SetResult();
            _more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public override void Abort()
    {
    }

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override void Dispose()
    {
    }
}
