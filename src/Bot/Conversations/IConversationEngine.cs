using Assistant.Bot.Channels;

namespace Assistant.Bot.Conversations;

/// <summary>The way in for every channel: takes messages and makes their turns, one at a time a conversation.</summary>
public interface IConversationEngine
{
    /// <summary>Tells live watchers what happens in a conversation.</summary>
    ConversationFeed Feed { get; }

    /// <summary>Takes a message, without waiting. The channel acknowledges it once <see cref="Submission.Accepted"/> completes.</summary>
    /// <param name="message">The message.</param>
    /// <param name="submission">What becomes of it; null where it was not taken.</param>
    /// <returns>Why it was not taken, or <see cref="Refusal.None"/>.</returns>
    Refusal TrySubmit(InboundMessage message, out Submission? submission);

    /// <summary>The citizen pressed stop: the answer that is growing now ends where it is.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="streamId">The stream to stop; null for any.</param>
    void StopGrowing(ConversationId conversation, string? streamId);
}
