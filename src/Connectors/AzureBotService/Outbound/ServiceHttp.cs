namespace Assistant.Connectors.AzureBotService.Outbound;

/// <summary>Connections to the service and its log-in: pooled, renewed now and then so that changes of names are seen, never redirected.</summary>
internal sealed class ServiceHttp : IDisposable
{
    // Answers are an id or a token; what is longer is not read.
    private const int MostBytes = 1 << 16;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Callers limit each call themselves.</summary>
    public HttpClient Client { get; } = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxConnectionsPerServer = 64,
    })
    {
        MaxResponseContentBufferSize = MostBytes,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public void Dispose() => Client.Dispose();
}
