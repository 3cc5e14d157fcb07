using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Forms.Understanding;

/// <summary>
/// Reads corrections in free words: "à nhầm, mẹ sinh năm 1990", "sửa tên bé thành …", "không phải Lan mà là Loan", "sai rồi".
/// </summary>
public sealed class CorrectionReader(FormLexicon lexicon, MessageFieldFinder finder)
{
    private static readonly char[] Edges = [' ', ',', '.', ':', ';', '"'];

    /// <summary>Whoever says only that something was wrong says it in a few words.</summary>
    private const int LongestSlip = 12;

    private readonly FieldNames _names = new(lexicon);

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
        var parts = lexicon.Parts(text);
        if (parts.Count > 1)
        {
            // "đổi tên mẹ thành Lan, số điện thoại thành 09…": each part says what is changed to what.
            var read = parts.Select(CorrectionWords.Analyze).Select(p => Replaced(p, fields, finder.Find(p, fields, today), last)).ToArray();
            if (read.All(r => r is { Count: > 0 }))
            {
                return [.. read.SelectMany(r => r!).DistinctBy(r => r.Open.Key)];
            }
        }

        return One(text, fields, last, today);
    }

    private IReadOnlyList<FieldMention> One(AnalyzedText text, IReadOnlyList<OpenField> fields, string? last, DateOnly today)
    {
        var signs = lexicon.Corrections(text.Terms);
        if (signs.Count == 0)
        {
            // Without a word of correction, only a value that is named in full counts, and only where it differs.
            return [.. finder.Find(text, fields, today).Where(f => f is { IsNamed: true, Open.IsAnswered: true } && !Same(f.Text, f.Open))];
        }

        if (Whole(text, fields, signs) is { } whole)
        {
            return [new FieldMention(whole, "", true)];
        }

        if (text.Terms.Count <= LongestSlip && lexicon.IsOnlyFillers(text.Terms, signs))
        {
            // "à nhầm", "sai rồi": the last answer is asked again.
            return fields.FirstOrDefault(f => f.Key == last) is { IsAnswered: true } slip ? [new FieldMention(slip, "", false)] : [];
        }

        text = lexicon.WithoutEnd(text);
        if (Led(text, fields, signs) is { } led)
        {
            return [led];
        }

        var found = finder.Find(text, fields, today, corrects: true);
        if (Replaced(text, fields, found, last) is { } replaced)
        {
            return replaced;
        }

        // The wrong value may be said beside the right one: what is already answered so is not what changes.
        var changed = found.Where(f => f.Open.IsAnswered && f.IsNamed && !Same(f.Text, f.Open)).ToArray();
        if (changed.Length > 0)
        {
            return changed;
        }

        return Named(text, fields) is { } named ? [named] : Last(text, fields, found, lexicon.Corrections(text.Terms), last);
    }

    /// <summary>Whether a message only says which answer is to be changed, by its whole name: "sửa diện lệ phí" asks nothing about fees.</summary>
    public bool Names(AnalyzedText text, IReadOnlyList<OpenField> fields)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Whole(text, fields, lexicon.Corrections(text.Terms)) is not null;
    }

    private static OpenField? Whole(AnalyzedText text, IReadOnlyList<OpenField> fields, IReadOnlyList<(int At, int Length)> signs)
    {
        var end = signs.Where(s => s.At == 0).Select(s => s.Length).DefaultIfEmpty(0).Max();
        return end == 0 || end >= text.Terms.Count ? null : FieldNames.Whole(text.Normal[text.Tokens[text.Terms[end].Source].Start..].Trim(Edges), fields);
    }

    // "à nhầm, người cùng đứng tên là …": what is called by its whole name is meant, whatever else its words would fit.
    private FieldMention? Led(AnalyzedText text, IReadOnlyList<OpenField> fields, IReadOnlyList<(int At, int Length)> signs)
    {
        var end = signs.Where(s => s.At > 0 && s.At + s.Length == text.Terms.Count).Select(s => text.Tokens[text.Terms[s.At].Source].Start).DefaultIfEmpty(text.Normal.Length).Min();
        foreach (var (at, length) in signs.Where(s => s.At + s.Length < text.Terms.Count))
        {
            var start = text.Tokens[text.Terms[at + length].Source].Start;
            if (start < end && FieldNames.Led(text.Normal[start..end].Trim(Edges), fields, lexicon.Links) is var (open, value) && value.Trim(Edges) is { Length: > 0 } words)
            {
                return new FieldMention(open, words, true);
            }
        }

        return null;
    }

    private static bool Same(string words, OpenField open) =>
        CorrectionWords.Fold(words) is var folded && (folded == CorrectionWords.Fold(open.Shown) || folded == CorrectionWords.Fold(open.Value ?? ""));

    // "không phải Lan mà là Loan", "đổi Lan thành Loan", "Loan chứ không phải Lan": the field is named, or its old value is.
    private IReadOnlyList<FieldMention>? Replaced(AnalyzedText text, IReadOnlyList<OpenField> fields, IReadOnlyList<FieldMention> found, string? last)
    {
        if (lexicon.Instead(text.Terms) is not { } instead)
        {
            return null;
        }

        var before = text.Normal[..text.Tokens[text.Terms[instead.From].Source].Start];
        var after = instead.To >= text.Terms.Count ? "" : text.Normal[text.Tokens[text.Terms[instead.To].Source].Start..].Trim(Edges);
        if (instead.IsReversed)
        {
            // What is denied stands last; before it stands what is right, behind words that only announce it.
            (before, after) = (after, lexicon.WithoutOpening(before).Trim(Edges));
        }

        if (after.Length == 0)
        {
            return null;
        }

        var named = _names.Find(before, fields) ?? (instead.IsReversed ? null : found.Where(f => f.Open.IsAnswered && f.IsNamed).Select(f => f.Open).FirstOrDefault());
        if (named is not null)
        {
            return [new FieldMention(named, Changed(named, before, after), true)];
        }

        if (lexicon.WithoutOpening(before).Trim(Edges).Length == 0)
        {
            // "à nhầm, đổi thành 6/10" is about the last answer.
            return fields.FirstOrDefault(f => f.Key == last) is { IsAnswered: true } open ? [new FieldMention(open, after, false)] : null;
        }

        return [.. WithValue(before, fields, last).Select(f => new FieldMention(f, Changed(f, before, after), true))];
    }

    // The fields whose answer stands in the words: the last one, or all that have this answer; different answers mean that nothing is clear.
    private static OpenField[] WithValue(string words, IReadOnlyList<OpenField> fields, string? last)
    {
        var folded = CorrectionWords.Fold(words);
        var holding = fields
            .Where(f => f is { IsAnswered: true, Shown.Length: > 1, Field.Type: not FieldType.YesNo } && (CorrectionWords.HoldsValue(folded, CorrectionWords.Fold(f.Shown)) || EndsName(folded, f)
                || (f.Field.Type == FieldType.Choice && CorrectionWords.Holds(folded, CorrectionWords.Fold(f.Value!)))))
            .ToArray();
        return holding.FirstOrDefault(f => f.Key == last) is { } recent && holding.All(f => f.Key == last || f.Shown != recent.Shown) ? [recent]
            : holding.All(f => f.Shown == holding[0].Shown) ? holding
            : [];
    }

    // "không phải Lan mà là Loan": one word of a name is exchanged, the rest of it stays.
    private static string Changed(OpenField open, string before, string after)
    {
        var parts = open.Shown.Split(' ');
        if (open.Field.Type != FieldType.PersonName || after.Contains(' ', StringComparison.Ordinal) || parts.Length < 2)
        {
            return after;
        }

        var folded = CorrectionWords.Fold(before);
        var at = Array.FindLastIndex(parts, p => CorrectionWords.Holds(folded, CorrectionWords.Fold(p)));
        return at < 0 ? after : string.Join(' ', parts.Select((p, i) => i == at ? after : p));
    }

    private static bool EndsName(string folded, OpenField open) =>
        open.Field.Type == FieldType.PersonName && open.Shown.Split(' ') is [.., var given] && CorrectionWords.Holds(folded, CorrectionWords.Fold(given));

    private FieldMention? Named(AnalyzedText text, IReadOnlyList<OpenField> fields)
    {
        if (_names.Find(text.Normal, fields) is not { } open)
        {
            return null;
        }

        return new FieldMention(open, lexicon.BehindIs(text) ?? "", true);
    }

    private IReadOnlyList<FieldMention> Last(
        AnalyzedText text, IReadOnlyList<OpenField> fields, IReadOnlyList<FieldMention> found, IReadOnlyList<(int At, int Length)> signs, string? last)
    {
        if (fields.FirstOrDefault(f => f.Key == last) is not { IsAnswered: true } open)
        {
            return [];
        }

        // "nhầm, 6/10 mới đúng": a value alone, of the kind of what was answered last.
        return found.FirstOrDefault(f => f.Open.Field.Type == open.Field.Type && !f.IsNamed) is { } value
            ? [value with { Open = open }]
            : lexicon.IsOnlyFillers([.. text.Terms.Take(signs.Select(s => s.At).DefaultIfEmpty(0).Min())], []) && Rest(text, signs, open) is { Length: > 0 } rest ? [new FieldMention(open, rest, false)] : [];
    }

    // What stands behind "à nhầm,": the answer given anew; "không phải A1, B2" says first which one it is not.
    private string Rest(AnalyzedText text, IReadOnlyList<(int At, int Length)> signs, OpenField open)
    {
        var end = signs.Select(s => s.At).DefaultIfEmpty(0).Min();
        foreach (var (at, length) in signs.OrderBy(s => s.At))
        {
            end = at <= end + 1 ? Math.Max(end, at + length) : end;
        }

        var start = end >= text.Terms.Count ? text.Normal.Length : text.Tokens[text.Terms[end].Source].Start;
        var rest = text.Normal[start..].Trim(Edges);
        foreach (var old in new[] { open.Shown, open.Value ?? "" })
        {
            if (old.Length > 0 && rest.Length > old.Length && !char.IsLetterOrDigit(rest[old.Length]) && CorrectionWords.Fold(rest[..old.Length]) == CorrectionWords.Fold(old))
            {
                return rest[old.Length..].Trim(Edges);
            }
        }

        // "không phải mẹ" says what it is not; "không phải, 6/10" goes on with what it is.
        return lexicon.OnlyDenies(text) && !text.Normal[..start].TrimEnd().EndsWith(',') ? "" : rest;
    }
}
