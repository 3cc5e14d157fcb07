using Assistant.Bot.Channels;
using Assistant.Bot.Conversations.Outbox;

namespace Assistant.Bot.Tests.Outbox;

/// <summary>Where a reply stands.</summary>
internal enum Standing
{
    Waiting,
    Begun,
    Delivered,
    Dead,
    Uncertain,
}

/// <summary>The queue in memory, as the port describes it: of each conversation only the oldest that waits, and none behind one that is under way.</summary>
internal sealed class MemoryOutbox : IOutbox
{
    private readonly Lock _lock = new();
    private readonly List<Row> _rows = [];

    /// <summary>What the next calls of each kind fail with.</summary>
    public Queue<Exception> FailingDues { get; } = new();

    public Queue<Exception> FailingBegins { get; } = new();

    public Queue<Exception> FailingSettles { get; } = new();

    /// <summary>How long after an attempt the next one was put off, each time.</summary>
    public List<TimeSpan> Pauses { get; } = [];

    /// <summary>Is run after a list of what is due was made and before it is given out.</summary>
    public Func<Task>? BeforeGivingOut { get; set; }

    public long Add(ConversationId conversation, string text, DateTimeOffset due)
    {
        lock (_lock)
        {
            _rows.Add(new Row(_rows.Count + 1, conversation, text) { Due = due });
            return _rows.Count;
        }
    }

    public Standing StandingOf(long id)
    {
        lock (_lock)
        {
            return _rows[(int)id - 1].Standing;
        }
    }

    public string? ReasonOf(long id)
    {
        lock (_lock)
        {
            return _rows[(int)id - 1].Reason;
        }
    }

    public async ValueTask<IReadOnlyList<OutboundDelivery>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        OutboundDelivery[] due;
        lock (_lock)
        {
            if (FailingDues.TryDequeue(out var error))
            {
                throw error;
            }

            due = [.. Heads().Where(r => r.Due <= now).OrderBy(r => r.Due).ThenBy(r => r.Id).Take(limit).Select(r => r.Delivery())];
        }

        if (BeforeGivingOut is { } before)
        {
            await before();
        }

        return due;
    }

    public ValueTask BeginAsync(long outboxId, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (FailingBegins.TryDequeue(out var error))
            {
                throw error;
            }

            var row = _rows[(int)outboxId - 1];
            if (row.Standing != Standing.Waiting)
            {
                throw new KeyNotFoundException("It does not wait.");
            }

            row.Standing = Standing.Begun;
            row.Attempts++;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask SettleAsync(long outboxId, DeliveryResult result, DateTimeOffset? nextAttempt, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
        {
            cancellation.ThrowIfCancellationRequested();
            if (FailingSettles.TryDequeue(out var error))
            {
                throw error;
            }

            var row = _rows[(int)outboxId - 1];
            row.Reason = result.Reason;
            row.Due = nextAttempt ?? row.Due;
            row.Standing = result.Fate switch
            {
                DeliveryFate.Delivered => Standing.Delivered,
                DeliveryFate.Retry when nextAttempt is not null => Standing.Waiting,
                DeliveryFate.Uncertain => Standing.Uncertain,
                _ => Standing.Dead,
            };
            if (nextAttempt is { } next)
            {
                Pauses.Add(next - now);
            }
            else
            {
                row.Settled.TrySetResult();
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Completes when a reply is settled for good.</summary>
    public Task Settled(long id)
    {
        lock (_lock)
        {
            return _rows[(int)id - 1].Settled.Task;
        }
    }

    public ValueTask<DateTimeOffset?> NextDueAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            return ValueTask.FromResult(Heads().Min(r => (DateTimeOffset?)r.Due));
        }
    }

    public ValueTask<IReadOnlyList<DeadLetter>> DeadLettersAsync(int limit, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<bool> ReviveAsync(long outboxId, DateTimeOffset now, CancellationToken cancellation) => throw new NotSupportedException();

    private IEnumerable<Row> Heads() => _rows
        .Where(r => r.Standing is Standing.Waiting or Standing.Begun)
        .GroupBy(r => r.Conversation)
        .Select(g => g.First())
        .Where(r => r.Standing == Standing.Waiting);

    private sealed class Row(long id, ConversationId conversation, string text)
    {
        public long Id => id;

        public ConversationId Conversation => conversation;

        public DateTimeOffset Due { get; set; }

        public Standing Standing { get; set; }

        public string? Reason { get; set; }

        public int Attempts { get; set; }

        public TaskCompletionSource Settled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public OutboundDelivery Delivery() => new(
            id, conversation, "person", null, new TranscriptMessage(id, MessageAuthor.Assistant, Due, new MessageContent { Text = text }, null), null, Attempts + 1);
    }
}
