using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Connectors.SignIn.Provider;

/// <summary>Checks id tokens by the rules of OpenID Connect Core, section 3.1.3.7.</summary>
internal sealed class IdTokens(ProviderBook book, IOptions<SignInOptions> options, TimeProvider time)
{
    /// <summary>How far clocks may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    // Signatures with the provider's public keys only: a shared secret would let the public key pass for it.
    private static readonly FrozenSet<string> Algorithms = new[]
    {
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = 64 * 1024 };

    /// <summary>Checks a token.</summary>
    /// <param name="token">The token as it came.</param>
    /// <param name="nonce">What it must repeat.</param>
    /// <param name="cancellation">Stops waiting for keys.</param>
    /// <exception cref="SignInException">A check failed, or there are no keys to check with.</exception>
    public async Task<JsonWebToken> CheckAsync(string token, string nonce, CancellationToken cancellation)
    {
        var read = Read(token);
        var known = await book.GetAsync(read.Kid is { Length: > 0 } kid ? kid : null, cancellation).ConfigureAwait(false);
        var result = await _handler.ValidateTokenAsync(read, new TokenValidationParameters
        {
            ValidIssuer = known.Configuration.Issuer,
            ValidAudience = options.Value.ClientId,
            IssuerSigningKeys = known.Keys,
            ValidAlgorithms = Algorithms,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until),
        }).ConfigureAwait(false);
        if (!result.IsValid)
        {
            throw new SignInException($"the id token does not hold ({result.Exception?.GetType().Name})");
        }

        if (read.Audiences.Count() > 1 && Text(read, JwtRegisteredClaimNames.Azp) != options.Value.ClientId)
        {
            throw new SignInException("the id token was given to another client");
        }

        // Without this, a token of another sign-in could be slipped into this one.
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Text(read, JwtRegisteredClaimNames.Nonce) ?? ""), Encoding.UTF8.GetBytes(nonce)))
        {
            throw new SignInException("the id token is not of this sign-in (nonce)");
        }

        return read;
    }

    private static string? Text(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var value) ? value : null;

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until > now - Skew && (from is null || from <= now + Skew);
    }

    private JsonWebToken Read(string token)
    {
        try
        {
            return _handler.ReadJsonWebToken(token);
        }
        catch (Exception failure) when (failure is ArgumentException or SecurityTokenException or FormatException)
        {
            throw new SignInException("the id token cannot be read", failure);
        }
    }
}
