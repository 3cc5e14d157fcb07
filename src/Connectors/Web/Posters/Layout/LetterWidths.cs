using System.Collections.Frozen;
using System.Text.Json;

namespace Assistant.Connectors.Web.Posters.Layout;

/// <summary>
/// How wide words may become. A drawing does not know which system font will show it, so each letter counts as wide as in
/// the widest of DejaVu Sans, Noto Sans and Liberation Sans: what fits by this measure fits in every usual font.
/// </summary>
internal sealed class LetterWidths
{
    private const string Resource = "Web/letter-widths.json";
    private const double Thousandth = 0.001;

    private readonly FrozenDictionary<char, int> _regular;
    private readonly FrozenDictionary<char, int> _bold;

    private LetterWidths(LetterWidthsFile file)
    {
        _regular = ByLetter(file.Regular);
        _bold = ByLetter(file.Bold);
    }

    /// <exception cref="JsonException">The file is damaged.</exception>
    public static LetterWidths LoadEmbedded()
    {
        using var stream = typeof(LetterWidths).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not part of the assembly.");
        return new LetterWidths(JsonSerializer.Deserialize(stream, PosterJson.Default.LetterWidthsFile) ?? throw new JsonException($"{Resource}: expected an object"));
    }

    /// <summary>Whether the letter is in the table, which usual fonts with Vietnamese have too.</summary>
    public bool Knows(char letter) => _regular.ContainsKey(letter) && _bold.ContainsKey(letter);

    /// <summary>The width of words, in the unit of the size.</summary>
    /// <param name="text">Known letters only.</param>
    /// <param name="size">The letter size.</param>
    /// <param name="bold">Whether in bold.</param>
    public double Of(ReadOnlySpan<char> text, double size, bool bold)
    {
        var widths = bold ? _bold : _regular;
        var sum = 0;
        foreach (var letter in text)
        {
            sum += widths[letter];
        }

        return sum * size * Thousandth;
    }

    private static FrozenDictionary<char, int> ByLetter(IReadOnlyDictionary<int, string> byWidth) =>
        byWidth.SelectMany(w => w.Value.Select(letter => KeyValuePair.Create(letter, w.Key))).ToFrozenDictionary();
}
