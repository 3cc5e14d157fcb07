namespace Assistant.Knowledge.Forms.Values;

/// <summary>Takes away what people say around an answer: "dạ em ở … ạ" leaves the address.</summary>
internal sealed class AnswerFraming(AnswerWords words)
{
    /// <summary>Signs that may stand around an answer and belong to none.</summary>
    private const string Edges = " ,.;:!?…\"“”-–";

    /// <summary>The answer alone.</summary>
    /// <param name="input">The message.</param>
    /// <param name="frame">Whose introducing words are taken away too; null for courtesy only.</param>
    /// <param name="exact">Whether a word without marks among marked ones is left alone: free text may begin with any word.</param>
    public string Core(AnswerInput input, string? frame = null, bool exact = false)
    {
        var terms = input.Terms;
        exact &= terms.Any(t => t.IsMarked);
        var frames = frame is null ? null : words.Frames.GetValueOrDefault(frame);
        var (start, end) = (0, terms.Count);
        while (start < end)
        {
            var length = Math.Max(words.Openings.At(terms, start, exact), frames?.At(terms, start, exact) ?? 0);
            if (length == 0 || start + length >= end)
            {
                break;
            }

            start += length;
        }

        while (end > start)
        {
            var length = words.Endings.Before(terms, end, exact);
            if (length == 0 || end - length <= start)
            {
                break;
            }

            end -= length;
        }

        return Cut(input, start, end);
    }

    /// <summary>Whether nothing but courtesy was said.</summary>
    public bool IsCourtesyOnly(AnswerInput input)
    {
        var terms = input.Terms;
        for (var at = 0; at < terms.Count;)
        {
            var length = Math.Max(words.Openings.At(terms, at), words.Endings.At(terms, at));
            if (length == 0)
            {
                return false;
            }

            at += length;
        }

        return true;
    }

    private static string Cut(AnswerInput input, int start, int end)
    {
        if (end <= start)
        {
            return input.Text.Trim(Edges.ToCharArray());
        }

        // Signs before the first word belong to the answer where nothing was taken away there.
        var from = start == 0 ? 0 : input.Tokens[start].Start;
        var to = end == input.Tokens.Count ? input.Text.Length : input.Tokens[end - 1].Start + input.Tokens[end - 1].Text.Length;
        return input.Text[from..to].Trim(Edges.ToCharArray());
    }
}
