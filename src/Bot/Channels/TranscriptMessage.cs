namespace Assistant.Bot.Channels;

/// <summary>Who wrote a message.</summary>
public enum MessageAuthor
{
    /// <summary>The citizen.</summary>
    Citizen,

    /// <summary>The assistant.</summary>
    Assistant,

    /// <summary>An officer.</summary>
    Officer,
}

/// <summary>A message of a transcript.</summary>
/// <param name="Sequence">Its number in the conversation, from 1, without gaps.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="At">When; of two messages of a conversation, the later number has the later time (at least a millisecond).</param>
/// <param name="Content">What it says.</param>
/// <param name="InReplyTo">The number of the message that it answers.</param>
public sealed record TranscriptMessage(long Sequence, MessageAuthor Author, DateTimeOffset At, MessageContent Content, long? InReplyTo);
