using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Assistant.Connectors.SignIn.Attempts;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Connectors.SignIn.Provider;

/// <summary>The authorization code flow with a proof key, from this side.</summary>
internal sealed class IdentityProvider(ProviderBook book, ProviderHttp http, IdTokens tokens, ClaimReader claims, IOptions<SignInOptions> options)
{
    private const string SecretInBody = "client_secret_post";
    private const string SecretInHeader = "client_secret_basic";

    private readonly SignInOptions _options = options.Value;

    /// <summary>Where a citizen's browser is sent.</summary>
    /// <exception cref="SignInException">The provider cannot be reached.</exception>
    public async Task<string> AddressAsync(SignInAttempt attempt, string state, CancellationToken cancellation)
    {
        var known = await book.GetAsync(null, cancellation).ConfigureAwait(false);
        return QueryHelpers.AddQueryString(known.Configuration.AuthorizationEndpoint, new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = _options.ClientId,
            ["redirect_uri"] = attempt.ReturnAddress,
            ["scope"] = _options.Scopes,
            ["state"] = state,
            ["nonce"] = attempt.Nonce,
            ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(attempt.Verifier))),
            ["code_challenge_method"] = "S256",
        });
    }

    /// <summary>Changes a code for what the provider says of the citizen.</summary>
    /// <returns>Values by profile key.</returns>
    /// <exception cref="SignInException">A check failed or the provider did not answer.</exception>
    public async Task<IReadOnlyDictionary<string, string>> RedeemAsync(string code, SignInAttempt attempt, CancellationToken cancellation)
    {
        var known = await book.GetAsync(null, cancellation).ConfigureAwait(false);
        var answer = ProviderHttp.Object(await http.SendAsync(Exchange(known, code, attempt), cancellation).ConfigureAwait(false));
        if (Text(answer, "id_token") is not { } raw)
        {
            throw new SignInException("the provider gave no id token");
        }

        var token = await tokens.CheckAsync(raw, attempt.Nonce, cancellation).ConfigureAwait(false);
        var profile = new Dictionary<string, string>(StringComparer.Ordinal);
        claims.Read(ProviderHttp.Object(Base64UrlEncoder.Decode(token.EncodedPayload)), profile);
        if (!claims.HasAll(profile) && known.Configuration.UserInfoEndpoint is { Length: > 0 } more && Text(answer, "access_token") is { } access)
        {
            await ReadMoreAsync(http.Allowed(more), access, token.Subject, profile, cancellation).ConfigureAwait(false);
        }

        return profile;
    }

    private static string? Text(JsonElement answer, string member) =>
        answer.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private async Task ReadMoreAsync(Uri address, string access, string subject, Dictionary<string, string> profile, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access);
        var more = ProviderHttp.Object(await http.SendAsync(request, cancellation).ConfigureAwait(false));
        if (Text(more, "sub") != subject)
        {
            throw new SignInException("the user information is of another person");
        }

        claims.Read(more, profile);
    }

    private HttpRequestMessage Exchange(ProviderDescription known, string code, SignInAttempt attempt)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = attempt.ReturnAddress,
            ["client_id"] = _options.ClientId,
            ["code_verifier"] = attempt.Verifier,
        };
        var request = new HttpRequestMessage(HttpMethod.Post, http.Allowed(known.Configuration.TokenEndpoint));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (Secret() is { } secret)
        {
            var ways = known.Configuration.TokenEndpointAuthMethodsSupported;
            if (ways.Contains(SecretInBody) && !ways.Contains(SecretInHeader))
            {
                form["client_secret"] = secret;
            }
            else
            {
                var pair = $"{Uri.EscapeDataString(_options.ClientId)}:{Uri.EscapeDataString(secret)}";
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
            }
        }

        request.Content = new FormUrlEncodedContent(form);
        return request;
    }

    // Read each time: a secret that was changed in its file needs no new start.
    private string? Secret() => _options.ClientSecretFile is { } file ? File.ReadAllText(file).Trim() : _options.ClientSecret;
}
