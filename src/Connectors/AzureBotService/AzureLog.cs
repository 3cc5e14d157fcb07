using Microsoft.Extensions.Logging;

namespace Assistant.Connectors.AzureBotService;

/// <summary>What the connector logs: kinds, counts and statuses; never a token, an id of a person or a word of theirs.</summary>
internal static partial class AzureLog
{
    [LoggerMessage(EventId = 4201, EventName = "AzureClosed", Level = LogLevel.Information, Message = "/api/messages is closed: no AzureBotService:AppId is configured")]
    public static partial void Closed(this ILogger logger);

    [LoggerMessage(EventId = 4202, EventName = "AzureOpenOnLoopback", Level = LogLevel.Warning, Message = "/api/messages takes activities without a token from this machine only: AzureBotService:AllowUnauthenticatedOnLoopback is set (Bot Framework Emulator)")]
    public static partial void OpenOnLoopback(this ILogger logger);

    [LoggerMessage(EventId = 4203, EventName = "AzureOpen", Level = LogLevel.Information, Message = "/api/messages takes activities with tokens of {Issuer}")]
    public static partial void Open(this ILogger logger, string issuer);

    [LoggerMessage(EventId = 4204, EventName = "AzureKeysFetched", Level = LogLevel.Information, Message = "Fetched {Count} signing keys of {Host}")]
    public static partial void KeysFetched(this ILogger logger, int count, string host);

    [LoggerMessage(EventId = 4205, EventName = "AzureKeysNotFetched", Level = LogLevel.Warning, Message = "The signing keys of {Host} could not be fetched: {Reason}")]
    public static partial void KeysNotFetched(this ILogger logger, string host, string reason);

    [LoggerMessage(EventId = 4206, EventName = "AzureRefused", Level = LogLevel.Information, Message = "Activity refused with status {Status}: {Reason}")]
    public static partial void Refused(this ILogger logger, int status, string reason);

    [LoggerMessage(EventId = 4207, EventName = "AzureTokenNotGiven", Level = LogLevel.Warning, Message = "The log-in service gave the bot no token: {Reason}")]
    public static partial void TokenNotGiven(this ILogger logger, string reason);

    [LoggerMessage(EventId = 4208, EventName = "AzureNotStored", Level = LogLevel.Error, Message = "An activity could not be stored: {Kind}")]
    public static partial void NotStored(this ILogger logger, string kind);
}
