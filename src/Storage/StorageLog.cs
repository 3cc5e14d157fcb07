using Microsoft.Extensions.Logging;

namespace Assistant.Storage;

/// <summary>What storage logs: counts and codes, never what is stored.</summary>
internal static partial class StorageLog
{
    [LoggerMessage(EventId = 5001, EventName = "StorageBatchFailed", Level = LogLevel.Error, Message = "A commit of {Writes} writes failed with SQLite code {Code} ({Failure}); nothing of it was stored")]
    public static partial void BatchFailed(this ILogger logger, int writes, int code, string failure);

    [LoggerMessage(EventId = 5002, EventName = "StorageRollBackFailed", Level = LogLevel.Error, Message = "A roll-back failed with SQLite code {Code}")]
    public static partial void RollBackFailed(this ILogger logger, int code);

    [LoggerMessage(EventId = 5003, EventName = "StorageErasuresReplayed", Level = LogLevel.Warning, Message = "{Conversations} conversations of erased persons were found, brought back by a back-up, and deleted again")]
    public static partial void ErasuresReplayed(this ILogger logger, int conversations);

    [LoggerMessage(EventId = 5004, EventName = "StorageDeliveriesUncertain", Level = LogLevel.Warning, Message = "{Deliveries} deliveries had begun when the program last stopped; whether they arrived is uncertain")]
    public static partial void DeliveriesUncertain(this ILogger logger, int deliveries);

    [LoggerMessage(EventId = 5005, EventName = "StorageFileNotDeleted", Level = LogLevel.Warning, Message = "A file could not be deleted ({Failure}); tidying will try again")]
    public static partial void FileNotDeleted(this ILogger logger, string failure);

    [LoggerMessage(EventId = 5006, EventName = "StorageKeyNotDestroyed", Level = LogLevel.Error, Message = "The key of an erased person could not be destroyed (SQLite code {Code}); what it sealed is deleted, and tidying or the next start will destroy it")]
    public static partial void KeyNotDestroyed(this ILogger logger, int code);

    [LoggerMessage(EventId = 5007, EventName = "StorageConversationsRetired", Level = LogLevel.Information, Message = "{Conversations} conversations in which nothing was said for as long as conversations are kept were erased")]
    public static partial void ConversationsRetired(this ILogger logger, int conversations);
}
