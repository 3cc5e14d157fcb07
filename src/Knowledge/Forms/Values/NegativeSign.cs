namespace Assistant.Knowledge.Forms.Values;

/// <summary>Tells whether a number in an answer is below zero.</summary>
internal sealed class NegativeSign(AnswerWords words)
{
    private const string Minus = "-−–";

    /// <summary>Whether a minus, or its word, stands right before figures.</summary>
    public bool Stands(AnswerInput input)
    {
        var text = input.Text;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (Minus.Contains(text[i], StringComparison.Ordinal) && char.IsAsciiDigit(text[i + 1]) && (i == 0 || text[i - 1] is ' ' or ':' or '('))
            {
                return true;
            }
        }

        var terms = input.Terms;
        for (var at = 0; at + 1 < terms.Count; at++)
        {
            if (words.Negative.At(terms, at, true) > 0 && char.IsAsciiDigit(terms[at + 1].Key[0]))
            {
                return true;
            }
        }

        return false;
    }
}
