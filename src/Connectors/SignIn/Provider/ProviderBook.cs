using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Connectors.SignIn.Provider;

/// <summary>The provider's description and keys, fetched when first needed and kept for an hour. A key that is not known means that they were changed.</summary>
internal sealed class ProviderBook(ProviderHttp http, IOptions<SignInOptions> options, TimeProvider time) : IDisposable
{
    private const string Description = "/.well-known/openid-configuration";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private static readonly TimeSpan LeastInterval = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private volatile ProviderDescription? _known;

    /// <summary>The description.</summary>
    /// <param name="keyId">The key that must be among its keys, where a fresh fetch can bring it; null for any.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="SignInException">It cannot be had.</exception>
    public async ValueTask<ProviderDescription> GetAsync(string? keyId, CancellationToken cancellation)
    {
        if (_known is { } known && Suffices(known, keyId))
        {
            return known;
        }

        await _fetching.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return _known is { } now && Suffices(now, keyId) ? now : _known = await FetchAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            _fetching.Release();
        }
    }

    public void Dispose() => _fetching.Dispose();

    // However often strange keys are named, the provider is not asked more than once a minute.
    private bool Suffices(ProviderDescription known, string? keyId)
    {
        var age = time.GetUtcNow() - known.At;
        return age < Lifetime && (keyId is null || age < LeastInterval || known.Keys.Any(k => k.KeyId == keyId));
    }

    private async Task<ProviderDescription> FetchAsync(CancellationToken cancellation)
    {
        var authority = options.Value.Authority!.AbsoluteUri.TrimEnd('/');
        var description = await http.GetAsync(new Uri(authority + Description), cancellation).ConfigureAwait(false);
        try
        {
            var configuration = OpenIdConnectConfiguration.Create(description);
            if (configuration.Issuer?.TrimEnd('/') != authority)
            {
                throw new SignInException("its description is of another issuer");
            }

            http.Allowed(configuration.AuthorizationEndpoint);
            http.Allowed(configuration.TokenEndpoint);
            var keys = JsonWebKeySet.Create(await http.GetAsync(http.Allowed(configuration.JwksUri), cancellation).ConfigureAwait(false));
            return new ProviderDescription(configuration, [.. keys.GetSigningKeys()], time.GetUtcNow());
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException or System.Text.Json.JsonException)
        {
            throw new SignInException("its description or key set cannot be read", failure);
        }
    }
}
