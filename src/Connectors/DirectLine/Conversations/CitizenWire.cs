using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Connectors.DirectLine.Conversations;

/// <summary>What a client wants back with the echo of its own activity.</summary>
internal sealed record CitizenWire
{
    /// <summary>The id under which the client speaks.</summary>
    [JsonPropertyName("f")]
    public string? From { get; init; }

    /// <summary>The name under which the client speaks.</summary>
    [JsonPropertyName("n")]
    public string? Name { get; init; }

    /// <summary>The client's own data, with its own id of the activity.</summary>
    [JsonPropertyName("d")]
    public JsonElement? ChannelData { get; init; }

    public string Write() => JsonSerializer.Serialize(this, CitizenWireJson.Default.CitizenWire);

    public static CitizenWire Read(string? text) => text is null ? new CitizenWire() : JsonSerializer.Deserialize(text, CitizenWireJson.Default.CitizenWire) ?? new CitizenWire();
}

[JsonSerializable(typeof(CitizenWire))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class CitizenWireJson : JsonSerializerContext;
