using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;

namespace Assistant.Bot.Tests.Conversations;

/// <summary>
/// Durable truth in memory, as the port describes it: writes are done in the order in which they were handed in, a turn is
/// stored whole or not at all, and a message counts once. Tests hold the writes, make them fail, and write in between.
/// </summary>
internal sealed class MemoryTurnStore : ITurnStore
{
    private readonly Lock _lock = new();
    private readonly Queue<Action> _writes = new();
    private readonly Dictionary<ConversationId, Row> _rows = [];
    private readonly Dictionary<(string Channel, string Kind, string Id), Arrival> _inbox = [];
    private readonly List<Arrival> _arrivals = [];
    private bool _held;

    /// <summary>What the next commits fail with, one each.</summary>
    public Queue<Exception> FailingCommits { get; } = new();

    /// <summary>What the next messages cannot be stored for, one each.</summary>
    public Queue<Exception> FailingAccepts { get; } = new();

    /// <summary>What the next call of <see cref="Accept"/> itself throws.</summary>
    public Exception? RefusedAccept { get; set; }

    /// <summary>How often a conversation was loaded.</summary>
    public int Loads { get; private set; }

    /// <summary>The turns that were stored, in order.</summary>
    public List<Turn> Turns { get; } = [];

    /// <summary>From now on writes wait.</summary>
    public void Hold()
    {
        lock (_lock)
        {
            _held = true;
        }
    }

    /// <summary>Does the writes that wait.</summary>
    public void LetGo()
    {
        lock (_lock)
        {
            _held = false;
            Flush();
        }
    }

    /// <summary>Another process changes a conversation.</summary>
    public void Interfere(ConversationId id, ConversationState state)
    {
        lock (_lock)
        {
            var row = Of(id);
            row.State = state;
            row.Version++;
        }
    }

    public IReadOnlyList<TranscriptMessage> Transcript(ConversationId id)
    {
        lock (_lock)
        {
            return [.. Of(id).Messages];
        }
    }

    public ConversationState State(ConversationId id)
    {
        lock (_lock)
        {
            return Of(id).State ?? ConversationState.New;
        }
    }

    public Acceptance Accept(InboundMessage message)
    {
        if (RefusedAccept is { } refused)
        {
            throw refused;
        }

        var acceptance = new Accepted(message, 0);
        lock (_lock)
        {
            _writes.Enqueue(() => Take(acceptance));
            Flush();
        }

        return acceptance;
    }

    public async ValueTask<TurnOutcome> CommitAsync(Turn turn, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource<TurnOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _writes.Enqueue(() =>
            {
                try
                {
                    done.SetResult(Store(turn));
                }
                catch (IOException error)
                {
                    done.SetException(error);
                }
            });
            Flush();
        }

