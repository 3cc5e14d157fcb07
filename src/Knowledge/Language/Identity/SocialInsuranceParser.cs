using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Identity;

/// <summary>Finds social insurance numbers. Ten digits are many things, so inside a text a word must say so.</summary>
public static class SocialInsuranceParser
{
    /// <summary>All social insurance numbers of a text, in order, none overlapping another.</summary>
    /// <param name="text">A text in normal form.</param>
    public static IReadOnlyList<Reading<SocialInsuranceNumber>> Find(string text) => Find(text, false);

    /// <summary>Reads a whole answer as one number; null where it is none.</summary>
    /// <param name="answer">The answer to a question for the number, in normal form.</param>
    public static Reading<SocialInsuranceNumber>? Parse(string answer) => Find(answer, true).MaxBy(static r => r.Confidence);

    private static List<Reading<SocialInsuranceNumber>> Find(string text, bool isAnswer)
    {
        var found = new List<Reading<SocialInsuranceNumber>>();
        foreach (var run in DigitRun.All(TokenList.Of(text)))
        {
            run.Search(12, window => Read(window, isAnswer), found);
        }

        return found;
    }

    private static Reading<SocialInsuranceNumber>? Read(DigitWindow window, bool isAnswer)
    {
        var length = window.Digits.Length;
        if (window.IsGlued || window.First.HasPlus || length is not (10 or 12) || !(isAnswer || window.HasCue(PaperCues.Social)))
        {
            return null;
        }

        // Twelve digits must then be a personal ID.
        var isKnown = length == 10 || CitizenIdParser.Explain(window.Digits)!.Province is not null;
        var doubt = !isKnown ? DoubtCodes.UnknownProvinceCode : window.HasLetter ? DoubtCodes.LetterForDigit : null;
        return new Reading<SocialInsuranceNumber>(
            new SocialInsuranceNumber(window.Digits), (length == 10 ? 0.95 : 0.85) * (doubt is null ? 1 : 0.7), window.Span, doubt);
    }
}
