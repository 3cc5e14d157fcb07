using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Forms.Understanding;

/// <summary>
/// Reads corrections in free words: "à nhầm, mẹ sinh năm 1990", "sửa tên bé thành …", "không phải Lan mà là Loan", "sai rồi".
/// </summary>
public sealed class CorrectionReader(FormLexicon lexicon, MessageFieldFinder finder)
{
    /// <summary>The fields that a message corrects, with the new words; empty words where the field is only to be asked again.</summary>
    /// <param name="text">The message.</param>
    /// <param name="fields">The fields of the form, answered or not.</param>
    /// <param name="last">The key of the field that was answered last; null for none.</param>
    /// <param name="today">Today in Vietnam.</param>
    /// <returns>Empty where the message corrects nothing.</returns>
    public IReadOnlyList<FieldMention> Read(AnalyzedText text, IReadOnlyList<OpenField> fields, string? last, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fields);
        var signs = lexicon.Corrections(text.Terms);
        var found = finder.Find(text, fields, today);
        if (signs.Count == 0)
        {
            // Without a word of correction, only a value that is named in full counts, and only where it differs.
            return [.. found.Where(f => f is { IsNamed: true, Open.IsAnswered: true } && !Same(f.Text, f.Open))];
        }

        if (Replaced(text, fields, found) is { } replaced)
        {
            return [replaced];
        }

        // The wrong value may be said beside the right one: what is already answered so is not what changes.
        var changed = found.Where(f => f.Open.IsAnswered && f.IsNamed && !Same(f.Text, f.Open)).ToArray();
        if (changed.Length > 0)
        {
            return changed;
        }

        return Named(text, fields) is { } named ? [named] : Last(text, fields, found, signs, last);
    }

    private static bool Same(string words, OpenField open) => Fold(words) == Fold(open.Shown) || Fold(words) == Fold(open.Value ?? "");

    private static string Fold(string text) => Folding.Fold(NormalForm.Of(text)).ToLowerInvariant();

    // "không phải Lan mà là Loan", "đổi Lan thành Loan", "tên bé đổi thành …": the field is named, or its old value is.
    private FieldMention? Replaced(AnalyzedText text, IReadOnlyList<OpenField> fields, IReadOnlyList<FieldMention> found)
    {
        if (lexicon.Instead(text.Terms) is not { } instead || instead.To >= text.Terms.Count)
        {
            return null;
        }

        var split = text.Tokens[text.Terms[instead.From].Source].Start;
        var before = text.Normal[..split];
        var after = text.Normal[text.Tokens[text.Terms[instead.To].Source].Start..].Trim(' ', ':', '.', ',', '"');
        var named = FieldNamed(before, fields) ?? found.Where(f => f.Open.IsAnswered && f.IsNamed).Select(f => f.Open).FirstOrDefault();
        var folded = Fold(before);
        var byValue = fields.Where(f => f.IsAnswered && f.Shown.Length > 1 && (Holds(folded, Fold(f.Shown)) || EndsName(folded, f))).ToArray();
        var open = named ?? (byValue.Length == 1 ? byValue[0] : null);
        return open is null || after.Length == 0 ? null : new FieldMention(open, Changed(open, before, after), true);
    }

    // "không phải Lan mà là Loan": one word of a name is exchanged, the rest of it stays.
    private static string Changed(OpenField open, string before, string after)
    {
        var parts = open.Shown.Split(' ');
        if (open.Field.Type != Definition.FieldType.PersonName || after.Contains(' ', StringComparison.Ordinal) || parts.Length < 2)
        {
            return after;
        }

        var folded = Fold(before);
        var at = Array.FindLastIndex(parts, p => Holds(folded, Fold(p)));
        return at < 0 ? after : string.Join(' ', parts.Select((p, i) => i == at ? after : p));
    }

    private static bool EndsName(string folded, OpenField open) =>
        open.Field.Type == Definition.FieldType.PersonName && open.Shown.Split(' ') is [.., var given] && Holds(folded, Fold(given));

    private static bool Holds(string text, string words) => words.Length > 0 && $" {text} ".Contains($" {words} ", StringComparison.Ordinal);

    private static FieldMention? Named(AnalyzedText text, IReadOnlyList<OpenField> fields)
    {
        if (FieldNamed(text.Normal, fields) is not { } open)
        {
            return null;
        }

        var at = text.Normal.LastIndexOf(" là ", StringComparison.OrdinalIgnoreCase);
        var behind = at < 0 ? text.Normal.LastIndexOf(": ", StringComparison.Ordinal) : at + 2;
        var words = behind < 0 ? "" : text.Normal[(behind + 2)..].Trim(' ', '.', ',');
        return new FieldMention(open, words, true);
    }

    // The longest name that stands in the words; names that share the length mean several fields, and nothing is guessed.
    private static OpenField? FieldNamed(string words, IReadOnlyList<OpenField> fields)
    {
        var folded = Fold(words);
        var named = fields
            .Where(f => f.IsAnswered)
            .SelectMany(f => new[] { f.Field.Name, f.Field.Label }.Distinct().Select(n => (Open: f, Name: Fold(n))))
            .Where(n => n.Name.Length > 3 && Holds(folded, n.Name))
            .OrderByDescending(n => n.Name.Length)
            .ToArray();
        return named.Length == 0 || (named.Length > 1 && named[0].Open != named[1].Open && named[0].Name.Length == named[1].Name.Length) ? null : named[0].Open;
    }

    private IReadOnlyList<FieldMention> Last(
        AnalyzedText text, IReadOnlyList<OpenField> fields, IReadOnlyList<FieldMention> found, IReadOnlyList<(int At, int Length)> signs, string? last)
    {
        if (fields.FirstOrDefault(f => f.Key == last) is not { IsAnswered: true } open)
        {
            return [];
        }

        if (lexicon.IsOnlyFillers(text.Terms, signs))
        {
            return [new FieldMention(open, "", false)];
        }

        // "nhầm, 6/10 mới đúng": a value alone, of the kind of what was answered last.
        return found.FirstOrDefault(f => f.Open.Field.Type == open.Field.Type && !f.IsNamed) is { } value
            ? [value with { Open = open }]
            : signs.Min(s => s.At) == 0 && Rest(text, signs) is { Length: > 0 } rest ? [new FieldMention(open, rest, false)] : [];
    }

    // What stands behind "à nhầm,": the answer given anew.
    private static string Rest(AnalyzedText text, IReadOnlyList<(int At, int Length)> signs)
    {
        var end = 0;
        foreach (var (at, length) in signs.OrderBy(s => s.At))
        {
            end = at <= end + 1 ? Math.Max(end, at + length) : end;
        }

        return end >= text.Terms.Count ? "" : text.Normal[text.Tokens[text.Terms[end].Source].Start..].Trim(' ', ',', '.', ':');
    }
}
