using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Knowledge.Language.Numbers;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>
/// Writes the spoken numbers of houses and lanes in figures, "số mười hai ngõ ba mươi tư" as "số 12 ngõ 34", so that an address told by
/// telephone is the address that is typed. Numbers in names ("Hai Bà Trưng", "Ba Tháng Hai") stay.
/// </summary>
internal sealed partial class SpokenHouse(AnswerWords words)
{
    /// <summary>The street line with figures.</summary>
    /// <param name="street">A street line in normal form.</param>
    public string Written(string street)
    {
        var text = street;
        foreach (var match in Word().Matches(street).Reverse())
        {
            if (words.Numbered.Contains(match.Value.ToLowerInvariant()) && NumberBehind(text, match.Index + match.Length) is { } number)
            {
                text = string.Concat(text.AsSpan(0, number.From), number.Value.ToString(CultureInfo.InvariantCulture), text.AsSpan(number.To));
            }
        }

        return text;
    }

    // The number must be all that stands before the end, a comma, or the next part of the address: else it begins a name.
    private (int From, int To, int Value)? NumberBehind(string text, int at)
    {
        if (at >= text.Length || text[at] != ' ')
        {
            return null;
        }

        var from = at + 1;
        var rest = text[from..];
        if (NumberParser.Find(rest) is not [{ Span.Start: 0 } found, ..] || found.Value.Value is not (> 0 and < 10_000) || found.Value.Value % 1 != 0 || rest[..found.Span.End].Any(char.IsAsciiDigit))
        {
            return null;
        }

        var behind = rest[found.Span.End..].TrimStart(' ');
        var next = Word().Match(behind);
        return behind.Length == 0 || behind[0] is ',' or '.' or '/' or ';' || (next is { Success: true, Index: 0 } && (words.Numbered.Contains(next.Value.ToLowerInvariant()) || words.Ways.Contains(next.Value.ToLowerInvariant())))
            ? (from, from + found.Span.End, (int)found.Value.Value)
            : null;
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
