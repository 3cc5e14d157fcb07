namespace Assistant.Connectors.Web.Posters.Layout;

/// <summary>Words set into a box: the lines, and the largest size at which they fit.</summary>
/// <param name="Lines">The lines, top first.</param>
/// <param name="Size">The letter size in points.</param>
internal sealed record FittedText(IReadOnlyList<string> Lines, double Size)
{
    /// <summary>From baseline to baseline: marks stand two high on Vietnamese capitals.</summary>
    public double LineHeight => Size * 1.36;

    /// <summary>Height of all lines in points.</summary>
    public double Height => Lines.Count * LineHeight;

    /// <summary>From the top to the first baseline.</summary>
    public double Ascent => Size * 1.08;
}

/// <summary>The box that words are set into.</summary>
/// <param name="Width">In points.</param>
/// <param name="Lines">How many lines there may be.</param>
/// <param name="Sizes">Letter sizes to try, in points, largest first.</param>
/// <param name="Bold">Whether in bold.</param>
/// <param name="Shrink">Down to which part of the largest size letters shrink before a further line is begun; 1 for not at all.</param>
internal sealed record TextBox(double Width, int Lines, IReadOnlyList<double> Sizes, bool Bold = false, double Shrink = 1)
{
    /// <summary>What to try, best first.</summary>
    public IEnumerable<(double Size, int Lines)> Attempts() =>
    [
        .. Enumerable.Range(1, Lines - 1).SelectMany(lines => Sizes.Where(s => s >= Sizes[0] * Shrink).Select(s => (s, lines))),
        .. Sizes.Select(s => (s, Lines)),
    ];
}

/// <summary>Breaks words into lines and steps the size down until they fit.</summary>
internal sealed class TextFitter(LetterWidths widths)
{
    // Enough halvings to bring any page's width below a tenth of a point.
    private const int Halvings = 14;

    /// <summary>Sets words.</summary>
    /// <param name="field">What the words are, for the error.</param>
    /// <param name="text">Known letters only.</param>
    /// <param name="box">The box.</param>
    /// <exception cref="PosterException">They do not fit at the smallest size either.</exception>
    public FittedText Fit(PosterField field, string text, TextBox box)
    {
        var pieces = Pieces(text);
        foreach (var (size, most) in box.Attempts())
        {
            if (Break(pieces, size, box.Bold, box.Width) is { } lines && lines.Count <= most)
            {
                return new FittedText(Balanced(pieces, size, box, lines), size);
            }
        }

        throw new PosterException(field, $"too long for the poster ({text.Length} letters; it must fit in {box.Lines} lines): {text}");
    }

    // Lines of about one length read better than a full line and a single word below it.
    private List<string> Balanced(IReadOnlyList<string> pieces, double size, TextBox box, List<string> lines)
    {
        var (best, low, high) = (lines, box.Width / lines.Count / 2, box.Width);
        for (var i = 0; i < Halvings && lines.Count > 1; i++)
        {
            var middle = (low + high) / 2;
            if (Break(pieces, size, box.Bold, middle) is { } narrower && narrower.Count == lines.Count)
            {
                (best, high) = (narrower, middle);
            }
            else
            {
                low = middle;
            }
        }

        return best;
    }

    private List<string>? Break(IReadOnlyList<string> pieces, double size, bool bold, double width)
    {
        var lines = new List<string> { "" };
        foreach (var piece in pieces)
        {
            var longer = lines[^1] + piece;
            if (widths.Of(longer.AsSpan().TrimEnd(), size, bold) <= width)
            {
                lines[^1] = longer;
                continue;
            }

            if (widths.Of(piece.AsSpan().TrimEnd(), size, bold) > width)
            {
                return null;
            }

            lines.Add(piece);
        }

        return [.. lines.Select(l => l.TrimEnd()).Where(l => l.Length > 0)];
    }

    // A line may end after a space, and in an address before its query.
    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i - 1] == ' ' || (text[i] == '?' && text[i - 1] == '/'))
            {
                pieces.Add(text[start..i]);
                start = i;
            }
        }

        pieces.Add(text[start..]);
        return pieces;
    }
}
