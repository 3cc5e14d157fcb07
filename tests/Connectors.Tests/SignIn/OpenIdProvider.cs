using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Assistant.Connectors.Tests.AzureBotService;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Connectors.Tests.SignIn;

/// <summary>A provider of OpenID Connect of the tests' own: describes itself, asks its user, and gives tokens for codes, once and with the proof only.</summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    public const string ClientId = "assistant";
    public const string ClientSecret = "client/secret+with signs";

    private const string Kid = "k1";

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly RSA _key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, Dictionary<string, string>> _codes = new(StringComparer.Ordinal);
    private int _code;

    private OpenIdProvider(WebApplication app, TimeProvider clock) => (_app, _clock) = (app, clock);

    public string Issuer => _app.Urls.Single();

    /// <summary>What it says of its user beside what every token says.</summary>
    public Dictionary<string, object> User { get; } = new()
    {
        ["name"] = "Nguyễn Thị Lan",
        ["birthdate"] = "1987-03-05",
        ["gender"] = "female",
        ["address"] = new { formatted = "12 Hàng Bạc, phường Hoàn Kiếm, Hà Nội" },
        ["vn_id"] = "001187000123",
        ["secret_of_hers"] = "not wanted",
    };

    /// <summary>What it says only when it is asked once more.</summary>
    public Dictionary<string, object> More { get; } = new() { ["sub"] = "u1", ["phone_number"] = "+84912345678", ["name"] = "Tên Khác" };

    /// <summary>Changes the claims of a token before it is signed.</summary>
    public Action<Dictionary<string, object>> Spoil { get; set; } = _ => { };

    /// <summary>Changes the description.</summary>
    public Action<Dictionary<string, object>> Describe { get; set; } = _ => { };

    /// <summary>The key that it signs with; another than the published one where a test says so.</summary>
    public RSA? OtherKey { get; set; }

    /// <summary>Whether its user says no.</summary>
    public bool IsRefused { get; set; }

    /// <summary>How often a code was changed for tokens.</summary>
    public int Exchanges { get; private set; }

    public static async Task<OpenIdProvider> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var provider = new OpenIdProvider(app, clock);
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(provider.Description()));
        app.MapGet("/jwks", () => Results.Json(provider.KeySet()));
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.TokenAsync);
        app.MapGet("/userinfo", (HttpRequest request) => request.Headers.Authorization == "Bearer access-1" ? Results.Json(provider.More) : Results.Unauthorized());
        await app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private Dictionary<string, object> Description()
    {
        var description = new Dictionary<string, object>
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = $"{Issuer}/authorize",
            ["token_endpoint"] = $"{Issuer}/token",
            ["userinfo_endpoint"] = $"{Issuer}/userinfo",
            ["jwks_uri"] = $"{Issuer}/jwks",
        };
        Describe(description);
        return description;
    }

    private object KeySet()
    {
        var parts = _key.ExportParameters(includePrivateParameters: false);
        return new { keys = new[] { new { kty = "RSA", use = "sig", kid = Kid, n = Base64UrlEncoder.Encode(parts.Modulus!), e = Base64UrlEncoder.Encode(parts.Exponent!) } } };
    }

    private IResult Authorize(HttpRequest request)
    {
        var asked = request.Query.ToDictionary(q => q.Key, q => q.Value.ToString());
        if (asked["client_id"] != ClientId || asked["response_type"] != "code" || asked["code_challenge_method"] != "S256" || !asked["scope"].Split(' ').Contains("openid"))
        {
            return Results.BadRequest();
        }

        var answer = new Dictionary<string, string?> { ["state"] = asked["state"] };
        if (IsRefused)
        {
            answer["error"] = "access_denied";
        }
        else
        {
            answer["code"] = $"code-{Interlocked.Increment(ref _code)}";
            _codes[answer["code"]!] = asked;
        }

        return Results.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"], answer));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{Uri.EscapeDataString(ClientSecret)}"));
        if (request.Headers.Authorization != $"Basic {basic}" || form["grant_type"] != "authorization_code" || !_codes.TryRemove(form["code"].ToString(), out var asked))
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        if (asked["redirect_uri"] != form["redirect_uri"] || asked["code_challenge"] != Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))))
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        Exchanges++;
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>(User)
        {
            ["iss"] = Issuer,
            ["aud"] = ClientId,
            ["sub"] = "u1",
            ["nonce"] = asked["nonce"],
            ["iat"] = now,
            ["exp"] = now + 300,
        };
        Spoil(claims);
        return Results.Json(new { token_type = "Bearer", access_token = "access-1", id_token = TokenIssuer.Sign(Kid, OtherKey ?? _key, claims) });
    }
}
