using Microsoft.Extensions.Logging;

namespace Assistant.Connectors.DirectLine.Gate;

/// <summary>What this room logs: that something failed, never what a citizen wrote, nor a token or an address that holds one.</summary>
internal static partial class DirectLineLog
{
    [LoggerMessage(EventId = 4101, EventName = "EndpointFailed", Level = LogLevel.Error, Message = "A {Method} request of Direct Line failed")]
    public static partial void EndpointFailed(this ILogger logger, Exception error, string method);

    [LoggerMessage(EventId = 4102, EventName = "NotAccepted", Level = LogLevel.Warning, Message = "A message could not be stored and was refused")]
    public static partial void NotAccepted(this ILogger logger, Exception error);
}
