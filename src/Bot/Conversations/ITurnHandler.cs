using Assistant.Bot.Channels;

namespace Assistant.Bot.Conversations;

/// <summary>Shows an answer while it grows; does nothing where nobody watches.</summary>
public interface IAnswerGrowth
{
    /// <summary>The stream's id, for the reply that replaces the parts; null where nobody watches and nothing is shown.</summary>
    string? StreamId { get; }

    /// <summary>Whether the citizen has pressed stop.</summary>
    bool IsStopped { get; }

    /// <summary>Shows the text so far; only what is verified may be shown.</summary>
    void Show(string textSoFar);
}

/// <summary>What a turn is made from.</summary>
/// <param name="Message">The citizen's message.</param>
/// <param name="State">The conversation.</param>
/// <param name="Channel">What the channel can do.</param>
/// <param name="Now">The time.</param>
/// <param name="Growth">Shows the answer while it grows.</param>
public sealed record TurnInput(InboundMessage Message, ConversationState State, ChannelTraits Channel, DateTimeOffset Now, IAnswerGrowth Growth);

/// <summary>What a turn comes to.</summary>
/// <param name="State">The new state.</param>
/// <param name="Replies">What is said, in order; may be empty.</param>
public sealed record TurnResult(ConversationState State, IReadOnlyList<MessageContent> Replies)
{
    /// <summary>
    /// Whether the citizen has asked for their data to be erased, and it is done with this turn: nothing of theirs stays but
    /// <see cref="State"/> and <see cref="Replies"/>; see <see cref="Turn.Erases"/>.
    /// </summary>
    public bool Erases { get; init; }
}

/// <summary>Decides what is answered. Changes nothing itself: the engine stores what it returns, and may ask again after a conflict.</summary>
public interface ITurnHandler
{
    /// <summary>Makes a turn.</summary>
    ValueTask<TurnResult> HandleAsync(TurnInput input, CancellationToken cancellation);

    /// <summary>What is said when <see cref="HandleAsync"/> failed; the state stays as it was.</summary>
    MessageContent Apologise(TurnInput input, string reference);
}
