using System.Text.Json;

namespace Assistant.Connectors.Web.Posters;

/// <summary>The words that every poster carries, from <c>poster.json</c>. What stands in braces is filled in.</summary>
internal sealed record PosterTexts
{
    private const string Resource = "Web/poster.json";

    public required string Name { get; init; }

    public required string Motto { get; init; }

    public required string Title { get; init; }

    public required string GeneralTitle { get; init; }

    public required string Ask { get; init; }

    public required string Official { get; init; }

    public required string GeneralOfficial { get; init; }

    public required string GeneralName { get; init; }

    public required IReadOnlyList<string> Steps { get; init; }

    public required IReadOnlyList<string> GeneralSteps { get; init; }

    public required string Link { get; init; }

    public required string Trust { get; init; }

    public required string Machine { get; init; }

    public required string Person { get; init; }

    public required string HotlineName { get; init; }

    public required string Hotline { get; init; }

    public required string Address { get; init; }

    public required string Hours { get; init; }

    public required string Description { get; init; }

    /// <summary>Reads the words; a missing or unknown one stops at once.</summary>
    /// <exception cref="JsonException">A word is missing or unknown.</exception>
    public static PosterTexts LoadEmbedded()
    {
        using var stream = typeof(PosterTexts).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not part of the assembly.");
        return JsonSerializer.Deserialize(stream, PosterJson.Default.PosterTexts) ?? throw new JsonException($"{Resource}: expected an object");
    }
}
