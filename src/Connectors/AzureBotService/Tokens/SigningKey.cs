using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Connectors.AzureBotService.Tokens;

/// <summary>A key that signs tokens, and the channels that it may sign for.</summary>
/// <param name="Key">The public key.</param>
/// <param name="Endorsements">The ids of the channels; empty where the key says nothing of channels.</param>
internal sealed record SigningKey(SecurityKey Key, FrozenSet<string> Endorsements)
{
    /// <summary>Reads a key set (RFC 7517) with the endorsements of the Bot Framework. Keys that are not RSA keys for signing are left out.</summary>
    /// <exception cref="ArgumentException">It is not a key set.</exception>
    public static FrozenDictionary<string, SigningKey> ReadSet(string json) =>
        JsonWebKeySet.Create(json).Keys
            .Where(k => k is { Kty: JsonWebAlgorithmsKeyTypes.RSA, N.Length: > 0, E.Length: > 0, Kid.Length: > 0 } && k.Use is null or "" or JsonWebKeyUseNames.Sig)
            .GroupBy(k => k.Kid, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => new SigningKey(g.First(), EndorsementsOf(g.First())), StringComparer.Ordinal);

    private static FrozenSet<string> EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var found) && found is JsonElement { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!).ToFrozenSet(StringComparer.Ordinal)
            : [];
}
