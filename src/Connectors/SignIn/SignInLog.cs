using Microsoft.Extensions.Logging;

namespace Assistant.Connectors.SignIn;

/// <summary>What this room logs: that a sign-in failed and at which check, never who, nor any code, token or claim.</summary>
internal static partial class SignInLog
{
    [LoggerMessage(EventId = 4201, EventName = "SignInRefused", Level = LogLevel.Warning, Message = "A sign-in was not finished: {Why}")]
    public static partial void Refused(this ILogger logger, string why);
}
