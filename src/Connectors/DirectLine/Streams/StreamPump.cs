using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Connectors.BotFramework;
using Assistant.Connectors.DirectLine.Conversations;
using Assistant.Connectors.DirectLine.Tokens;

namespace Assistant.Connectors.DirectLine.Streams;

/// <summary>
/// Writes a conversation to one socket. Stored messages go out by their numbers without gap or repetition: what was missed, or
/// did not fit into the queue of a slow reader, is read from the store. Parts of a growing answer go out while there is room.
/// </summary>
internal sealed class StreamPump(TokenClaims claims, string server, ITurnStore store, OutgoingActivities outgoing, TimeProvider time) : IConversationWatcher
{
    private const int QueueLength = 64;
    private const int MostAtOnce = 100;

    /// <summary>A reader that takes no frame for so long is gone.</summary>
    private static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(30);

    /// <summary>Clients and the proxies before them take a silent line for a dead one.</summary>
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);

    private readonly Channel<object> _queue = Channel.CreateBounded<object>(new BoundedChannelOptions(QueueLength) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private readonly ConversationId _conversation = DirectLineChannel.Conversation(claims);
    // Answers that went out whole; parts of theirs may still stand in the queue, or come late to one who read ahead from the store.
    private readonly HashSet<string> _ended = new(StringComparer.Ordinal);
    private Task<bool>? _waiting;
    private volatile bool _isBehind = true;
    private WebSocket? _socket;
    private long _sent;

    /// <inheritdoc/>
    public void Stored(IReadOnlyList<TranscriptMessage> messages)
    {
        if (!_queue.Writer.TryWrite(messages))
        {
            _isBehind = true;
            // The reader may have emptied the queue in between and gone to sleep; a message that it has, or reads from the store, wakes it.
            _queue.Writer.TryWrite(messages);
        }
    }

    /// <inheritdoc/>
    public void Growing(AnswerPart part) => _queue.Writer.TryWrite(part);

    /// <summary>Writes until the socket or the server ends.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="watermark">Behind which message to begin; a mark beyond the end, such as one from before a restored back-up, counts as the end.</param>
    /// <param name="cancellation">Ends the stream.</param>
    public async Task RunAsync(WebSocket socket, long watermark, CancellationToken cancellation)
    {
        _socket = socket;
        _sent = watermark;
        while (!cancellation.IsCancellationRequested)
        {
            if (_isBehind)
            {
                _isBehind = false;
                await CatchUpAsync(cancellation).ConfigureAwait(false);
            }

            if (await NextAsync(cancellation).ConfigureAwait(false))
            {
                while (_queue.Reader.TryRead(out var item))
                {
                    await WriteAsync(item, cancellation).ConfigureAwait(false);
                }
            }
            else
            {
                await SendAsync(ReadOnlyMemory<byte>.Empty, cancellation).ConfigureAwait(false);
            }
        }
    }

    // False where nothing came for so long that a sign of life is due.
    private async Task<bool> NextAsync(CancellationToken cancellation)
    {
        // One wait goes on over all signs of life of a quiet hour.
        _waiting ??= _queue.Reader.WaitToReadAsync(cancellation).AsTask();
        try
        {
            var any = await _waiting.WaitAsync(KeepAlive, time, cancellation).ConfigureAwait(false);
            _waiting = null;
            return any;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private async Task WriteAsync(object item, CancellationToken cancellation)
    {
        switch (item)
        {
            case AnswerPart part when _ended.Contains(part.StreamId):
                break;
            case AnswerPart part:
                await SendAsync(Frame([OutgoingActivities.Part(part, claims, time.GetUtcNow())], null), cancellation).ConfigureAwait(false);
                break;
            case IReadOnlyList<TranscriptMessage> messages when messages[0].Sequence == _sent + 1:
                await SendAsync(messages, cancellation).ConfigureAwait(false);
                break;
            case IReadOnlyList<TranscriptMessage> messages when messages[^1].Sequence > _sent:
                await CatchUpAsync(cancellation).ConfigureAwait(false);
                break;
            default:
                break;
        }
    }

    private async Task CatchUpAsync(CancellationToken cancellation)
    {
        while (await store.ReadAsync(_conversation, _sent, MostAtOnce, cancellation).ConfigureAwait(false) is { } page)
        {
            if (page.Messages.Count == 0)
            {
                // A mark from beyond the end would keep everything back that comes.
                _sent = Math.Min(_sent, page.Last);
                return;
            }

            await SendAsync(page.Messages, cancellation).ConfigureAwait(false);
        }
    }

    private async Task SendAsync(IReadOnlyList<TranscriptMessage> messages, CancellationToken cancellation)
    {
        var activities = outgoing.Of(messages, claims, server);
        _sent = messages[^1].Sequence;
        if (_ended.Count > QueueLength)
        {
            _ended.Clear();
        }

        _ended.UnionWith(messages.Select(m => m.Content.StreamId).OfType<string>());
        if (activities.Count > 0)
        {
            await SendAsync(Frame(activities, _sent.ToString(CultureInfo.InvariantCulture)), cancellation).ConfigureAwait(false);
        }
    }

    private static byte[] Frame(IReadOnlyList<Activity> activities, string? watermark) =>
        JsonSerializer.SerializeToUtf8Bytes(new ActivitySet { Activities = activities, Watermark = watermark }, ActivityJson.Wire.ActivitySet);

    private async Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(LongestWrite, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        await _socket!.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, either.Token).ConfigureAwait(false);
    }
}
