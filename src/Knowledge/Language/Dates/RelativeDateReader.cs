using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Dates;

/// <summary>Reads days told from today: "hôm nay", "ngày kia", "mốt", "tối qua", "3 ngày nữa", "cách đây 2 tháng", "hôm bữa".</summary>
internal sealed class RelativeDateReader(TokenList tokens, DateOnly today)
{
    private static readonly WordSet PartsOfDay = new("sáng trưa chiều tối khuya đêm");
    private static readonly WordSet BeforeName = new("chị cô bà em bé tên cháu thị bạn dì mợ ngọc tuyết hoàng thanh phương phường xã bạch tương đường phố");

    // Phrase and its distance in days. Longer phrases stand before their beginnings; "kia" before "kìa" wins without marks.
    private static readonly (string[] Words, int Days, double Confidence)[] Days =
    [
        (["ngày", "hôm", "nay"], 0, 0.97), (["hôm", "nay"], 0, 0.97), (["bữa", "nay"], 0, 0.9), (["bữa", "ni"], 0, 0.85),
        (["ngày", "mai"], 1, 0.97), (["bữa", "mai"], 1, 0.85), (["hôm", "sau"], 1, 0.5),
        (["ngày", "kia"], 2, 0.85), (["ngày", "mốt"], 2, 0.95), (["bữa", "mốt"], 2, 0.9),
        (["ngày", "kìa"], 3, 0.9),
        (["ngày", "hôm", "qua"], -1, 0.97), (["hôm", "qua"], -1, 0.97), (["bữa", "qua"], -1, 0.85),
        (["hôm", "kia"], -2, 0.9), (["bữa", "kia"], -2, 0.8), (["hôm", "kìa"], -3, 0.9), (["bữa", "kìa"], -3, 0.85),
    ];

    private static readonly (string[] Words, int Direction)[] VaguePhrases =
    [
        (["hôm", "bữa"], -1), (["bữa", "hổm"], -1), (["bữa", "trước"], -1), (["hôm", "trước"], -1), (["hôm", "nọ"], -1), (["bữa", "nọ"], -1),
        (["hôm", "rồi"], -1), (["bữa", "rồi"], -1), (["mấy", "bữa", "nay"], -1), (["mấy", "hôm", "nay"], -1), (["mấy", "bữa", "trước"], -1),
        (["mấy", "hôm", "trước"], -1), (["vài", "hôm", "trước"], -1), (["dạo", "trước"], -1), (["hồi", "trước"], -1), (["dạo", "này"], -1),
        (["bữa", "nào"], 1), (["hôm", "nào"], 1), (["mai", "mốt"], 1), (["mai", "kia"], 1), (["mấy", "bữa", "nữa"], 1), (["mấy", "hôm", "nữa"], 1),
        (["vài", "hôm", "nữa"], 1), (["vài", "bữa", "nữa"], 1), (["ra", "giêng"], 1), (["ra", "tết"], 1), (["sau", "tết"], 1), (["trong", "tết"], 1),
        (["trước", "tết"], 1), (["qua", "tết"], 1), (["khai", "giảng"], 1),
    ];

    /// <summary>Reads the date that starts at a token.</summary>
    public bool TryRead(int index, out DateRead date) =>
        TryVague(index, out date) || TryDayPhrase(index, out date) || TryShort(index, out date) ||
        TrySummer(index, out date) || TryDistance(index, out date);

    private bool TryDayPhrase(int index, out DateRead date)
    {
        date = default;
        foreach (var (words, days, confidence) in Days)
        {
            if (tokens.Match(index, words))
            {
                date = new DateRead(DateMaker.Of(today.AddDays(days)), index + words.Length, confidence, null);
                return true;
            }
        }

        return false;
    }

    private bool TryVague(int index, out DateRead date)
    {
        date = default;
        foreach (var (words, direction) in VaguePhrases)
        {
            // "mười hôm rồi" counts days.
            if (!tokens.Match(index, words) || ((words[0] is "hôm" or "bữa") && IsNumber(index - 1)))
            {
                continue;
            }

            var value = direction < 0
                ? new DateValue(DatePrecision.Vague, null, null, null, null, today)
                : new DateValue(DatePrecision.Vague, null, null, null, today, null);
            date = new DateRead(value, index + words.Length, 0.7, DoubtCodes.Vague);
            return true;
        }

        return false;
    }

    private bool IsNumber(int index) => tokens[index].IsDigits || NumberLexicon.Of(tokens[index], out _).Class != NumberWord.None;

