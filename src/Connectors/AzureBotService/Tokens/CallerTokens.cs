using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Connectors.AzureBotService.Tokens;

/// <summary>Checks the token of a caller, by the rules of the Bot Connector's authentication.</summary>
/// <remarks>Source: bot-framework-rest-connector-authentication of Microsoft's documentation, and the checks of its SDK.</remarks>
internal sealed class CallerTokens(IOptions<AzureBotServiceOptions> options, IssuerKeys keys, TimeProvider time)
{
    /// <summary>How far clocks may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private const string Scheme = "Bearer ";

    private static readonly FrozenSet<string> Algorithms =
        new[] { SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512 }.ToFrozenSet(StringComparer.Ordinal);

    private readonly string? _appId = options.Value.AppId;
    private readonly CloudAddresses _addresses = CloudAddresses.For(options.Value);
    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = 16 * 1024 };

    /// <summary>Checks an <c>Authorization</c> header.</summary>
    /// <exception cref="KeysUnavailableException">The issuer's keys could not be fetched.</exception>
    public async ValueTask<TokenVerdict> CheckAsync(string? authorization, CancellationToken cancellation)
    {
        if (_appId is null || authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return TokenVerdict.Refused("there is no bearer token");
        }

        if (Read(authorization[Scheme.Length..].Trim()) is not { } token)
        {
            return TokenVerdict.Refused("the token cannot be read");
        }

        var isChannel = token.Issuer == _addresses.ChannelIssuer;
        if (!isChannel && !_addresses.EntraIssuers.Contains(token.Issuer))
        {
            return TokenVerdict.Refused("the issuer is not known");
        }

        if (Objection(token) is { } objection)
        {
            return TokenVerdict.Refused(objection);
        }

        var key = await (isChannel ? keys.Channel : keys.Entra).FindAsync(token.Kid, cancellation).ConfigureAwait(false);
        if (key is null)
        {
            return TokenVerdict.Refused("the key is not known");
        }

        var result = await _handler.ValidateTokenAsync(token, Parameters(token.Issuer, key)).ConfigureAwait(false);
        if (!result.IsValid)
        {
            return TokenVerdict.Refused(result.Exception is SecurityTokenInvalidAudienceException ? "the token is for another bot" : "the signature does not hold");
        }

        return isChannel ? OfChannel(token, key) : OfEmulator(token);
    }

    private static TokenVerdict OfChannel(JsonWebToken token, SigningKey key) =>
        token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) && !string.IsNullOrEmpty(serviceUrl)
            ? new TokenVerdict(new Caller(serviceUrl, key.Endorsements), null)
            : TokenVerdict.Refused("the token names no service address");

    private JsonWebToken? Read(string token)
    {
        try
        {
            return _handler.CanReadToken(token) ? _handler.ReadJsonWebToken(token) : null;
        }
        catch (Exception failure) when (failure is ArgumentException or SecurityTokenException or FormatException)
        {
            return null;
        }
    }

    // What can be seen without the key; none of it is believed before the signature is.
    private string? Objection(JsonWebToken token)
    {
        if (token.IsEncrypted || !Algorithms.Contains(token.Alg))
        {
            return "the signing algorithm is not allowed";
        }

        if (string.IsNullOrEmpty(token.Kid))
        {
            return "the token names no key";
        }

        // A token without an end reads as one that ended long ago; one without a beginning has always been valid.
        var now = time.GetUtcNow().UtcDateTime;
        if (token.ValidTo <= now - Skew)
        {
            return "the token has expired";
        }

        return token.ValidFrom > now + Skew ? "the token is not valid yet" : null;
    }

    private TokenValidationParameters Parameters(string issuer, SigningKey key) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = _appId,
        IssuerSigningKey = key.Key,
        ValidAlgorithms = Algorithms,
        ValidateLifetime = false, // done above, by the clock that is injected
        TryAllIssuerSigningKeys = false,
    };

    // Version 1.0 names the caller in "appid", version 2.0 in "azp". Only the bot's own registration may be used by the Emulator.
    private TokenVerdict OfEmulator(JsonWebToken token)
    {
        if (!token.TryGetPayloadValue<string>("ver", out var version))
        {
            return TokenVerdict.Refused("the token names no version");
        }

        var claim = version switch { "1.0" or "" => "appid", "2.0" => "azp", _ => null };
        return claim is not null && token.TryGetPayloadValue<string>(claim, out var caller) && string.Equals(caller, _appId, StringComparison.OrdinalIgnoreCase)
            ? new TokenVerdict(Caller.Emulator, null)
            : TokenVerdict.Refused("the caller is not the bot's own registration");
    }
}
