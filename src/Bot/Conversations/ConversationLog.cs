using Microsoft.Extensions.Logging;

namespace Assistant.Bot.Conversations;

/// <summary>What the engine and the outbox log: never a citizen's words, nor who they are.</summary>
internal static partial class ConversationLog
{
    [LoggerMessage(EventId = 2001, EventName = "Recovered", Level = LogLevel.Information, Message = "{Count} messages of an earlier run are being answered")]
    public static partial void Recovered(this ILogger logger, int count);

    [LoggerMessage(EventId = 2002, EventName = "NotDrained", Level = LogLevel.Warning, Message = "Stopped with {Count} turns not ended; the next run goes on with them")]
    public static partial void NotDrained(this ILogger logger, int count);

    [LoggerMessage(EventId = 2003, EventName = "TurnFailed", Level = LogLevel.Error, Message = "A turn failed with {Kind}; the citizen was given the reference {Reference}. {Trace}")]
    public static partial void TurnFailed(this ILogger logger, string kind, string reference, string? trace);

    [LoggerMessage(EventId = 2004, EventName = "TurnNotStored", Level = LogLevel.Error, Message = "A turn could not be stored and is made again in {Pause}")]
    public static partial void TurnNotStored(this ILogger logger, Exception error, TimeSpan pause);

    [LoggerMessage(EventId = 2005, EventName = "MessageSetAside", Level = LogLevel.Error, Message = "A message was begun {Attempts} times and never ended; it is a dead letter now, reference {Reference}")]
    public static partial void MessageSetAside(this ILogger logger, string reference, int attempts);

    [LoggerMessage(EventId = 2006, EventName = "DeliveryFailed", Level = LogLevel.Warning, Message = "Delivery {OutboxId} on {Channel}: {Fate}, attempt {Attempt}: {Reason}")]
    public static partial void DeliveryFailed(this ILogger logger, long outboxId, string channel, string fate, int attempt, string? reason);

    [LoggerMessage(EventId = 2008, EventName = "ChannelUnknown", Level = LogLevel.Error, Message = "A message waits on channel {Channel}, which is not switched on; the next run tries it again")]
    public static partial void ChannelUnknown(this ILogger logger, string channel);

    [LoggerMessage(EventId = 2007, EventName = "OutboxFailed", Level = LogLevel.Error, Message = "The outbox could not be worked on; it is tried again in {Pause}")]
    public static partial void OutboxFailed(this ILogger logger, Exception error, TimeSpan pause);
}
