using Assistant.Bot.Channels;

namespace Assistant.Bot.Conversations;

/// <summary>What is known of a message once it is on disk.</summary>
/// <param name="Sequence">Its number in the conversation.</param>
/// <param name="At">Its time in the transcript.</param>
/// <param name="IsDuplicate">Whether it had arrived before; number and time are then those of the first arrival.</param>
public readonly record struct Receipt(long Sequence, DateTimeOffset At, bool IsDuplicate);

/// <summary>A message handed to the store. It may be worked on at once; it may be acknowledged when <see cref="Durable"/> completes.</summary>
/// <param name="message">The message.</param>
/// <param name="attempts">How often work on it was begun by earlier runs of the program.</param>
public abstract class Acceptance(InboundMessage message, int attempts)
{
    /// <summary>The message.</summary>
    public InboundMessage Message { get; } = message;

    /// <summary>How often work on it was begun by earlier runs that did not finish it; a message that kills the program is found so.</summary>
    public int Attempts { get; } = attempts;

    /// <summary>Completes when the message is on disk.</summary>
    public abstract Task<Receipt> Durable { get; }
}

/// <summary>A turn as one value: all of it is stored, or nothing.</summary>
/// <param name="Inbox">The message that it answers. Where that turns out a duplicate or cannot be stored, the turn is dropped.</param>
/// <param name="ExpectedVersion">The version of the conversation that the turn was made from; 0 for none.</param>
/// <param name="State">The new state.</param>
/// <param name="Replies">The replies, in order.</param>
/// <param name="Push">Whether the replies go to the outbox.</param>
/// <param name="At">When the turn was made.</param>
/// <param name="DeadLetter">Why the message is put among the dead letters, where it could not be worked on; null otherwise.</param>
public sealed record Turn(
    Acceptance Inbox, long ExpectedVersion, ConversationState State, IReadOnlyList<MessageContent> Replies, bool Push, DateTimeOffset At, string? DeadLetter = null)
{
    /// <summary>
    /// Whether the person is erased with the turn: as by <see cref="ITurnStore.EraseAsync"/>, but that this conversation goes on under a new
    /// key. Its version and its numbers go on; what can be read of it are the turn's state and replies. Messages that came behind the one that
    /// is answered are gone too, and are not answered.
    /// </summary>
    public bool Erases { get; init; }
}

/// <summary>What became of a turn.</summary>
public enum TurnFate
{
    /// <summary>It is on disk.</summary>
    Committed,

    /// <summary>Somebody else changed the conversation in between; the turn must be made anew.</summary>
    Conflict,

    /// <summary>The message was answered before; nothing was stored.</summary>
    AlreadyAnswered,
}

/// <summary>What became of a turn.</summary>
/// <param name="Fate">What became of it.</param>
/// <param name="Version">The version of the conversation now.</param>
/// <param name="Replies">The replies with their numbers, when committed.</param>
public readonly record struct TurnOutcome(TurnFate Fate, long Version, IReadOnlyList<TranscriptMessage> Replies);

/// <summary>A conversation as the next turn finds it.</summary>
/// <param name="Version">Counts the turns.</param>
/// <param name="State">The state.</param>
public sealed record ConversationSnapshot(long Version, ConversationState State);

/// <summary>A piece of a transcript.</summary>
/// <param name="Messages">The messages, in order.</param>
/// <param name="Last">The number of the newest message of the conversation, 0 where there is none yet.</param>
public sealed record TranscriptPage(IReadOnlyList<TranscriptMessage> Messages, long Last);

/// <summary>
/// Durable truth of conversations. What completes is on disk; what fails has changed nothing. Everything a person wrote is
/// encrypted with that person's key before it is stored.
/// </summary>
public interface ITurnStore
{
    /// <summary>Opens a conversation before its first message.</summary>
    /// <returns>Whether it is new.</returns>
    ValueTask<bool> OpenAsync(ConversationId conversation, string person, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Whether the conversation was opened or has a message.</summary>
    ValueTask<bool> ExistsAsync(ConversationId conversation, CancellationToken cancellation);

    /// <summary>Takes a message into the inbox and the transcript. Never waits; opens the conversation if need be.</summary>
    Acceptance Accept(InboundMessage message);

    /// <summary>Stores a turn, after the message that it answers.</summary>
    ValueTask<TurnOutcome> CommitAsync(Turn turn, CancellationToken cancellation);

    /// <summary>Adds messages that answer no message: a notice, an officer's words.</summary>
    /// <exception cref="KeyNotFoundException">There is no such conversation.</exception>
    ValueTask<IReadOnlyList<TranscriptMessage>> AppendAsync(
        ConversationId conversation, MessageAuthor author, IReadOnlyList<MessageContent> messages, bool push, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>The conversation as the next turn finds it; null before its first turn.</summary>
    ValueTask<ConversationSnapshot?> LoadAsync(ConversationId conversation, CancellationToken cancellation);

    /// <summary>Reads a transcript behind a number. The cost follows the messages read, not those stored.</summary>
    /// <returns>Null where there is no such conversation.</returns>
    ValueTask<TranscriptPage?> ReadAsync(ConversationId conversation, long after, int limit, CancellationToken cancellation);

    /// <summary>The newest messages of a transcript, oldest first.</summary>
    ValueTask<IReadOnlyList<TranscriptMessage>> ReadLastAsync(ConversationId conversation, int count, CancellationToken cancellation);

    /// <summary>
    /// Messages that earlier runs accepted and did not answer, oldest first; counts one more attempt for each. Called once, at start.
    /// </summary>
    ValueTask<IReadOnlyList<Acceptance>> RecoverAsync(CancellationToken cancellation);

    /// <summary>
    /// Erases a person of a channel: destroys their key and deletes their conversations, messages, files and whatever waits for them.
    /// </summary>
    /// <returns>How many conversations are gone.</returns>
    ValueTask<int> EraseAsync(string channel, string person, CancellationToken cancellation);
}