        return await done.Task.WaitAsync(cancellation);
    }

    public ValueTask<ConversationSnapshot?> LoadAsync(ConversationId conversation, CancellationToken cancellation)
    {
        lock (_lock)
        {
            Loads++;
            return ValueTask.FromResult(Of(conversation) is { State: { } state } row ? new ConversationSnapshot(row.Version, state) : null);
        }
    }

    public ValueTask<IReadOnlyList<Acceptance>> RecoverAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            return ValueTask.FromResult<IReadOnlyList<Acceptance>>(
                [.. _arrivals.Where(a => !a.IsAnswered).Select(a => a.Acceptance = new Accepted(a.Message, ++a.Attempts, new Receipt(a.Sequence, a.At, false)))]);
        }
    }

    public ValueTask<bool> OpenAsync(ConversationId conversation, string person, DateTimeOffset at, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<bool> ExistsAsync(ConversationId conversation, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<TranscriptMessage>> AppendAsync(
        ConversationId conversation, MessageAuthor author, IReadOnlyList<MessageContent> messages, bool push, DateTimeOffset at, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public ValueTask<TranscriptPage?> ReadAsync(ConversationId conversation, long after, int limit, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<TranscriptMessage>> ReadLastAsync(ConversationId conversation, int count, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<int> EraseAsync(string channel, string person, CancellationToken cancellation) => throw new NotSupportedException();

    private void Flush()
    {
        while (!_held && _writes.TryDequeue(out var write))
        {
            write();
        }
    }

    private Row Of(ConversationId id) => _rows.TryGetValue(id, out var row) ? row : _rows[id] = new Row();

    private void Take(Accepted acceptance)
    {
        if (FailingAccepts.TryDequeue(out var fault))
        {
            acceptance.Fail(fault);
            return;
        }

        var message = acceptance.Message;
        var key = (message.Conversation.Channel, message.EventKind, message.MessageId);
        if (_inbox.TryGetValue(key, out var first))
        {
            acceptance.Arrival = first;
            acceptance.Done(new Receipt(first.Sequence, first.At, true));
            return;
        }

        var added = Add(Of(message.Conversation), MessageAuthor.Citizen, message.ReceivedAt, message.Content, null);
        var arrival = new Arrival(message, added.Sequence, added.At) { Acceptance = acceptance };
        _inbox.Add(key, arrival);
        _arrivals.Add(arrival);
        acceptance.Arrival = arrival;
        acceptance.Done(new Receipt(added.Sequence, added.At, false));
    }

    private TurnOutcome Store(Turn turn)
    {
        var acceptance = (Accepted)turn.Inbox;
        if (acceptance.Fault is { } fault)
        {
            throw new IOException("The message was not stored.", fault);
        }

        if (FailingCommits.TryDequeue(out var failure))
        {
            throw failure;
        }

        var arrival = acceptance.Arrival ?? _arrivals.Single(a => a.Acceptance == acceptance);
        var row = Of(turn.Inbox.Message.Conversation);
        if (arrival.IsAnswered)
        {
            return new TurnOutcome(TurnFate.AlreadyAnswered, row.Version, []);
        }

        if (row.Version != turn.ExpectedVersion)
        {
            return new TurnOutcome(TurnFate.Conflict, row.Version, []);
        }

        arrival.IsAnswered = true;
        row.State = turn.State;
        row.Version++;
        Turns.Add(turn);
        return new TurnOutcome(TurnFate.Committed, row.Version, [.. turn.Replies.Select(r => Add(row, MessageAuthor.Assistant, turn.At, r, arrival.Sequence))]);
    }

    private static TranscriptMessage Add(Row row, MessageAuthor author, DateTimeOffset at, MessageContent content, long? inReplyTo)
    {
        var time = row.Messages is [.., { At: var last }] && last >= at ? last.AddMilliseconds(1) : at;
        var message = new TranscriptMessage(row.Messages.Count + 1, author, time, content, inReplyTo);
        row.Messages.Add(message);
        return message;
    }

    private sealed class Row
    {
        public long Version { get; set; }

        public ConversationState? State { get; set; }

        public List<TranscriptMessage> Messages { get; } = [];
    }

    private sealed class Arrival(InboundMessage message, long sequence, DateTimeOffset at)
    {
        public InboundMessage Message => message;

        public long Sequence => sequence;

        public DateTimeOffset At => at;

        public bool IsAnswered { get; set; }

        public int Attempts { get; set; }

        public Acceptance? Acceptance { get; set; }
    }

    private sealed class Accepted(InboundMessage message, int attempts) : Acceptance(message, attempts)
    {
        private readonly TaskCompletionSource<Receipt> _durable = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Accepted(InboundMessage message, int attempts, Receipt receipt)
            : this(message, attempts) => _durable.SetResult(receipt);

        public override Task<Receipt> Durable => _durable.Task;

        public Exception? Fault { get; private set; }

        public Arrival? Arrival { get; set; }

        public void Done(Receipt receipt) => _durable.SetResult(receipt);

        public void Fail(Exception fault)
        {
            Fault = fault;
            _durable.SetException(fault);
        }
    }
}
