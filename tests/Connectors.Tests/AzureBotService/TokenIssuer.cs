using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Connectors.Tests.AzureBotService;

/// <summary>An issuer of the tests' own: describes itself, serves its keys with their endorsements, and signs tokens of any shape.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    // Keys take long to make; issuers share them by name.
    private static readonly ConcurrentDictionary<string, RSA> Made = new(StringComparer.Ordinal);

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (RSA Key, string[]? Endorsements)> _keys = new(StringComparer.Ordinal);
    private int _fetches;

    private TokenIssuer(WebApplication app) => _app = app;

    /// <summary>How often the keys were fetched.</summary>
    public int Fetches => Volatile.Read(ref _fetches);

    /// <summary>Whether the keys cannot be had now.</summary>
    public bool IsDown { get; set; }

    public Uri Address => new(_app.Urls.Single());

    public Uri Metadata => new(Address, "/v1/.well-known/openidconfiguration");

    public static async Task<TokenIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var issuer = new TokenIssuer(app);
        app.MapGet("/v1/.well-known/openidconfiguration", () => issuer.IsDown ? Results.StatusCode(503) : Results.Text(issuer.Description(), "application/json"));
        app.MapGet("/v1/.well-known/keys", () => Results.Text(issuer.KeySet(), "application/json"));
        await app.StartAsync();
        return issuer;
    }

    /// <summary>Publishes a key.</summary>
    public RSA Publish(string kid, params string[]? endorsements)
    {
        var key = Made.GetOrAdd(kid, static _ => RSA.Create(2048));
        _keys[kid] = (key, endorsements);
        return key;
    }

    public void Withdraw(string kid) => _keys.TryRemove(kid, out _);

    public string Sign(string kid, Dictionary<string, object> claims) => Sign(kid, _keys[kid].Key, claims);

    /// <summary>Signs by hand, so that every wrong shape can be made as well.</summary>
    public static string Sign(string kid, RSA key, Dictionary<string, object> claims, string algorithm = "RS256") =>
        Assemble(algorithm, kid, claims, data => key.SignData(data, new HashAlgorithmName($"SHA{algorithm[2..]}"), RSASignaturePadding.Pkcs1));

    /// <summary>The attack in which the public key serves as the secret of an HMAC.</summary>
    public string SignWithPublicKeyAsSecret(string kid, Dictionary<string, object> claims)
    {
        var secret = Encoding.ASCII.GetBytes(_keys[kid].Key.ExportSubjectPublicKeyInfoPem());
        return Assemble("HS256", kid, claims, data => HMACSHA256.HashData(secret, data));
    }

    public static string Unsigned(string kid, Dictionary<string, object> claims) => Assemble("none", kid, claims, _ => []);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Assemble(string algorithm, string kid, Dictionary<string, object> claims, Func<byte[], byte[]> sign)
    {
        var header = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["alg"] = algorithm, ["kid"] = kid, ["typ"] = "JWT" });
        var signed = $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{signed}.{Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private string Description() => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["issuer"] = "https://api.botframework.com",
        ["jwks_uri"] = new Uri(Address, "/v1/.well-known/keys").AbsoluteUri,
        ["id_token_signing_alg_values_supported"] = new[] { "RS256", "RS384", "RS512" },
    });

    private string KeySet()
    {
        Interlocked.Increment(ref _fetches);
        return JsonSerializer.Serialize(new { keys = _keys.Select(Published) });
    }

    private static Dictionary<string, object> Published(KeyValuePair<string, (RSA Key, string[]? Endorsements)> entry)
    {
        var parts = entry.Value.Key.ExportParameters(includePrivateParameters: false);
        var published = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = entry.Key,
            ["x5t"] = entry.Key,
            ["n"] = Base64UrlEncoder.Encode(parts.Modulus!),
            ["e"] = Base64UrlEncoder.Encode(parts.Exponent!),
        };
        if (entry.Value.Endorsements is { } endorsements)
        {
            published["endorsements"] = endorsements;
        }

        return published;
    }
}
