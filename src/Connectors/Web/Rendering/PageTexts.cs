using System.Text.Json;

namespace Assistant.Connectors.Web.Rendering;

/// <summary>The page's own Vietnamese words, from <c>Texts/vi.json</c>. What belongs to answers is in the phrase books instead.</summary>
internal sealed record PageTexts
{
    private const string Resource = "Web/vi.json";

    public required string Name { get; init; }

    public required string AnswerTitle { get; init; }

    public required string Skip { get; init; }

    public required string LargeText { get; init; }

    public required string Notice { get; init; }

    public required string Welcome { get; init; }

    public required string WelcomeHow { get; init; }

    public required string Conversation { get; init; }

    public required string Asked { get; init; }

    public required string AskLabel { get; init; }

    public required string AskNextLabel { get; init; }

    public required string AskPlaceholder { get; init; }

    public required string AskNextPlaceholder { get; init; }

    public required string Send { get; init; }

    public required string ExamplesHeading { get; init; }

    public required IReadOnlyList<string> Examples { get; init; }

    public required string Empty { get; init; }

    public required string Waiting { get; init; }

    public required string Offline { get; init; }

    public required string Retry { get; init; }

    public required string Choose { get; init; }

    public required string Source { get; init; }

    public required string NewWindow { get; init; }

    public required string Person { get; init; }

    public required string Privacy { get; init; }

    public required string BadRequestTitle { get; init; }

    public required string BadRequest { get; init; }

    public required string TooLargeTitle { get; init; }

    public required string TooLarge { get; init; }

    public required string TooManyTitle { get; init; }

    public required string TooMany { get; init; }

    public required string FailedTitle { get; init; }

    public required string Failed { get; init; }

    public required string Back { get; init; }

    /// <summary>Reads the words; a missing or unknown one stops the start.</summary>
    /// <exception cref="JsonException">A word is missing or unknown.</exception>
    public static PageTexts LoadEmbedded()
    {
        using var stream = typeof(PageTexts).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not part of the assembly.");
        return JsonSerializer.Deserialize(stream, PageTextsJson.Default.PageTexts) ?? throw new JsonException($"{Resource}: expected an object");
    }
}
