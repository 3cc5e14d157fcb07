using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.SignIn.Provider;

/// <summary>Takes from a provider's claims what the operator wants for the citizen's profile, and nothing else.</summary>
internal sealed class ClaimReader(IOptions<SignInOptions> options)
{
    private const string CitizenId = "self.citizen_id";
    private const string Formatted = "formatted";
    private const int LongestValue = 500;

    private readonly KeyValuePair<string, string>[] _map =
    [
        .. options.Value.ClaimMap.Where(c => c.Value.Length > 0),
        .. options.Value.CitizenIdClaim is { Length: > 0 } claim ? new[] { KeyValuePair.Create(claim, CitizenId) } : [],
    ];

    /// <summary>Whether everything that is wanted is there already.</summary>
    public bool HasAll(IReadOnlyDictionary<string, string> profile) => _map.All(c => profile.ContainsKey(c.Value));

    /// <summary>Reads claims into a profile; what it holds already stays.</summary>
    /// <param name="claims">An object of claims.</param>
    /// <param name="profile">Values by profile key.</param>
    public void Read(JsonElement claims, IDictionary<string, string> profile)
    {
        foreach (var (claim, key) in _map)
        {
            if (claims.TryGetProperty(claim, out var value) && Text(value) is { } text)
            {
                profile.TryAdd(key, text);
            }
        }
    }

    // An address is an object (OpenID Connect Core, 5.1.1); all else that is wanted is text.
    private static string? Text(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(Formatted, out var formatted))
        {
            value = formatted;
        }

        if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            return null;
        }

        var text = new string([.. value.ToString().Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        return text.Length is 0 or > LongestValue ? null : text;
    }
}
