using System.Collections.Concurrent;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;

namespace Assistant.Connectors.Tests.AzureBotService;

/// <summary>An engine that keeps the promises of its port in memory: takes a message once, and answers what the test says.</summary>
internal sealed class ScriptedEngine : IConversationEngine, ITurnStore
{
    private readonly ConcurrentDictionary<(ConversationId, string, string), long> _seen = new();
    private readonly ConcurrentDictionary<ConversationId, ConcurrentQueue<TranscriptMessage>> _transcripts = new();
    private long _sequence;

    public ConversationFeed Feed { get; } = new();

    /// <summary>What was taken, duplicates left out.</summary>
    public ConcurrentQueue<InboundMessage> Taken { get; } = new();

    /// <summary>What is refused, and why.</summary>
    public Refusal Refusal { get; set; }

    /// <summary>What is answered to a message.</summary>
    public Func<InboundMessage, IReadOnlyList<MessageContent>> Replies { get; set; } = m => [new MessageContent { Text = $"<{m.Content.Text}>" }];

    /// <summary>Whether messages cannot be stored.</summary>
    public bool IsBroken { get; set; }

    public Refusal TrySubmit(InboundMessage message, out Submission? submission)
    {
        submission = null;
        if (Refusal != Refusal.None)
        {
            return Refusal;
        }

        if (IsBroken)
        {
            var failure = new IOException("disk full");
            submission = new Submission(Task.FromException<Receipt>(failure), Task.FromException<TurnOutcome>(failure));
            return Refusal.None;
        }

        var mine = Interlocked.Increment(ref _sequence);
        var first = _seen.GetOrAdd((message.Conversation, message.EventKind, message.MessageId), mine);
        if (first != mine)
        {
            submission = new Submission(
                Task.FromResult(new Receipt(first, message.ReceivedAt, IsDuplicate: true)), Task.FromResult(new TurnOutcome(TurnFate.AlreadyAnswered, 1, [])));
            return Refusal.None;
        }

        Taken.Enqueue(message);
        var replies = Replies(message).Select((c, i) => new TranscriptMessage(mine + i + 1, MessageAuthor.Assistant, message.ReceivedAt.AddMilliseconds(i + 1), c, mine)).ToArray();
        var transcript = _transcripts.GetOrAdd(message.Conversation, _ => []);
        foreach (var reply in replies)
        {
            transcript.Enqueue(reply);
        }

        Interlocked.Add(ref _sequence, replies.Length);
        submission = new Submission(
            Task.FromResult(new Receipt(mine, message.ReceivedAt, IsDuplicate: false)), Task.FromResult(new TurnOutcome(TurnFate.Committed, 1, replies)));
        return Refusal.None;
    }

    public void StopGrowing(ConversationId conversation, string? streamId)
    {
    }

    public ValueTask<TranscriptPage?> ReadAsync(ConversationId conversation, long after, int limit, CancellationToken cancellation) => ValueTask.FromResult(
        _transcripts.TryGetValue(conversation, out var messages) ? new TranscriptPage([.. messages.Where(m => m.Sequence > after).Take(limit)], messages.Last().Sequence) : null);

    // The connector reads transcripts and leaves the rest to the engine.
    public ValueTask<bool> OpenAsync(ConversationId conversation, string person, DateTimeOffset at, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<bool> ExistsAsync(ConversationId conversation, CancellationToken cancellation) => throw new NotSupportedException();

    public Acceptance Accept(InboundMessage message) => throw new NotSupportedException();

    public ValueTask<TurnOutcome> CommitAsync(Turn turn, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<TranscriptMessage>> AppendAsync(
        ConversationId conversation, MessageAuthor author, IReadOnlyList<MessageContent> messages, bool push, DateTimeOffset at, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public ValueTask<ConversationSnapshot?> LoadAsync(ConversationId conversation, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<TranscriptMessage>> ReadLastAsync(ConversationId conversation, int count, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<Acceptance>> RecoverAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<int> EraseAsync(string channel, string person, CancellationToken cancellation) => throw new NotSupportedException();
}
