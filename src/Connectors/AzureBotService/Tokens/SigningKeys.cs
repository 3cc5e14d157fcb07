using System.Collections.Frozen;
using System.Text.Json;
using Assistant.Connectors.AzureBotService.Outbound;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Assistant.Connectors.AzureBotService.Tokens;

/// <summary>
/// The keys of one issuer, fetched when first needed and kept for five days, as Microsoft's own SDK keeps them. An unknown key id
/// means that keys were rolled over: they are fetched again, but not more often than once a minute, whatever strangers send.
/// </summary>
internal sealed class SigningKeys(HttpClient http, Uri metadata, TimeSpan timeout, TimeProvider time, ILogger logger) : IDisposable
{
    /// <summary>How long keys are believed.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(5);

    /// <summary>The least time between two fetches.</summary>
    public static readonly TimeSpan LeastInterval = TimeSpan.FromMinutes(1);

    /// <summary>The least time between two fetches while there are no keys at all.</summary>
    public static readonly TimeSpan LeastIntervalWithoutKeys = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private volatile Fetched? _fetched;
    private DateTimeOffset? _lastAttempt;

    /// <summary>Finds a key.</summary>
    /// <returns>Null where the issuer has no such key.</returns>
    /// <exception cref="KeysUnavailableException">No keys could be fetched so far.</exception>
    public async ValueTask<SigningKey?> FindAsync(string keyId, CancellationToken cancellation)
    {
        if (_fetched is { } fresh && IsFresh(fresh) && fresh.Keys.TryGetValue(keyId, out var known))
        {
            return known;
        }

        await _fetching.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (MustFetch(keyId))
            {
                await FetchAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            _fetching.Release();
        }

        // Old keys are better than none: a fetch that fails does not close the door to the service.
        return _fetched is { } now ? now.Keys.GetValueOrDefault(keyId) : throw new KeysUnavailableException(metadata.Host);
    }

    public void Dispose() => _fetching.Dispose();

    private bool IsFresh(Fetched fetched) => time.GetUtcNow() - fetched.At < Lifetime;

    private bool MustFetch(string keyId)
    {
        if (_fetched is { } fetched && IsFresh(fetched) && fetched.Keys.ContainsKey(keyId))
        {
            return false;
        }

        var interval = _fetched is null ? LeastIntervalWithoutKeys : LeastInterval;
        return _lastAttempt is not { } last || time.GetUtcNow() - last >= interval;
    }

    // Not stopped with the request that began it: the next one needs the keys as well.
    private async Task FetchAsync()
    {
        _lastAttempt = time.GetUtcNow();
        using var limit = new CancellationTokenSource(timeout);
        try
        {
            var description = OpenIdConnectConfiguration.Create(await http.GetStringAsync(metadata, limit.Token).ConfigureAwait(false));
            if (!Uri.TryCreate(description.JwksUri, UriKind.Absolute, out var address) || !ServiceAddressRule.IsSecure(address, metadata.IsLoopback))
            {
                logger.KeysNotFetched(metadata.Host, "the description names no key set that may be fetched");
                return;
            }

            var keys = SigningKey.ReadSet(await http.GetStringAsync(address, limit.Token).ConfigureAwait(false));
            if (keys.Count == 0)
            {
                logger.KeysNotFetched(metadata.Host, "the key set is empty");
                return;
            }

            _fetched = new Fetched(keys, time.GetUtcNow());
            logger.KeysFetched(keys.Count, metadata.Host);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or ArgumentException or JsonException or InvalidOperationException)
        {
            logger.KeysNotFetched(metadata.Host, failure.GetType().Name);
        }
    }

    private sealed record Fetched(FrozenDictionary<string, SigningKey> Keys, DateTimeOffset At);
}
