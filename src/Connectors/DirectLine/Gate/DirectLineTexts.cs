using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Connectors.DirectLine.Gate;

/// <summary>The few words of this room that a citizen may see.</summary>
internal sealed record DirectLineTexts
{
    private const string Resource = "DirectLine/direct-line.json";

    public static DirectLineTexts Vietnamese { get; } = Load();

    public required string BotName { get; init; }

    public required string Busy { get; init; }

    public required string TooOften { get; init; }

    private static DirectLineTexts Load()
    {
        using var stream = typeof(DirectLineTexts).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not part of the assembly.");
        return JsonSerializer.Deserialize(stream, DirectLineTextsJson.Default.DirectLineTexts)!;
    }
}

[JsonSerializable(typeof(DirectLineTexts))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class DirectLineTextsJson : JsonSerializerContext;
