namespace Assistant.Connectors.Web.Posters;

/// <summary>The address that a poster's code opens: the page, or the page at one service.</summary>
public sealed record PosterLink
{
    /// <summary>The query field that names the service.</summary>
    public const string ServiceField = "dich-vu";

    /// <summary>
    /// The longest address, in letters. A code of this length has 57 modules a side at the error correction used
    /// (ISO/IEC 18004, version 10, level Q); on the smallest card a module is still about 1 mm, which cheap cameras read.
    /// </summary>
    public const int Longest = 151;

    private PosterLink(Uri address) => Address = address;

    /// <summary>The whole address.</summary>
    public Uri Address { get; }

    /// <summary>The address as typed by hand: browsers add the secure scheme themselves.</summary>
    public string Typed => Address.Scheme == Uri.UriSchemeHttps ? Address.AbsoluteUri[(Uri.UriSchemeHttps.Length + Uri.SchemeDelimiter.Length)..].TrimEnd('/') : Address.AbsoluteUri;

    /// <summary>Makes the link.</summary>
    /// <param name="url">The public address of the assistant: https, or http on this machine only; a path is kept.</param>
    /// <param name="service">The id of the service, or null for the page itself.</param>
    /// <exception cref="PosterException">The address cannot be used.</exception>
    public static PosterLink To(string url, string? service)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var root) || root.Host.Length == 0)
        {
            throw Wrong($"expected an address such as https://example.vn, found '{url}'");
        }

        if (root.Scheme != Uri.UriSchemeHttps && !(root.Scheme == Uri.UriSchemeHttp && root.IsLoopback))
        {
            throw Wrong($"expected https (http is for localhost only), found '{url}'");
        }

        if (root.UserInfo.Length > 0 || root.Query.Length > 0 || root.Fragment.Length > 0 || url.AsSpan().IndexOfAny('?', '#') >= 0)
        {
            throw Wrong($"expected an address without user name, '?' and '#', found '{url}'");
        }

        var text = $"{root.Scheme}://{root.IdnHost.ToLowerInvariant()}{Port(root)}{root.AbsolutePath.TrimEnd('/')}/{Query(service)}";
        if (!text.All(char.IsAscii))
        {
            throw Wrong($"expected a host name in Latin letters without marks, found '{url}'");
        }

        return text.Length <= Longest ? new PosterLink(new Uri(text)) : throw Wrong($"the link has {text.Length} letters, at most {Longest} make a code that cameras read: {text}");
    }

    private static string Port(Uri root) => root.IsDefaultPort ? "" : $":{root.Port}";

    private static string Query(string? service) => service is null ? "" : $"?{ServiceField}={Uri.EscapeDataString(service)}";

    private static PosterException Wrong(string reason) => new(PosterField.Url, reason);
}
