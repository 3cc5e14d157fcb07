using System.Net;
using Microsoft.AspNetCore.Http;

namespace Assistant.Connectors.AzureBotService.Inbound;

/// <summary>
/// Who is let in without a token: a program on this machine, as the Bot Framework Emulator. A reverse proxy on this machine also
/// calls from loopback, so that whatever was forwarded is not local; nor is a page in a browser, which a stranger may have written.
/// </summary>
internal static class LoopbackDoor
{
    private static readonly string[] SignsOfForwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    /// <summary>Whether a request comes from this machine itself.</summary>
    public static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && context.Request.Headers.Origin.Count == 0
        && !SignsOfForwarding.Any(context.Request.Headers.ContainsKey)
        && IsLocalName(context.Request.Host.Host);

    // A name that a stranger's server gives out for 127.0.0.1 reaches us from browsers; the Emulator uses these.
    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
