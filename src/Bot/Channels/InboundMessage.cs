namespace Assistant.Bot.Channels;

/// <summary>A message as a channel hands it in, authenticated and within the channel's limits.</summary>
public sealed record InboundMessage
{
    /// <summary>The conversation.</summary>
    public required ConversationId Conversation { get; init; }

    /// <summary>Who writes: the channel's own key of the person. Their data key hangs on it.</summary>
    public required string Person { get; init; }

    /// <summary>Unique within channel and <see cref="EventKind"/>: a second message with the same one is the same message, sent again.</summary>
    public required string MessageId { get; init; }

    /// <summary>The channel's name for the kind of happening, where ids are unique only within a kind.</summary>
    public string EventKind { get; init; } = "message";

    /// <summary>What it says.</summary>
    public required MessageContent Content { get; init; }

    /// <summary>When it arrived.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Where the channel sends replies to, such as a service address; kept encrypted with the conversation. Null to keep what is known.</summary>
    public string? ReplyAddress { get; init; }

    /// <summary>Whether the client shows an answer part by part while it grows.</summary>
    public bool WantsParts { get; init; }

    /// <summary>Whether the replies travel in the response to this very message, so that a push channel must not send them again.</summary>
    public bool AnswersInResponse { get; init; }
}
