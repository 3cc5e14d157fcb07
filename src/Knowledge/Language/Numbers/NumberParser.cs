using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Numbers;

/// <summary>
/// Finds numbers: with digits ("1.500", "1,5"), with words ("bốn mươi mốt", "triệu rưỡi"), mixed ("2 trăm rưỡi"),
/// dictated digit by digit ("không chín tám"), and ordinals ("thứ nhất", "lần 2").
/// </summary>
public static class NumberParser
{
    /// <summary>All numbers of a text, in order, none overlapping another.</summary>
    /// <param name="text">A text in normal form.</param>
    public static IReadOnlyList<Reading<NumberValue>> Find(string text)
    {
        var tokens = TokenList.Of(text);
        var found = new List<Reading<NumberValue>>();
        for (var i = 0; i < tokens.Count;)
        {
            i = Step(tokens, i, found);
        }

        return found;
    }

    /// <summary>Reads a whole answer as one number; null where it is none. More is accepted than inside a text: "nửa", "nam".</summary>
    /// <param name="answer">The answer to a question for a number, in normal form.</param>
    public static Reading<NumberValue>? Parse(string answer)
    {
        var found = Find(answer);
        if (found.Count > 0)
        {
            return found.MaxBy(static r => r.Confidence + (r.Span.Length * 0.001));
        }

        var tokens = TokenList.Of(answer);
        if (tokens.Count == 0 || tokens.Count > 3)
        {
            return null;
        }

        var span = tokens.Span(0, 1);
        var entry = NumberLexicon.Of(tokens[0], out var exact);
        return entry.Class switch
        {
            NumberWord.Half => new Reading<NumberValue>(new NumberValue(0.5m, NumberForm.Cardinal), exact ? 0.9 : 0.6, span),
            NumberWord.Digit or NumberWord.TailDigit =>
                new Reading<NumberValue>(new NumberValue(entry.Value, NumberForm.Cardinal), exact ? 0.6 : 0.4, span, exact ? null : DoubtCodes.NoMarks),
            _ => null,
        };
    }

    private static int Step(TokenList tokens, int i, List<Reading<NumberValue>> found)
    {
        var token = tokens[i];
        if (OrdinalReader.TryRead(tokens, i, out var ordinal))
        {
            found.Add(new Reading<NumberValue>(
                new NumberValue(ordinal.Value, NumberForm.Ordinal), ordinal.Confidence, tokens.Span(i, ordinal.End), ordinal.Doubt));
            return ordinal.End;
        }

        if (token.IsDigits)
        {
            var skip = CodeChain.EndOf(tokens, i);
            if (skip > i)
            {
                return skip;
            }
        }

        if (!new NumberReader(tokens).TryRead(i, out var number) || !StandsAsNumber(tokens, i, number))
        {
            if (token.IsDigits)
            {
                DigitLiteral.TryRead(tokens, i, out _, out var end);
                return Math.Max(end, i + 1);
            }

            return token.Is("thứ") ? i + 2 : i + 1;
        }

        found.Add(ToReading(tokens, i, number));
        return number.End;
    }

    private static Reading<NumberValue> ToReading(TokenList tokens, int start, NumberRead number)
    {
        var isDictated = number.Digits is { } digits && (digits.Length > 1 && (digits[0] == '0' || number.IsWords) || digits.Length >= 9);
        var confidence = number.Confidence;
        var doubt = number.Doubt;
        if (number.Digits is { Length: >= 9 } && !number.IsWords)
        {
            confidence = 0.4;
            doubt ??= DoubtCodes.SeveralKinds;
        }

        // One digit word alone is also an article ("một"), a father ("ba"), a year ("năm").
        if (number.IsWords && number.End == start + 1)
        {
            (confidence, doubt) = SingleWord(tokens[start], confidence);
        }

        return new Reading<NumberValue>(
            new NumberValue(number.Value, isDictated ? NumberForm.Digits : NumberForm.Cardinal, isDictated ? number.Digits : null),
            confidence,
            tokens.Span(start, number.End),
            doubt);
    }

    private static (double Confidence, string? Doubt) SingleWord(in Token token, double confidence)
    {
        NumberLexicon.Of(token, out var exact);
        if (!exact)
        {
            return (0.4, DoubtCodes.NoMarks);
        }

        return token.Lower switch
        {
            "năm" => (0.45, DoubtCodes.FiveOrYear),
            "một" => (0.6, null),
            "ba" => (0.5, DoubtCodes.NoMarks),
            _ => (Math.Min(confidence, 0.8), null),
        };
    }

    private static bool StandsAsNumber(TokenList tokens, int i, NumberRead number)
    {
        if (number.IsWords && number.End == i + 1)
        {
            return SingleNumberWord.Stands(tokens, i);
        }

        // "12A", "3p": glued letters make a code, unless they are a whole word.
        var next = tokens[number.End];
        return !tokens[i].IsDigits || !next.IsWord || next.SpaceBefore || next.Length > 1 || next.Lower is "h" or "đ" or "d" or "m";
    }
}
