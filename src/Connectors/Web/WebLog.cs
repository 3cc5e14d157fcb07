using Microsoft.Extensions.Logging;

namespace Assistant.Connectors.Web;

/// <summary>What the page logs: that something was refused and why, never what a citizen wrote or from where.</summary>
internal static partial class WebLog
{
    [LoggerMessage(EventId = 4001, EventName = "PageRequestRefused", Level = LogLevel.Information, Message = "Page request refused with status {Status}")]
    public static partial void Refused(this ILogger logger, int status);
}
