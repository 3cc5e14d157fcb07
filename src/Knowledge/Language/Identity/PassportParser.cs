using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Identity;

/// <summary>Finds passport numbers of Vietnam. A small letter or a missing word of introduction lowers the confidence.</summary>
public static class PassportParser
{
    private const int CueDistance = 6;

    /// <summary>All passport numbers of a text, in order, none overlapping another.</summary>
    /// <param name="text">A text in normal form.</param>
    public static IReadOnlyList<Reading<PassportNumber>> Find(string text) => Find(text, false);

    /// <summary>Reads a whole answer as one passport number; null where it is none.</summary>
    /// <param name="answer">The answer to a question for the passport number, in normal form.</param>
    public static Reading<PassportNumber>? Parse(string answer) => Find(answer, true).MaxBy(static r => r.Confidence);

    private static List<Reading<PassportNumber>> Find(string text, bool isAnswer)
    {
        var tokens = TokenList.Of(text);
        var found = new List<Reading<PassportNumber>>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var letter = tokens[i];
            var digits = tokens[i + 1];
            var isShape = letter is { IsWord: true, Length: 1, IsMarked: false } && char.IsAsciiLetter(letter.Bare[0]) &&
                digits is { IsDigits: true, Length: 7 or 8 } &&
                (i == 0 || letter.SpaceBefore || tokens[i - 1].Kind == TokenKind.Sign) &&
                !(tokens[i + 2] is { IsWord: true, SpaceBefore: false });
            if (!isShape)
            {
                continue;
            }

            var hasCue = isAnswer || HasCue(tokens, i);
            var isCapital = char.IsUpper(text[letter.Start]);
            if (!hasCue && (!isCapital || digits.SpaceBefore))
            {
                continue;
            }

            found.Add(new Reading<PassportNumber>(
                new PassportNumber(letter.Bare.ToUpperInvariant() + digits.Lower), hasCue ? (isCapital ? 0.97 : 0.9) : 0.55, tokens.Span(i, i + 2),
                hasCue ? null : DoubtCodes.SeveralKinds));
            i++;
        }

        return found;
    }

    private static bool HasCue(TokenList tokens, int index)
    {
        for (var i = index - 1; i >= 0 && i >= index - CueDistance; i--)
        {
            foreach (var phrase in PaperCues.Passport)
            {
                if (tokens.Match(i, phrase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
