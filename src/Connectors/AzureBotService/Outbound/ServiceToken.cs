using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assistant.Connectors.AzureBotService.Tokens;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.AzureBotService.Outbound;

/// <summary>
/// The bot's own token, by the client credentials grant (RFC 6749, 4.4): fetched when first needed, kept until five minutes before
/// its end, and fetched anew where the service did not take it.
/// </summary>
internal sealed class ServiceToken(ServiceHttp http, IOptions<AzureBotServiceOptions> options, TimeProvider time, ILogger<ServiceToken> logger) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private readonly CloudAddresses _addresses = CloudAddresses.For(options.Value);
    private volatile Held? _held;

    /// <summary>The token; null where the bot has no registration, as with the Emulator.</summary>
    /// <param name="refused">A token that the service did not take; another one is fetched then.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="TokenNotGivenException">The log-in service gave none.</exception>
    public async ValueTask<string?> GetAsync(string? refused, CancellationToken cancellation)
    {
        if (options.Value.AppId is null)
        {
            return null;
        }

        if (Usable(refused) is { } held)
        {
            return held;
        }

        await _fetching.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (Usable(refused) is { } meanwhile)
            {
                return meanwhile;
            }

            var fresh = await FetchAsync(cancellation).ConfigureAwait(false);
            _held = fresh;
            return fresh.Token;
        }
        finally
        {
            _fetching.Release();
        }
    }

    public void Dispose() => _fetching.Dispose();

    private string? Usable(string? refused) =>
        _held is { } held && time.GetUtcNow() < held.Until && held.Token != refused ? held.Token : null;

    private async Task<Held> FetchAsync(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _addresses.TokenEndpoint)
        {
            Content = new FormUrlEncodedContent(
            [
                new("grant_type", "client_credentials"),
                new("client_id", options.Value.AppId),
                new("client_secret", options.Value.AppPassword),
                new("scope", _addresses.Scope),
            ]),
        };
        try
        {
            using var response = await http.Client.SendAsync(request, cancellation).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                throw NotGiven($"status {(int)response.StatusCode}");
            }

            var answer = await response.Content.ReadFromJsonAsync(ServiceTokenJson.Default.TokenAnswer, cancellation).ConfigureAwait(false);
            if (answer is not { AccessToken.Length: > 0, ExpiresIn: > 0 })
            {
                throw NotGiven("an answer without a token");
            }

            // A token that lives shortly is kept for half its life, so that not every reply fetches one.
            var life = TimeSpan.FromSeconds(answer.ExpiresIn);
            return new Held(answer.AccessToken, time.GetUtcNow() + (life > 2 * Margin ? life - Margin : life / 2));
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException)
        {
            throw NotGiven(failure.GetType().Name);
        }
    }

    private TokenNotGivenException NotGiven(string reason)
    {
        logger.TokenNotGiven(reason);
        return new TokenNotGivenException(reason);
    }

    private sealed record Held(string Token, DateTimeOffset Until);
}

/// <summary>The answer of the log-in service.</summary>
/// <param name="AccessToken">The token.</param>
/// <param name="ExpiresIn">Its life in seconds.</param>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);

[JsonSerializable(typeof(TokenAnswer))]
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString)]
internal sealed partial class ServiceTokenJson : JsonSerializerContext;
