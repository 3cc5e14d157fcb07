using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Language.Phones;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Identity;

/// <summary>Finds old nine-digit ID numbers. Nine digits without a word beside them may be other things and are doubted.</summary>
public static class OldIdParser
{
    private const int Length = 9;

    /// <summary>All old ID numbers of a text, in order, none overlapping another.</summary>
    /// <param name="text">A text in normal form.</param>
    public static IReadOnlyList<Reading<OldIdNumber>> Find(string text) => Find(text, false);

    /// <summary>Reads a whole answer as one old ID number; null where it is none.</summary>
    /// <param name="answer">The answer to a question for the old number, in normal form.</param>
    public static Reading<OldIdNumber>? Parse(string answer) => Find(answer, true).MaxBy(static r => r.Confidence);

    private static List<Reading<OldIdNumber>> Find(string text, bool isAnswer)
    {
        var found = new List<Reading<OldIdNumber>>();
        foreach (var run in DigitRun.All(TokenList.Of(text)))
        {
            // A longer number in groups must not be cut to nine digits.
            if (run.Groups.Sum(static g => g.Digits.Length) is Length or > 20 || run.Groups.Count == 1)
            {
                run.Search(Length, window => Read(window, isAnswer), found);
            }
        }

        return found;
    }

    private static Reading<OldIdNumber>? Read(DigitWindow window, bool isAnswer)
    {
        if (window.Digits.Length != Length || window.IsGlued || window.First.HasPlus)
        {
            return null;
        }

        var value = new OldIdNumber(window.Digits);
        if (isAnswer || window.HasCue(PaperCues.OldId))
        {
            return new Reading<OldIdNumber>(
                value, window.HasLetter ? 0.8 : 0.97, window.Span, window.HasLetter ? DoubtCodes.LetterForDigit : null);
        }

        if (window.HasCue(PaperCues.Phone) || window.HasCue(PaperCues.Bank))
        {
            return null;
        }

        var isLikely = window.Count == 1 || window.Digits[0] != '9';
        var confidence = window.HasCue(PaperCues.Household) ? 0.25 : NumberingPlan.IsMobile("0" + window.Digits) ? 0.35 : isLikely ? 0.5 : 0.4;
        return new Reading<OldIdNumber>(value, confidence, window.Span, DoubtCodes.SeveralKinds);
    }
}
