using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Money;

/// <summary>
/// Finds amounts of money in whole đồng: "50k", "1tr5", "1,5 triệu", "năm chục", "2 trăm rưỡi", "3 củ". Where the unit is left
/// out as people do when they speak of fees, thousands are assumed and the reading says so.
/// </summary>
public static class MoneyParser
{
    private const decimal Most = 1_000_000_000_000_000m;

    private static readonly WordSet MoneyCues = new(
        "phí tiền giá hết mất tốn nộp đóng trả phạt thu lương cấp thưởng vay mượn đặt cọc bao nhiêu chi tổng thuê mua bán lấy");

    private static readonly WordSet NotMoney = new(
        "người ngày tháng năm tuần giờ phút lần bộ bản cái con xe tuổi mét m m2 km kg cân lít trang tờ hộ phần phiếu hồ suất học đứa cháu công sào mẫu ha km2 " +
        "căn điểm việc số cuốn quyển chiếc khẩu thành");

    /// <summary>All amounts of a text, in order, none overlapping another.</summary>
    /// <param name="text">A text in normal form.</param>
    public static IReadOnlyList<Reading<MoneyValue>> Find(string text)
    {
        var tokens = TokenList.Of(text);
        var found = new List<Reading<MoneyValue>>();
        var hasCue = false;
        for (var i = 0; i < tokens.Count;)
        {
            hasCue |= MoneyCues.Has(tokens[i]);
            if (TryRead(tokens, i, hasCue, out var reading, out var end))
            {
                if (reading is not null)
                {
                    found.Add(reading);
                }

                i = end;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    /// <summary>Reads a whole answer as one amount; null where it is none. A bare number counts đồng, or thousands when it is small.</summary>
    /// <param name="answer">The answer to a question for an amount, in normal form.</param>
    public static Reading<MoneyValue>? Parse(string answer)
    {
        var found = Find(answer);
        if (found.Count > 0)
        {
            return found.MaxBy(static r => r.Confidence);
        }

        if (NumberParser.Parse(answer) is not { Value: { Form: NumberForm.Cardinal, Value: >= 0 and < Most } } number)
        {
            return null;
        }

        var isSmall = number.Value.Value is > 0 and < 1000;
        var dong = decimal.Truncate(isSmall ? number.Value.Value * 1000 : number.Value.Value);
        return new Reading<MoneyValue>(
            new MoneyValue((long)dong), isSmall ? 0.5 : 0.8, number.Span, isSmall ? DoubtCodes.ThousandsAssumed : null);
    }

    // True with no reading means: a number that is not money was passed over.
    private static bool TryRead(TokenList tokens, int index, bool hasCue, out Reading<MoneyValue>? reading, out int end)
    {
        reading = null;
        end = index;
        if (SlangMoney.TryRead(tokens, index, out var slang, out var slangEnd))
        {
            TryCurrency(tokens, ref slangEnd);
            reading = Make(tokens, index, slangEnd, slang, 0.8, DoubtCodes.Slang);
            end = slangEnd;
            return true;
        }

        if (tokens[index].IsDigits && CodeChain.EndOf(tokens, index) is var chain && chain > index)
        {
            end = chain;
            return true;
        }

        var isFirst = OrdinalReader.TryRead(tokens, index, out var ordinal);
        if (isFirst)
        {
            end = ordinal.End;
            return true;
        }

        if (!new NumberReader(tokens).TryRead(index, out var number))
        {
            return false;
        }

        end = number.End;
        reading = Judge(tokens, index, number, hasCue, ref end);
        return true;
    }

    private static Reading<MoneyValue>? Judge(TokenList tokens, int index, NumberRead number, bool hasCue, ref int end)
    {
        var hasCurrency = TryCurrency(tokens, ref end);
        var isAbbreviated = number.LastUnit >= 1000 && !number.IsWords;
        var next = tokens[end];

        // A spoken hundred or ten, and a small amount with đồng, means thousands: no fee is 250 đồng.
        if (number.Value is > 0 and < 1000 && number.LastUnit is 10 or 100 && !NotMoney.Has(next) &&
            (hasCurrency || hasCue || number.LastUnit == 100 || StandsAlone(tokens, index, end)))
        {
            return number.Value == decimal.Truncate(number.Value)
                ? Make(tokens, index, end, number.Value * 1000, (hasCurrency ||
                    hasCue ? 0.75 : 0.5) * number.Confidence, DoubtCodes.ThousandsAssumed)
                : null;
        }

        if (hasCurrency)
        {
            return number.Digits is { Length: >= 2 } digits && digits[0] == '0'
                ? null
                : Make(tokens, index, end, number.Value, number.Confidence, number.Doubt);
        }

        if (number.LastUnit >= 1000 && !NotMoney.Has(next))
        {
            var confidence = number.Confidence * (isAbbreviated ? 0.95 : hasCue ? 0.9 : number.LastUnit >= 1_000_000 ? 0.85 : 0.75);
            return Make(tokens, index, end, number.Value, confidence, number.Doubt);
        }

        // "phí 50.000": grouped digits after a word of money.
        var isGrouped = tokens[index].IsDigits && number.Digits is null && number.Value >= 1000 && number.Value % 500 == 0;
        return isGrouped && hasCue && !NotMoney.Has(next) ? Make(tokens, index, end, number.Value, 0.7, number.Doubt) : null;
    }

    private static bool StandsAlone(TokenList tokens, int index, int end) => index == 0 && end == tokens.Count;

    private static bool TryCurrency(TokenList tokens, ref int end)
    {
        var token = tokens[end];
        if (token.Lower is "đ" or "vnd" or "vnđ" or "đồng" or "dong" or "₫")
        {
            end++;
            if (token.Is("đồng") && tokens.Match(end, "việt", "nam"))
            {
                end += 2;
            }

            return true;
        }

        // "50.000d": only glued.
        if (token is { Lower: "d", SpaceBefore: false } && !tokens[end + 1].IsDigits)
        {
            end++;
            return true;
        }

        return false;
    }

    private static Reading<MoneyValue>? Make(TokenList tokens, int start, int end, decimal value, double confidence, string? doubt)
    {
        var whole = decimal.Truncate(value);
        return whole != value || value is < 0 or > Most
            ? null
            : new Reading<MoneyValue>(new MoneyValue((long)whole), confidence, tokens.Span(start, end), doubt);
    }
}
