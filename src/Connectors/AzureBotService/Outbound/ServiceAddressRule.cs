using Microsoft.Extensions.Options;

namespace Assistant.Connectors.AzureBotService.Outbound;

/// <summary>
/// Where replies may be sent. The bot's own token goes with them, so a service address counts only over TLS, and only on hosts
/// that the operator allows where they named any.
/// </summary>
internal sealed class ServiceAddressRule(IOptions<AzureBotServiceOptions> options)
{
    private readonly AzureBotServiceOptions _options = options.Value;

    /// <summary>Whether an address is https, or (where that is allowed) any on this machine.</summary>
    public static bool IsSecure(Uri address, bool loopbackToo) =>
        address.IsAbsoluteUri
        && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (loopbackToo && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    /// <summary>Whether replies may be sent to a service address.</summary>
    public bool Allows(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        && address.Query.Length == 0
        && address.Fragment.Length == 0
        && IsSecure(address, _options.AllowUnauthenticatedOnLoopback)
        && IsAllowedHost(address);

    private bool IsAllowedHost(Uri address)
    {
        // Without an application id nobody vouches for the address, so that only the Emulator's own, on this machine, is called.
        if (_options.AppId is null)
        {
            return address.IsLoopback;
        }

        return _options.AllowedServiceHosts.Count == 0
            || (_options.AllowUnauthenticatedOnLoopback && address.IsLoopback)
            || _options.AllowedServiceHosts.Any(allowed => IsWithin(address.IdnHost, allowed));
    }

    private static bool IsWithin(string host, string allowed) =>
        host.EndsWith(allowed, StringComparison.OrdinalIgnoreCase)
        && (host.Length == allowed.Length || host[host.Length - allowed.Length - 1] == '.');
}
