using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Language.Phones;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Identity;

/// <summary>Finds tax codes: 10 digits with their check digit, 13 digits of a branch, 12 digits of a person.</summary>
public static class TaxCodeParser
{
    private const int Longest = 13;

    /// <summary>All tax codes of a text, in order, none overlapping another. Without a word that says so, only a valid check digit makes one.</summary>
    /// <param name="text">A text in normal form.</param>
    public static IReadOnlyList<Reading<TaxCode>> Find(string text) => Find(text, false);

    /// <summary>Reads a whole answer as one tax code; null where it is none.</summary>
    /// <param name="answer">The answer to a question for a tax code, in normal form.</param>
    public static Reading<TaxCode>? Parse(string answer) => Find(answer, true).MaxBy(static r => r.Confidence);

    private static List<Reading<TaxCode>> Find(string text, bool isAnswer)
    {
        var found = new List<Reading<TaxCode>>();
        foreach (var run in DigitRun.All(TokenList.Of(text)))
        {
            run.Search(Longest, window => Read(window, isAnswer), found);
        }

        return found;
    }

    private static Reading<TaxCode>? Read(DigitWindow window, bool isAnswer)
    {
        var digits = window.Digits;
        var hasCue = isAnswer || window.HasCue(PaperCues.Tax);
        if (window.IsGlued || window.First.HasPlus)
        {
            return null;
        }

        return digits.Length switch
        {
            10 => Main(window, hasCue),
            13 when digits[10..] != "000" &&
            (hasCue || (window.Last.Digits.Length == 3 && TaxCode.IsValid(digits[..10]))) => Branch(window),
            12 when hasCue => new Reading<TaxCode>(
                new TaxCode(digits, null, TaxCodeKind.Personal), CitizenIdParser.Explain(digits)!.Province is null ? 0.6 : 0.95, window.Span,
                CitizenIdParser.Explain(digits)!.Province is null ? DoubtCodes.UnknownProvinceCode : null),
            _ => null,
        };
    }

    private static Reading<TaxCode>? Main(DigitWindow window, bool hasCue)
    {
        var code = new TaxCode(window.Digits, null, TaxCodeKind.Main);
        if (TaxCode.IsValid(window.Digits))
        {
            var isPhone = NumberingPlan.IsMobile(window.Digits) || window.HasCue(PaperCues.Phone);
            return hasCue
                ? new Reading<TaxCode>(code, 0.98, window.Span)
                : isPhone || window.HasCue(PaperCues.Social) ||
                    window.HasCue(PaperCues.Health) ? null : new Reading<TaxCode>(code, 0.65, window.Span, DoubtCodes.SeveralKinds);
        }

        return hasCue ? new Reading<TaxCode>(code, 0.5, window.Span, DoubtCodes.CheckDigit) : null;
    }

    private static Reading<TaxCode> Branch(DigitWindow window)
    {
        var isValid = TaxCode.IsValid(window.Digits[..10]);
        return new Reading<TaxCode>(
            new TaxCode(window.Digits[..10], window.Digits[10..], TaxCodeKind.Branch),
            isValid ? 0.97 : 0.5, window.Span, isValid ? null : DoubtCodes.CheckDigit);
    }
}
