using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Language.Phones;
using Assistant.Knowledge.Language.Places;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Identity;

/// <summary>
/// Finds personal IDs, in one piece or in groups, dictated, with the letter O for 0, and with a lost first 0 (11 digits). Only
/// shape, province, century and year can be checked; a code that the table does not know is doubted, never refused.
/// </summary>
public static class CitizenIdParser
{
    private const int Length = 12;

    /// <summary>All personal IDs of a text, in order, none overlapping another.</summary>
    /// <param name="text">A text in normal form.</param>
    /// <param name="today">Today in Vietnam; a year of birth after it is doubted.</param>
    public static IReadOnlyList<Reading<CitizenId>> Find(string text, DateOnly today) => Find(text, today, false);

    /// <summary>Reads a whole answer as one personal ID; null where it is none.</summary>
    /// <param name="answer">The answer to a question for a personal ID, in normal form.</param>
    /// <param name="today">Today in Vietnam.</param>
    public static Reading<CitizenId>? Parse(string answer, DateOnly today) => Find(answer, today, true).MaxBy(static r => r.Confidence);

    /// <summary>Explains twelve digits; null where they are not twelve digits.</summary>
    public static CitizenId? Explain(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        if (digits.Length != Length || !digits.All(char.IsAsciiDigit))
        {
            return null;
        }

        var century = digits[3] - '0';
        var year = 1900 + (century / 2 * 100) + ((digits[4] - '0') * 10) + (digits[5] - '0');
        return new CitizenId(digits, ProvinceTable.BuiltIn.ByPersonalId(digits[..3]), century % 2 == 0 ? Sex.Male : Sex.Female, year);
    }

    private static List<Reading<CitizenId>> Find(string text, DateOnly today, bool isAnswer)
    {
        var found = new List<Reading<CitizenId>>();
        foreach (var run in DigitRun.All(TokenList.Of(text)))
        {
            run.Search(Length, window => Read(window, today, isAnswer), found);
        }

        return found;
    }

    private static Reading<CitizenId>? Read(DigitWindow window, DateOnly today, bool isAnswer)
    {
        var digits = window.Digits;
        if (window.IsGlued || digits.Length is not (Length or Length - 1))
        {
            return null;
        }

        var hasCue = isAnswer || window.HasCue(PaperCues.CitizenId);
        var isShort = digits.Length < Length;
        if (isShort)
        {
            if (NumberingPlan.IsLandline(digits) || NumberingPlan.FromOldMobile(digits) is not null || window.First.HasPlus)
            {
                return null;
            }

            digits = "0" + digits;
        }

        var id = Explain(digits)!;
        if (id.Province is null && !hasCue)
        {
            return null;
        }

        var (doubt, factor) = Doubt(window, id, isShort, hasCue, today);
        var confidence = (hasCue ? 0.98 : 0.88) * factor;
        return confidence < 0.2 ? null : new Reading<CitizenId>(id, confidence, window.Span, doubt);
    }

    private static (string? Doubt, double Factor) Doubt(DigitWindow window, CitizenId id, bool isShort, bool hasCue, DateOnly today)
    {
        if (isShort)
        {
            return (DoubtCodes.LostZero, hasCue ? 0.7 : 0.45);
        }

        if (id.BirthYear > today.Year)
        {
            return (DoubtCodes.FutureBirth, hasCue ? 0.5 : 0.25);
        }

        if (id.Province is null)
        {
            return (DoubtCodes.UnknownProvinceCode, 0.6);
        }

        if (window.HasCue(PaperCues.Licence))
        {
            return (DoubtCodes.IdOrLicence, 0.4);
        }

        return window.HasLetter ? (DoubtCodes.LetterForDigit, 0.85) : (null, window.HasCue(PaperCues.Bank) ? 0.4 : 1);
    }
}
