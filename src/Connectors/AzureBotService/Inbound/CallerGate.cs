using Assistant.Connectors.AzureBotService.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.AzureBotService.Inbound;

/// <summary>Decides who may call, before a byte of the body is read.</summary>
internal sealed class CallerGate(CallerTokens tokens, ArrivalLimits limits, IOptions<AzureBotServiceOptions> options, ILogger<CallerGate> logger)
{
    private static readonly TimeSpan WaitAfterRefusals = TimeSpan.FromMinutes(1);

    private readonly AzureBotServiceOptions _options = options.Value;

    /// <summary>Finds out who calls.</summary>
    /// <returns>The caller, or what they are answered.</returns>
    public async ValueTask<(Caller? Caller, ErrorAnswer? Error)> EnterAsync(HttpContext context)
    {
        if (_options.AppId is null)
        {
            return _options.AllowUnauthenticatedOnLoopback && LoopbackDoor.IsLocal(context) ? (Caller.Emulator, null) : (null, ErrorAnswer.Closed);
        }

        var from = context.Connection.RemoteIpAddress;
        if (limits.IsTiresome(from))
        {
            return (null, ErrorAnswer.TooOften(WaitAfterRefusals));
        }

        try
        {
            var verdict = await tokens.CheckAsync(context.Request.Headers.Authorization, context.RequestAborted).ConfigureAwait(false);
            return verdict.Caller is { } caller ? (caller, null) : (null, Refuse(context, verdict.Refusal ?? "the token was refused"));
        }
        catch (KeysUnavailableException)
        {
            return (null, ErrorAnswer.NoKeys);
        }
    }

    /// <summary>Notes that a caller was refused.</summary>
    public ErrorAnswer Refuse(HttpContext context, string why)
    {
        limits.Refused(context.Connection.RemoteIpAddress);
        logger.Refused(ErrorAnswer.TokenRefused.Status, why);
        return ErrorAnswer.TokenRefused;
    }
}
