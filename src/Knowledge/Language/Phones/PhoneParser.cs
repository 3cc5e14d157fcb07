using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Phones;

/// <summary>
/// Finds telephone numbers in any grouping, with +84, 84 or 0, dictated digit by digit, and the old eleven-digit mobiles, which
/// are converted with a doubt. Says nothing of a carrier: numbers may be carried from one to another.
/// </summary>
public static class PhoneParser
{
    private const int Longest = 14;

    private static readonly string[][] Cues = Phrases.Of(
        "điện thoại|đt|sđt|sdt|dt|số|gọi|zalo|liên hệ|lh|phone|tel|hotline|tổng đài|đường dây|di động|alo|máy");

    private static readonly string[][] OtherPapers = Phrases.Of(
        "mã số thuế|mst|cccd|căn cước|cmnd|chứng minh|bhxh|bảo hiểm|bhyt|tài khoản|stk|hộ chiếu|gplx|bằng lái|định danh");

    /// <summary>All telephone numbers of a text, in order, none overlapping another.</summary>
    /// <param name="text">A text in normal form.</param>
    public static IReadOnlyList<Reading<PhoneValue>> Find(string text) => Find(text, false);

    /// <summary>Reads a whole answer as one number; null where it is none. Also accepts a mobile number that lost its first 0.</summary>
    /// <param name="answer">The answer to a question for a telephone number, in normal form.</param>
    public static Reading<PhoneValue>? Parse(string answer) => Find(answer, true).MaxBy(static r => r.Confidence);

    private static List<Reading<PhoneValue>> Find(string text, bool isAnswer)
    {
        var found = new List<Reading<PhoneValue>>();
        foreach (var run in DigitRun.All(TokenList.Of(text)))
        {
            run.Search(Longest, window => Read(window, isAnswer), found);
        }

        return found;
    }

    private static Reading<PhoneValue>? Read(DigitWindow window, bool isAnswer)
    {
        var raw = window.Digits;
        if (raw.Length < 3 || window.IsGlued)
        {
            return null;
        }

        var hasCue = isAnswer || window.HasCue(Cues);
        if (NumberingPlan.IsShort(raw) || NumberingPlan.IsService(raw))
        {
            return Short(window, hasCue);
        }

        var national = National(raw, window.First.HasPlus);
        var confidence = window.HasCue(OtherPapers) ? 0.35 : hasCue ? 0.98 : 0.92;
        if (IsOldArea(window) && national.Length == 10)
        {
            return Make(window, PhoneKind.Landline, "02" + national[1..], confidence * 0.7, DoubtCodes.OldLandline);
        }

        if (NumberingPlan.IsMobile(national))
        {
            return Make(window, PhoneKind.Mobile, national, confidence, window.HasLetter ? DoubtCodes.LetterForDigit : null);
        }

        if (NumberingPlan.IsLandline(national))
        {
            return Make(window, PhoneKind.Landline, national, confidence, NumberingPlan.IsKnownArea(national) ? null : DoubtCodes.UnknownAreaCode);
        }

        if (NumberingPlan.FromOldMobile(national) is { } converted)
        {
            return Make(window, PhoneKind.Mobile, converted, confidence * 0.8, DoubtCodes.OldMobile);
        }

        return raw.Length == 9 && hasCue && raw[0] != '0' && NumberingPlan.IsMobile("0" + raw) && !window.HasCue(OtherPapers)
            ? Make(window, PhoneKind.Mobile, "0" + raw, isAnswer ? 0.75 : 0.55, DoubtCodes.LostZero)
            : null;
    }

    private static string National(string digits, bool hasPlus)
    {
        var rest = digits.StartsWith("0084", StringComparison.Ordinal) ? digits[4..]
            : digits.StartsWith("84", StringComparison.Ordinal) && (hasPlus || digits.Length is 11 or 12) ? digits[2..]
            : null;
        return rest is null ? digits : rest.StartsWith('0') ? rest : "0" + rest;
    }

    // "(04) 3825 1234", "04.38251234", "08 3829 1234": the area codes of Hà Nội and of the South until 2017.
    private static bool IsOldArea(DigitWindow window)
    {
        var digits = window.Digits;
        if (digits.Length != 10 || digits[0] != '0' || digits[2] is '0' or '1')
        {
            return false;
        }

        return digits[1] == '4' || (digits[1] == '8' && window.First.Digits == "08" && !window.First.IsSpoken);
    }

    private static Reading<PhoneValue>? Short(DigitWindow window, bool hasCue)
    {
        var isService = NumberingPlan.IsService(window.Digits);
        if (!hasCue && !isService)
        {
            return null;
        }

        return new Reading<PhoneValue>(
            new PhoneValue(isService ? PhoneKind.Service : PhoneKind.Short, window.Digits, null), hasCue ? 0.9 : 0.6, window.Span);
    }

    private static Reading<PhoneValue> Make(DigitWindow window, PhoneKind kind, string national, double confidence, string? doubt) =>
        new(new PhoneValue(kind, national, "+84" + national[1..]), doubt is null ? confidence : confidence * 0.9, window.Span, doubt);
}