    // "mai", "mốt", "sáng mai", "tối qua", "chiều nay": one word that needs its neighbours.
    private bool TryShort(int index, out DateRead date)
    {
        date = default;
        var hasPart = PartsOfDay.Has(tokens[index]);
        var at = hasPart ? index + 1 : index;
        var token = tokens[at];
        int days;
        if (token.Is("mai"))
        {
            days = 1;
        }
        else if (token.Lower == "mốt" && NumberLexicon.Of(tokens[at - 1], out _).Class == NumberWord.None)
        {
            days = 2;
        }
        else if (hasPart && token.Is("nay"))
        {
            days = 0;
        }
        else if (hasPart && token.Is("qua") && !tokens[at + 1].IsDigits)
        {
            days = -1;
        }
        else if (hasPart && token.Is("kia"))
        {
            days = -2;
        }
        else
        {
            return false;
        }

        var isCapital = char.IsUpper(tokens.Source[token.Start]) && at > 0;
        if (!hasPart && (isCapital || BeforeName.Has(tokens[at - 1]) || tokens[at + 1].Is("táng")))
        {
            return false;
        }

        date = new DateRead(DateMaker.Of(today.AddDays(days)), at + 1, hasPart ? 0.95 : 0.7, null);
        return true;
    }

    private bool TrySummer(int index, out DateRead date)
    {
        date = default;
        var isSummer = tokens.Match(index, "hè", "này") || tokens.Match(index, "nghỉ", "hè") || tokens.Match(index, "hè", "tới");
        if (!isSummer || !tokens.HasMarks)
        {
            return false;
        }

        date = new DateRead(
            DateMaker.Between(new DateOnly(today.Year, 6, 1), new DateOnly(today.Year, 8, 31)), index + 2, 0.6, DoubtCodes.Vague);
        return true;
    }

    // "3 ngày nữa", "2 tuần trước", "cách đây nửa tháng".
    private bool TryDistance(int index, out DateRead date)
    {
        date = default;
        var isAgo = tokens.Match(index, "cách", "đây");
        var at = isAgo ? index + 2 : index;
        if (isAgo && (tokens[at].Is("khoảng") || tokens[at].Is("tầm") || tokens[at].Is("chừng")))
        {
            at++;
        }

        if (!new DurationReader(tokens).TryRead(at, out var duration) || duration.Value.Unit is DurationUnit.Hour or DurationUnit.Minute)
        {
            return false;
        }

        var next = tokens[duration.End];
        var end = duration.End + 1;
        int direction;
        if (isAgo)
        {
            (direction, end) = (-1, duration.End);
        }
        else if (next.Is("nữa") || (next.Is("tới") && !tokens[end].IsDigits))
        {
            direction = 1;
        }
        else if (next.Is("trước") && !tokens[end].Is("khi") && !tokens[end].Is("ngày") && !tokens[end].Is("hạn"))
        {
            direction = -1;
        }
        else if (next.Is("sau") && !tokens[end].Is("khi") && !tokens[end].Is("ngày") && !tokens[end].Is("đó"))
        {
            direction = 1;
        }
        else
        {
            return false;
        }

        date = At(duration.Value, direction, end, next.Is("sau") ? 0.6 : 0.9);
        return true;
    }

    private DateRead At(DurationValue duration, int direction, int end, double confidence)
    {
        var amount = direction * duration.Amount;
        if (duration.Unit == DurationUnit.WorkingDay || duration.Amount > 1200)
        {
            var vague = new DateValue(DatePrecision.Vague, null, null, null, direction > 0 ? today : null, direction > 0 ? null : today);
            return new DateRead(vague, end, 0.5, DoubtCodes.Vague);
        }

        var days = duration.Unit switch
        {
            DurationUnit.Week => amount * 7,
            DurationUnit.Month when amount != decimal.Truncate(amount) => amount * 30,
            DurationUnit.Year when amount != decimal.Truncate(amount) => amount * 365,
            _ => amount,
        };
        var isWhole = amount == decimal.Truncate(amount);
        var day = (duration.Unit, isWhole) switch
        {
            (DurationUnit.Month, true) => today.AddMonths((int)amount),
            (DurationUnit.Year, true) => today.AddYears((int)amount),
            _ => today.AddDays((int)days),
        };
        var value = (duration.Unit, isWhole) switch
        {
            (DurationUnit.Day, true) => DateMaker.Of(day),
            (DurationUnit.Month, true) => DateMaker.MonthOf(day.Month, day.Year),
            (DurationUnit.Year, true) => DateMaker.YearOf(day.Year),
            _ => DateMaker.Between(day.AddDays(-3), day.AddDays(3)),
        };
        var isExact = duration.Unit == DurationUnit.Day && duration.UpTo is null;
        return new DateRead(value, end, isExact ? confidence : confidence * 0.85, isExact ? null : DoubtCodes.Approximate);
    }
}
