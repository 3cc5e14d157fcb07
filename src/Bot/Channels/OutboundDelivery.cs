namespace Assistant.Bot.Channels;

/// <summary>A reply on its way to a push channel.</summary>
/// <param name="OutboxId">Its number in the outbox.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="Person">The channel's key of the person.</param>
/// <param name="ReplyAddress">Where to, as the channel gave it.</param>
/// <param name="Message">The reply with its number.</param>
/// <param name="InReplyTo">What the citizen's message carried for the channel (<see cref="MessageContent.Wire"/>), where the reply answers one.</param>
/// <param name="Attempt">From 1.</param>
public sealed record OutboundDelivery(
    long OutboxId,
    ConversationId Conversation,
    string Person,
    string? ReplyAddress,
    TranscriptMessage Message,
    string? InReplyTo,
    int Attempt);

/// <summary>How a delivery went.</summary>
public enum DeliveryFate
{
    /// <summary>The channel has it.</summary>
    Delivered,

    /// <summary>The channel surely does not have it; it will be tried again.</summary>
    Retry,

    /// <summary>Nobody knows whether the channel has it. It is not sent again blindly: it stays visible until it is reconciled.</summary>
    Uncertain,

    /// <summary>The channel will never take it.</summary>
    Refused,
}

/// <summary>How a delivery went, and why.</summary>
/// <param name="Fate">How it went.</param>
/// <param name="Reason">Why, for the operator; never a citizen's words.</param>
/// <param name="RetryAfter">How long the channel asks to be left alone.</param>
public readonly record struct DeliveryResult(DeliveryFate Fate, string? Reason = null, TimeSpan? RetryAfter = null)
{
    /// <summary>The channel has it.</summary>
    public static DeliveryResult Delivered { get; } = new(DeliveryFate.Delivered);
}

/// <summary>A channel that must be called for every reply.</summary>
public interface IPushChannel
{
    /// <summary>What it can do.</summary>
    ChannelTraits Traits { get; }

    /// <summary>Sends a reply. Deliveries of one conversation come one after another, in order.</summary>
    /// <param name="delivery">The reply.</param>
    /// <param name="cancellation">Stops the attempt; a stopped attempt counts as uncertain unless the channel knows better.</param>
    ValueTask<DeliveryResult> SendAsync(OutboundDelivery delivery, CancellationToken cancellation);
}
