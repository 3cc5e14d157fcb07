using Assistant.Bot.Channels;

namespace Assistant.Bot.Conversations.Outbox;

/// <summary>A reply or message that will not be tried again by itself.</summary>
/// <param name="Id">Its number in its queue.</param>
/// <param name="IsInbound">Whether it is a citizen's message that could not be worked on; otherwise a reply that could not be delivered.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="Sequence">The number of the message in the conversation.</param>
/// <param name="Fate">Why: dead or uncertain.</param>
/// <param name="Reason">Why, in words; never a citizen's.</param>
/// <param name="At">Since when.</param>
public sealed record DeadLetter(long Id, bool IsInbound, ConversationId Conversation, long Sequence, string Fate, string? Reason, DateTimeOffset At);

/// <summary>Replies waiting for push channels.</summary>
public interface IOutbox
{
    /// <summary>Deliveries that are due: of each conversation only the oldest, so that order is kept.</summary>
    ValueTask<IReadOnlyList<OutboundDelivery>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellation);

    /// <summary>Notes before an attempt that it begins; where the program dies in the middle, the delivery is found uncertain.</summary>
    /// <exception cref="KeyNotFoundException">The delivery does not wait (any more): it was sent, or its person was erased. It must not be sent.</exception>
    ValueTask BeginAsync(long outboxId, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Notes how an attempt went.</summary>
    /// <param name="outboxId">The delivery.</param>
    /// <param name="result">How it went.</param>
    /// <param name="nextAttempt">When to try again; null where it is not tried again, which makes a retry a dead letter.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellation">Stops waiting.</param>
    ValueTask SettleAsync(long outboxId, DeliveryResult result, DateTimeOffset? nextAttempt, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>When the next delivery is due; null where none waits.</summary>
    ValueTask<DateTimeOffset?> NextDueAsync(CancellationToken cancellation);

    /// <summary>Everything that will not be tried again by itself, newest first.</summary>
    ValueTask<IReadOnlyList<DeadLetter>> DeadLettersAsync(int limit, CancellationToken cancellation);

    /// <summary>Puts a dead or uncertain reply back into the queue, at an operator's word.</summary>
    /// <returns>Whether there was such a reply.</returns>
    ValueTask<bool> ReviveAsync(long outboxId, DateTimeOffset now, CancellationToken cancellation);
}
