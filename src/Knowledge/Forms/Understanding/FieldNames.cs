using System.Globalization;
using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Forms.Understanding;

/// <summary>Finds which answered field words name: by its name, its label or its cues, or by whose and what ("ngày sinh mẹ").</summary>
internal sealed class FieldNames(FormLexicon lexicon)
{
    /// <summary>Shorter names stand in too many other words.</summary>
    private const int ShortestName = 4;

    /// <summary>Fewer words of a name say too little.</summary>
    private const int FewestWords = 3;

    /// <summary>The field; null where none is named, or several alike.</summary>
    /// <param name="words">The words, in normal form.</param>
    /// <param name="fields">The fields of the form.</param>
    public OpenField? Find(string words, IReadOnlyList<OpenField> fields)
    {
        var answered = fields.Where(f => f.IsAnswered).ToArray();
        return ByName(words, answered) ?? ByMeaning(words, answered);
    }

    /// <summary>The answered field whose name or label is all the words, of a member maybe with its number; of several members the last. Null where none is, or several are.</summary>
    public static OpenField? Whole(string words, IReadOnlyList<OpenField> fields)
    {
        var folded = CorrectionWords.Fold(words);
        var named = fields.Where(f => f.IsAnswered && new[] { f.Field.Name, f.Field.Label }.Any(n => Stands(folded, CorrectionWords.Fold(n)) is { } rest && (rest.Length == 0 || IsNumber(rest, f.Key)))).ToArray();
        return named.Length == 1 ? named[0] : named.Length > 1 && named.All(n => n.Field == named[0].Field) ? named[^1] : null;
    }

    /// <summary>The answered field whose whole name begins the words, and what it is said to be; null where none does, or several do.</summary>
    /// <param name="words">The words, in normal form.</param>
    /// <param name="fields">The fields of the form.</param>
    /// <param name="links">What may stand between name and value ("là", "thành"), folded.</param>
    public static (OpenField Open, string Value)? Led(string words, IReadOnlyList<OpenField> fields, IReadOnlyList<string> links)
    {
        var folded = CorrectionWords.Fold(words);
        if (folded.Length != words.Length)
        {
            return null;
        }

        var led = (from open in fields
                   where open.IsAnswered
                   from name in new[] { open.Field.Name, open.Field.Label }.Select(CorrectionWords.Fold).Distinct(StringComparer.Ordinal)
                   from link in links
                   where folded.StartsWith($"{name} {link} ", StringComparison.Ordinal)
                   orderby name.Length descending
                   select (Open: open, Length: name.Length + link.Length + 2)).ToArray();
        return led.Length == 0 || led.Any(l => l.Open != led[0].Open && l.Length == led[0].Length) ? null : (led[0].Open, words[led[0].Length..]);
    }

    // What stands behind a name at the beginning; null where it does not stand there.
    private static string? Stands(string words, string name) =>
        words == name ? "" : words.StartsWith(name + ' ', StringComparison.Ordinal) ? words[(name.Length + 1)..] : null;

    // "sửa họ tên thành viên 2": the second member's, counted from 1.
    private static bool IsNumber(string rest, string key) =>
        rest.Split(' ') is { Length: <= 6 } and [.., var last] && key.IndexOf('[', StringComparison.Ordinal) is > 0 and var at
        && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && int.TryParse(key[(at + 1)..key.IndexOf(']', StringComparison.Ordinal)], NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index == number - 1;

    // The longest name that stands in the words; names that share the length mean several fields, and nothing is guessed.
    private static OpenField? ByName(string words, OpenField[] answered)
    {
        var folded = CorrectionWords.Fold(words);
        var named = answered
            .SelectMany(f => f.Field.Cues.Append(f.Field.Label).Concat(Beginnings(f.Field.Name)).Distinct().Select(n => (Open: f, Name: CorrectionWords.Fold(n))))
            .Where(n => n.Name.Length >= ShortestName && CorrectionWords.Holds(folded, n.Name))
            .OrderByDescending(n => n.Name.Length)
            .ToArray();
        return named.Length == 0 || named.Any(n => n.Open != named[0].Open && n.Name.Length == named[0].Name.Length) ? null : named[0].Open;
    }

    // "tình trạng kết hôn" for "tình trạng kết hôn của cha mẹ": a name is said as far as it is needed.
    private static IEnumerable<string> Beginnings(string name)
    {
        var words = name.Split(' ');
        return Enumerable.Range(FewestWords, Math.Max(0, words.Length - FewestWords)).Select(n => string.Join(' ', words.Take(n))).Append(name);
    }

    private OpenField? ByMeaning(string words, OpenField[] answered)
    {
        var text = CorrectionWords.Analyze(words);
        var aspects = CuePlaces.Of(text, lexicon.Aspects.Find(text.Terms)).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var meant = answered.Where(f => f.Field.Fill == FieldFill.Citizen && f.Field.Aspect is { } aspect && aspects.Contains(aspect)).ToArray();
        if (meant.Length == 0)
        {
            return null;
        }

        var roles = CuePlaces.Of(text, lexicon.Roles.Find(text.Terms)).Select(r => r.Id).Where(r => answered.Any(f => f.Field.About == r)).ToHashSet(StringComparer.Ordinal);
        var theirs = meant.Where(f => roles.Count == 0 || roles.Contains(f.Field.About ?? "")).ToArray();
        return theirs.Length == 1 ? theirs[0] : null;
    }
}
