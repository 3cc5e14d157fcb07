using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Reads yes and no, in all usual words, with and without marks and in short forms.</summary>
internal sealed class YesNoReader(AnswerWords words) : IFieldReader
{
    /// <summary>With a story of more words than this, no word at its beginning is the answer.</summary>
    private const int LongestAnswer = 80;

    private const string True = "true";
    private const string False = "false";

    public string Missing => "form.fault.yes_no";

    public FieldReading Read(AnswerInput input)
    {
        var terms = input.Terms;
        if (terms.Count > LongestAnswer || input.Text.Contains('?', StringComparison.Ordinal) || words.IsEvasive(terms) || IsTagQuestion(terms))
        {
            return Nothing();
        }

        if (!input.HasWords)
        {
            return Sign(input.Text);
        }

        var start = Skip(terms, 0);
        var (isYes, length) = At(terms, start);
        if (length == 0)
        {
            // "vâng" and "ừ" are courtesy before anything else, and the whole answer before nothing.
            return IsCourtesyOfConsent(terms) ? Make(true, 0.9) : AtEnd(terms, start);
        }

        var isPlain = true;
        for (var at = start + length; at < terms.Count;)
        {
            var (next, size) = At(terms, at);
            if (size > 0 && next != isYes)
            {
                // "không, có mà": both were said.
                return Nothing();
            }

            var filler = Math.Max(size, Math.Max(words.Fillers.At(terms, at), words.Endings.At(terms, at)));
            isPlain &= filler > 0;
            at += Math.Max(1, filler);
        }

        return Make(isYes, isPlain ? 0.97 : 0.75);
    }

    private static FieldReading Make(bool isYes, double confidence) => FieldReading.Taken(isYes ? True : False, confidence);

    private FieldReading Nothing() => FieldReading.Nothing(Missing);

    // Openings and pronouns before the word, unless they are themselves all that was said.
    private int Skip(IReadOnlyList<Term> terms, int from)
    {
        var at = from;
        while (at < terms.Count)
        {
            var word = At(terms, at).Length;
            var skipped = Math.Max(words.Openings.At(terms, at), words.Fillers.At(terms, at));
            if (skipped == 0 || word > skipped || (word > 0 && at + word >= terms.Count) || (word == skipped && At(terms, at + word).Length == 0))
            {
                return at;
            }

            at += skipped;
        }

        return at;
    }

    private bool IsCourtesyOfConsent(IReadOnlyList<Term> terms)
    {
        var isYes = false;
        for (var at = 0; at < terms.Count;)
        {
            var yes = words.Yes.At(terms, at);
            var length = Math.Max(yes, Math.Max(words.Openings.At(terms, at), Math.Max(words.Fillers.At(terms, at), words.Endings.At(terms, at))));
            if (length == 0)
            {
                return false;
            }

            isYes |= yes > 0 || Enumerable.Range(at, length).Any(i => words.Yes.At(terms, i) > 0);
            at += length;
        }

        return isYes;
    }

    private (bool IsYes, int Length) At(IReadOnlyList<Term> terms, int at)
    {
        var (yes, no) = (words.Yes.At(terms, at), words.No.At(terms, at));
        return yes >= no ? (true, yes) : (false, no);
    }

    // "hộ khẩu thì chưa": the word stands last.
    private FieldReading AtEnd(IReadOnlyList<Term> terms, int start)
    {
        var end = terms.Count;
        while (end > start && words.Endings.Before(terms, end) is > 0 and var courtesy)
        {
            end -= courtesy;
        }

        var (yes, no) = (words.Yes.Before(terms, end), words.No.Before(terms, end));
        return yes == no || end - start > 8 || terms.Take(end).Any(t => t.Key.Any(char.IsAsciiDigit)) || Math.Max(yes, no) >= end ? Nothing() : Make(yes > no, 0.6);
    }

    // "có phải nộp không": a question about it, not the answer.
    private bool IsTagQuestion(IReadOnlyList<Term> terms)
    {
        var end = terms.Count;
        while (end > 0 && words.Endings.Before(terms, end) is > 0 and var courtesy)
        {
            end -= courtesy;
        }

        return end > 1 && At(terms, 0) is { IsYes: true, Length: > 0 and var length } && length < end && words.No.Before(terms, end) == 1 && words.No.At(terms, end - 1) == 1;
    }

    private FieldReading Sign(string text) =>
        words.YesSigns.Any(s => text.Contains(s, StringComparison.Ordinal)) ? Make(true, 0.8)
        : words.NoSigns.Any(s => text.Contains(s, StringComparison.Ordinal)) ? Make(false, 0.8)
        : Nothing();
}
