namespace Assistant.Host.Serving;

/// <summary>What the server logs of itself.</summary>
internal static partial class ServingLog
{
    [LoggerMessage(EventId = 1001, EventName = "MasterKeyFound", Level = LogLevel.Information, Message = "Personal data is encrypted under the master key at {Place} ({State})")]
    public static partial void MasterKeyFound(this ILogger logger, string place, string state);

    [LoggerMessage(EventId = 1002, EventName = "NotTidied", Level = LogLevel.Warning, Message = "Storage could not be tidied; it is tried again in a minute")]
    public static partial void NotTidied(this ILogger logger, Exception error);
}
