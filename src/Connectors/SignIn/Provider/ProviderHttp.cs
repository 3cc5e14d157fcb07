using System.Text.Json;
using Assistant.Connectors.AzureBotService.Outbound;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.SignIn.Provider;

/// <summary>Calls the provider, and nobody else whatever its description says: no other host, no redirect, few bytes, not for long.</summary>
internal sealed class ProviderHttp(IOptions<SignInOptions> options) : IDisposable
{
    private const int MostBytes = 1 << 20;

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        MaxResponseContentBufferSize = MostBytes,
        Timeout = options.Value.CallTimeout,
    };

    /// <summary>An address of the provider's description.</summary>
    /// <exception cref="SignInException">It is none that may be called.</exception>
    public Uri Allowed(string? address)
    {
        var authority = options.Value.Authority!;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && ServiceAddressRule.IsSecure(uri, options.Value.AllowInsecureLoopback)
            && (Same(uri, authority) || (uri.IsDefaultPort && options.Value.EndpointHosts.Contains(uri.IdnHost, StringComparer.OrdinalIgnoreCase)))
            ? uri
            : throw new SignInException("its description names an address that is not its own (SignIn:EndpointHosts)");
    }

    /// <summary>Gets a text.</summary>
    public Task<string> GetAsync(Uri address, CancellationToken cancellation) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address), cancellation);

    /// <summary>Sends a request and reads the answer.</summary>
    /// <exception cref="SignInException">There was none, or not the expected one.</exception>
    public async Task<string> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using (request)
        {
            try
            {
                using var response = await _http.SendAsync(request, cancellation).ConfigureAwait(false);
                return response.IsSuccessStatusCode
                    ? await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false)
                    : throw new SignInException($"{request.RequestUri!.AbsolutePath} answered {(int)response.StatusCode}");
            }
            catch (Exception failure) when (failure is HttpRequestException or InvalidOperationException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                throw new SignInException($"{request.RequestUri!.AbsolutePath} did not answer ({failure.GetType().Name})", failure);
            }
        }
    }

    /// <summary>Reads an object.</summary>
    /// <exception cref="SignInException">It is none.</exception>
    public static JsonElement Object(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : throw new SignInException("an answer is no JSON object");
        }
        catch (JsonException failure)
        {
            throw new SignInException("an answer is no JSON", failure);
        }
    }

    public void Dispose() => _http.Dispose();

    private static bool Same(Uri one, Uri other) => Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
