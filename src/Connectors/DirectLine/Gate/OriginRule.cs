using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.DirectLine.Gate;

/// <summary>Which pages may talk to this server: its own and those of the sites listed. A request without an origin comes from no page.</summary>
internal sealed class OriginRule(IOptions<DirectLineOptions> options)
{
    private readonly HashSet<string> _allowed = new(
        [.. options.Value.AllowedOrigins.Select(o => o.TrimEnd('/')), .. Public(options.Value.PublicAddress)], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the page of a request may talk to this server.</summary>
    public bool Allows(HttpRequest request) => Origin(request) is not { } origin || Allows(request, origin);

    /// <summary>Whether the pages of an origin may talk to this server.</summary>
    public bool Allows(HttpRequest request, string origin) => _allowed.Contains("*") || _allowed.Contains(origin) || IsOwn(request, origin);

    /// <summary>The origin that a browser names; null where there is none.</summary>
    public static string? Origin(HttpRequest request) => request.Headers.Origin is [{ Length: > 0 } origin] ? origin : null;

    // Behind a proxy that gives requests another host, only the settings tell what this server is called.
    private static string[] Public(string? address) => address is null ? [] : [new Uri(address).GetLeftPart(UriPartial.Authority)];

    // The scheme is left out: behind a proxy the server itself may be reached without TLS.
    private static bool IsOwn(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
