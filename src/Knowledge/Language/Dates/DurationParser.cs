using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Dates;

/// <summary>Finds lengths of time: "15 ngày làm việc", "nửa tháng", "tháng rưỡi", "quá hạn 3 tháng", "lấy liền".</summary>
public static class DurationParser
{
    /// <summary>All durations of a text, in order, none overlapping another.</summary>
    /// <param name="text">A text in normal form.</param>
    public static IReadOnlyList<Reading<DurationValue>> Find(string text)
    {
        var tokens = TokenList.Of(text);
        var found = new List<Reading<DurationValue>>();
        for (var i = 0; i < tokens.Count;)
        {
            if (TryCued(tokens, i, out var read) || IsDuration(tokens, i, out read))
            {
                found.Add(new Reading<DurationValue>(read.Value, read.Confidence, tokens.Span(i, read.End), read.Doubt));
                i = read.End;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    /// <summary>Reads a whole answer as one duration; null where it is none.</summary>
    /// <param name="answer">The answer, in normal form.</param>
    public static Reading<DurationValue>? Parse(string answer) => Find(answer).MaxBy(static r => r.Confidence);

    private static bool IsDuration(TokenList tokens, int index, out DurationRead read)
    {
        if (!new DurationReader(tokens).TryRead(index, out read))
        {
            return false;
        }

        // "2 tháng 9", "năm 2025", "8 giờ 30", "ngày 3 tháng 2": dates and clock times; "3 tháng tuổi": an age.
        var next = tokens[read.End];
        var isDate = read.Value.Unit == DurationUnit.Month && read.Value.UpTo is null && tokens[index].IsDigits &&
            DateNumber.TryMonth(tokens, read.End, out var month) && !new DurationReader(tokens).TryUnit(month.End, out _, out _);
        var isClock = read.Value.Unit == DurationUnit.Hour && !tokens[read.End - 1].Is("tiếng") &&
            (next.IsDigits || next.Is("sáng") || next.Is("trưa") || next.Is("chiều") || next.Is("tối") || next.Is("đêm") ||
            next.Is("kém") ||
             tokens[index - 1].Is("lúc") || tokens[index - 1].Is("từ"));
        var isDay = tokens[index - 1].Is("ngày") || tokens[index - 1].Is("mùng") || tokens[index - 1].Is("mồng") ||
            tokens[index - 1].Is("tháng") || tokens[index - 1].Is("thứ");
        return !isDate && !isClock && !isDay && !next.Is("tuổi");
    }

    private static bool TryCued(TokenList tokens, int index, out DurationRead read)
    {
        read = default;
        if (tokens.Match(index, "trong", "ngày") && !tokens[index + 2].IsDigits && !tokens[index + 2].Is("mai"))
        {
            read = new DurationRead(new DurationValue(1, DurationUnit.Day, DurationKind.Within), index + 2, 0.8, null);
            return true;
        }

        if (tokens.Match(index, "lấy", "liền") || tokens.Match(index, "lấy", "ngay") || tokens.Match(index, "có", "ngay") ||
            tokens.Match(index, "có", "liền"))
        {
            read = new DurationRead(new DurationValue(0, DurationUnit.Day, DurationKind.Within), index + 2, 0.7, null);
            return true;
        }

        var (kind, at) = CueAt(tokens, index);
        if (kind == DurationKind.Plain || !IsDuration(tokens, at, out read))
        {
            return false;
        }

        read = read with { Value = read.Value with { Kind = kind } };
        return true;
    }

    private static (DurationKind Kind, int At) CueAt(TokenList tokens, int index)
    {
        if (tokens.Match(index, "quá", "hạn") || tokens.Match(index, "trễ", "hẹn") || tokens.Match(index, "trễ", "hạn") ||
            tokens.Match(index, "hết", "hạn"))
        {
            var at = index + 2;
            while (at < index + 5 && (tokens[at].Is("được") || tokens[at].Is("đã") || tokens[at].Is("tới") || tokens[at].Is("gần") ||
                tokens[at].Is("hơn")))
            {
                at++;
            }

            return (DurationKind.Overdue, at);
        }

        if (tokens.Match(index, "không", "quá") || tokens.Match(index, "trong", "vòng") || tokens.Match(index, "tối", "đa"))
        {
            return (DurationKind.Within, index + 2);
        }

        return tokens[index].Is("trong") ? (DurationKind.Within, index + 1) : (DurationKind.Plain, index);
    }
}
