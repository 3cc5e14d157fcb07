using System.Globalization;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Connectors.Web.Posters.Layout;

/// <summary>The words of one poster, filled in, in one written form, of letters that can be printed.</summary>
internal sealed record PosterWording
{
    public required string Title { get; init; }

    public required string OfficialLabel { get; init; }

    public required string Official { get; init; }

    public required IReadOnlyList<string> Steps { get; init; }

    public required string Link { get; init; }

    public required string Ask { get; init; }

    public required string Description { get; init; }

    public required PosterOffice? Office { get; init; }

    /// <exception cref="PosterException">A name is empty or has letters that cannot be printed.</exception>
    public static PosterWording Of(Poster poster, PosterTexts texts, LetterWidths widths)
    {
        var service = poster.Subject as OneService;
        var count = (poster.Subject as AllServices)?.Count ?? 0;
        return new PosterWording
        {
            Title = service is null ? texts.GeneralTitle : Fill(texts.Title, "phrase", Clean(PosterField.Service, service.Phrase, widths)),
            OfficialLabel = service is null ? texts.GeneralOfficial : texts.Official,
            Official = service is null
                ? Fill(texts.GeneralName, "count", count.ToString(CultureInfo.InvariantCulture))
                : Clean(PosterField.Service, service.Name, widths),
            Steps = service is null ? texts.GeneralSteps : texts.Steps,
            Link = poster.Link.Typed,
            Ask = texts.Ask,
            Description = Fill(texts.Description, "link", poster.Link.Address.AbsoluteUri),
            Office = poster.Office is { } office ? Of(office, texts, widths) : null,
        };
    }

    private static PosterOffice Of(PosterOffice office, PosterTexts texts, LetterWidths widths) => new(
        Clean(PosterField.Office, office.Name, widths),
        office.Address is { } address ? Fill(texts.Address, "address", Clean(PosterField.Address, address, widths)) : null,
        office.Hours is { } hours ? Fill(texts.Hours, "hours", Clean(PosterField.Hours, hours, widths)) : null);

    private static string Clean(PosterField field, string raw, LetterWidths widths)
    {
        var text = NormalForm.Of(raw).Replace('\n', ' ').Trim();
        if (text.Length == 0)
        {
            throw new PosterException(field, "expected words, found nothing");
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || !widths.Knows((char)rune.Value))
            {
                throw new PosterException(field, $"expected Latin letters, digits and common punctuation, found U+{rune.Value:X4} in '{text}'");
            }
        }

        return text;
    }

    // What is filled in is never searched again, whatever braces it holds.
    private static string Fill(string pattern, string name, string value) => pattern.Replace($"{{{name}}}", value, StringComparison.Ordinal);
}
