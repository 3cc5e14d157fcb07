using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.AzureBotService.Tokens;

/// <summary>The keys of the two kinds of issuers whose tokens are taken.</summary>
internal sealed class IssuerKeys : IDisposable
{
    // Metadata and key sets are a few kilobytes.
    private const int MostBytes = 1 << 20;

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        MaxResponseContentBufferSize = MostBytes,
    };

    public IssuerKeys(IOptions<AzureBotServiceOptions> options, TimeProvider time, ILogger<IssuerKeys> logger)
    {
        var addresses = CloudAddresses.For(options.Value);
        Channel = new SigningKeys(_http, addresses.ChannelMetadata, options.Value.CallTimeout, time, logger);
        Entra = new SigningKeys(_http, addresses.EntraMetadata, options.Value.CallTimeout, time, logger);
    }

    /// <summary>Of Azure Bot Service.</summary>
    public SigningKeys Channel { get; }

    /// <summary>Of Entra, which signs for the Emulator.</summary>
    public SigningKeys Entra { get; }

    public void Dispose()
    {
        Channel.Dispose();
        Entra.Dispose();
        _http.Dispose();
    }
}
