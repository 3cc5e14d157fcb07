using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Dates;

/// <summary>Finds ages: "con 3 tuổi", "13 tháng tuổi", "chưa đủ 14", "trên 14 dưới 16", "gần 60", "sáu mấy tuổi", "tuổi mụ".</summary>
public static class AgeParser
{
    private const int Oldest = 130;

    private static readonly WordSet OtherUnits = new(
        "ngày tháng năm tuần giờ phút triệu nghìn ngàn tỷ trăm đồng k tr m mét km người lần bộ bản xe phần điểm cái hồ tờ trang hộ căn cm kg vnd đ khoản lít củ");

    private static readonly WordSet Children = new("con bé cháu nhóc");

    /// <summary>All ages of a text, in order, none overlapping another.</summary>
    /// <param name="text">A text in normal form.</param>
    public static IReadOnlyList<Reading<AgeValue>> Find(string text)
    {
        var tokens = TokenList.Of(text);
        var found = new List<Reading<AgeValue>>();
        for (var i = 0; i < tokens.Count;)
        {
            if (TryRead(tokens, i, out var reading, out var end))
            {
                found.Add(reading);
                i = end;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    /// <summary>Reads a whole answer as one age; null where it is none. A bare number is read as years.</summary>
    /// <param name="answer">The answer to a question for an age, in normal form.</param>
    public static Reading<AgeValue>? Parse(string answer)
    {
        var found = Find(answer);
        if (found.Count > 0)
        {
            return found.MaxBy(static r => r.Confidence);
        }

        var number = NumberParser.Parse(answer);
        return number is { Value: { Form: not NumberForm.Ordinal, Value: >= 0 and <= Oldest } } &&
            decimal.Truncate(number.Value.Value) == number.Value.Value
            ? new Reading<AgeValue>(new AgeValue(AgeRelation.Exactly, (int)number.Value.Value), number.Confidence * 0.85, number.Span, number.Doubt)
            : null;
    }

    private static bool TryRead(TokenList tokens, int index, out Reading<AgeValue> reading, out int end)
    {
        reading = null!;
        var (relation, at) = RelationAt(tokens, index);
        if (!TryNumber(tokens, at, out var low, out end, out var isExact))
        {
            return TryDecade(tokens, index, out reading, out end);
        }

        var hasUnit = TryUnit(tokens, ref end, out var unit);
        int? high = null;
        if (TryUpper(tokens, end, low, relation, out var upper, out var upperEnd))
        {
            var after = upperEnd;
            var upperHasUnit = TryUnit(tokens, ref after, out var upperUnit);
            if (upperHasUnit || relation is AgeRelation.Above or AgeRelation.AtLeast)
            {
                (high, end, relation) = (upper, after, AgeRelation.Between);
                unit = hasUnit ? unit : upperUnit;
                hasUnit |= upperHasUnit;
            }
        }

        if (!IsAge(tokens, index, end, relation, hasUnit, ref unit, out var confidence))
        {
            return false;
        }

        string? doubt = relation == AgeRelation.About ? DoubtCodes.Approximate : isExact ? null : DoubtCodes.NoMarks;
        if (tokens[end].Is("mụ") || (tokens[end].Is("ta") && hasUnit))
        {
            end++;
            doubt = DoubtCodes.TraditionalAge;
            confidence *= 0.8;
        }

        reading = new Reading<AgeValue>(
            new AgeValue(relation, low, high, unit), isExact ? confidence : confidence * 0.8, tokens.Span(index, end), doubt);
        return true;
    }

    private static (AgeRelation Relation, int At) RelationAt(TokenList tokens, int index)
    {
        var token = tokens[index];
        var next = tokens[index + 1];
        if (token.Is("chưa") && (next.Is("đủ") || next.Is("tròn") || next.Is("tới") || next.Is("đến") || next.Is("đầy")))
        {
            return (AgeRelation.Below, index + 2);
        }

        if (token.Is("từ") && next.Is("đủ"))
        {
            return (AgeRelation.AtLeast, index + 2);
        }

        return token switch
        {
            _ when token.Is("dưới") => (AgeRelation.Below, index + 1),
            _ when token.Is("trên") || token.Is("quá") => (AgeRelation.Above, index + 1),
            _ when token.Is("đủ") || token.Is("từ") || token.Is("tròn") => (AgeRelation.AtLeast, index + 1),
            _ when token.Is("gần") || token.Is("sắp") || token.Is("khoảng") || token.Is("tầm") || token.Is("ngoài") ||
            token.Is("hơn") || token.Is("ngót") =>
                (AgeRelation.About, index + 1),
            _ => (AgeRelation.Exactly, index),
        };
    }

    private static bool TryNumber(TokenList tokens, int index, out int value, out int end, out bool isExact)
    {
        (value, end, isExact) = (0, index, true);
        if (tokens[index].IsDigits)
        {
            if (tokens[index].Length > 3 || CodeChain.EndOf(tokens, index) > index)
            {
                return false;
            }

            value = int.Parse(tokens[index].Lower, System.Globalization.CultureInfo.InvariantCulture);
            end = index + 1;
            return value <= Oldest;
        }

        // "sau tuoi" without marks is six years; "nam tuoi" five.
        var entry = NumberLexicon.Of(tokens[index], out var exact);
        if (entry is { Class: NumberWord.Digit, Value: > 0 } && (tokens[index + 1].Is("tuổi") || tokens[index + 1].Is("tháng")))
        {
            (value, end, isExact) = ((int)entry.Value, index + 1, exact);
            return exact || !tokens.HasMarks;
        }

        if (!new CoefficientReader(tokens).TryRead(index, false, out var words) || words.Value > Oldest || words.IsLiteral)
        {
            return false;
        }

        (value, end, isExact) = ((int)words.Value, words.End, words.Doubt is null);
        return !words.IsSingle || !tokens[words.End].Is("mấy");
    }

    private static bool TryUnit(TokenList tokens, ref int end, out AgeUnit unit)
    {
        unit = AgeUnit.Years;
        if (tokens[end].Is("tuổi"))
        {
            end++;
            return true;
        }

        // "3t": only glued, and not "3tr".
        if (tokens[end] is { Lower: "t", SpaceBefore: false } && !tokens[end + 1].IsDigits)
        {
            end++;
            return true;
        }

        if (!tokens[end + 1].Is("tuổi"))
        {
            return false;
        }

        AgeUnit? named = tokens[end] switch
        {
            var t when t.Is("tháng") => AgeUnit.Months,
            var t when t.Is("tuần") => AgeUnit.Weeks,
            var t when t.Is("ngày") => AgeUnit.Days,
            _ => null,
        };
        unit = named ?? AgeUnit.Years;
        end += named is null ? 0 : 2;
        return named is not null;
    }

    private static bool TryUpper(TokenList tokens, int end, int low, AgeRelation relation, out int upper, out int upperEnd)
    {
        var at = end;
        if (tokens[at].IsSign(',') || tokens[at].Is("và") || tokens[at].Is("mà") || tokens[at].Is("nhưng"))
        {
            at++;
        }

        var isJoin = tokens[at].Is("đến") || tokens[at].Is("tới") || tokens[at].IsSign('-');
        if (isJoin)
        {
            at++;
        }

        var isBelow = tokens[at].Is("dưới") || (tokens[at].Is("chưa") && tokens[at + 1].Is("đủ"));
        if (isBelow)
        {
            at += tokens[at].Is("chưa") ? 2 : 1;
        }

        upperEnd = at;
        upper = 0;
        return (isJoin || (isBelow && relation is AgeRelation.Above or AgeRelation.AtLeast)) &&
            TryNumber(tokens, at, out upper, out upperEnd, out _) && upper > low;
    }

    private static bool IsAge(TokenList tokens, int index, int end, AgeRelation relation, bool hasUnit, ref AgeUnit unit, out double confidence)
    {
        confidence = relation == AgeRelation.About ? 0.85 : 0.97;
        if (hasUnit)
        {
            return true;
        }

        // "con 3 tháng", "bé được 5 tháng": a baby's age.
        var child = tokens[index - 1].Is("được") || tokens[index - 1].Is("mới") || tokens[index - 1].Is("em") ||
            tokens[index - 1].Is("tôi") || tokens[index - 1].Is("tui") || tokens[index - 1].Lower is "e" ? index - 2 : index - 1;
        if (relation is AgeRelation.Exactly && Children.Has(tokens[child]) && tokens[end].Is("tháng") && !tokens[end + 1].IsDigits &&
            tokens[index].IsDigits)
        {
            unit = AgeUnit.Months;
            confidence = 0.6;
            return true;
        }

        if (OtherUnits.Has(tokens[end]) || tokens[end].IsSign('%') || tokens[end].IsSign('/') ||
            (tokens[end].IsWord && !tokens[end].SpaceBefore) ||
            (tokens[end].IsSign('.') && tokens[end + 1] is { IsDigits: true, SpaceBefore: false }))
        {
            return false;
        }

        confidence = relation switch
        {
            AgeRelation.Between => 0.75,
            AgeRelation.Below when tokens[index].Is("chưa") => 0.8,
            AgeRelation.AtLeast when tokens[index].Is("đủ") || tokens[index + 1].Is("đủ") => 0.75,
            AgeRelation.Below or AgeRelation.Above => 0.5,
            AgeRelation.About when tokens[index].Is("gần") || tokens[index].Is("sắp") => 0.45,
            _ => 0,
        };
        return confidence > 0;
    }

    // "sáu mấy rồi", "6 mấy tuổi": somewhere in the sixties.
    private static bool TryDecade(TokenList tokens, int index, out Reading<AgeValue> reading, out int end)
    {
        reading = null!;
        end = index;
        var entry = NumberLexicon.Of(tokens[index], out var exact);
        var digit = tokens[index] is { IsDigits: true, Length: 1 } d ? d.Lower[0] - '0' : entry.Class == NumberWord.Digit &&
            exact ? (int)entry.Value : 0;
        var at = tokens[index + 1].Is("mươi") ? index + 2 : index + 1;
        if (digit < 2 || !tokens[at].Is("mấy") || !(tokens[at + 1].Is("tuổi") || tokens[at + 1].Is("rồi")))
        {
            return false;
        }

        end = at + 2;
        reading = new Reading<AgeValue>(
            new AgeValue(AgeRelation.Between, digit * 10, (digit * 10) + 9), 0.7, tokens.Span(index, end), DoubtCodes.Vague);
        return true;
    }
}
