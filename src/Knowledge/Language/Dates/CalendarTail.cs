using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Dates;

/// <summary>What may follow a day and a month: the year, and which calendar is meant ("âm lịch", "AL", "dương").</summary>
/// <param name="Year">The year, or null.</param>
/// <param name="IsTwoDigitYear">Whether it was said with two digits.</param>
/// <param name="Calendar">The calendar said; solar where nothing is said.</param>
/// <param name="IsSaid">Whether the calendar was said.</param>
/// <param name="End">Index of the token after it all.</param>
internal readonly record struct CalendarTail(int? Year, bool IsTwoDigitYear, CalendarKind Calendar, bool IsSaid, int End)
{
    /// <summary>Reads the calendar only.</summary>
    public static CalendarTail Read(TokenList tokens, int index)
    {
        var at = tokens[index].IsSign('(') ? index + 1 : index;
        var (calendar, end) = CalendarAt(tokens, at);
        if (end == at)
        {
            return new CalendarTail(null, false, CalendarKind.Solar, false, index);
        }

        return new CalendarTail(null, false, calendar, true, at > index && tokens[end].IsSign(')') ? end + 1 : end);
    }

    /// <summary>Reads a year said in words of relation or in figures after "năm", then the calendar, in either order.</summary>
    public static CalendarTail ReadWithYear(TokenList tokens, int index, DateOnly today)
    {
        var before = Read(tokens, index);
        var (year, isShort, end) = YearAt(tokens, before.End, today);
        var after = before.IsSaid ? before : Read(tokens, end);
        return new CalendarTail(year, isShort, after.Calendar, after.IsSaid, before.IsSaid ? end : Math.Max(end, after.End));
    }

    /// <summary>Reads "năm 2025", "năm 85", "năm nay", "năm hai không hai lăm", "/2025".</summary>
    public static (int? Year, bool IsTwoDigit, int End) YearAt(TokenList tokens, int index, DateOnly today)
    {
        var at = index;
        if (tokens[at].IsSign(',') && tokens[at + 1].Is("năm"))
        {
            at++;
        }

        if (tokens[at].IsSign('/') && tokens[at + 1] is { IsDigits: true, Length: 2 or 4 })
        {
            return Figure(tokens, at + 1, index, today);
        }

        if (!tokens[at].Is("năm"))
        {
            return tokens[at] is { IsDigits: true, Length: 4 } ? Figure(tokens, at, index, today) : (null, false, index);
        }

        if (RelativeYear(tokens, at, today) is { } relative)
        {
            return (relative, false, at + 2);
        }

        return Figure(tokens, at + 1, index, today);
    }

    /// <summary>The year of "năm nay", "năm ngoái"; null for other words.</summary>
    public static int? RelativeYear(TokenList tokens, int index, DateOnly today)
    {
        var next = tokens[index + 1];
        int? shift = next switch
        {
            _ when next.Is("nay") || next.Is("này") => 0,
            _ when next.Is("ngoái") || next.Is("rồi") || next.Is("trước") => -1,
            _ when next.Is("kia") => -2,
            _ when next.Is("sau") || next.Is("tới") => 1,
            _ => null,
        };
        return shift is { } s && !(next.Is("trước") && tokens[index - 1].IsDigits) ? today.Year + s : null;
    }

    private static (int? Year, bool IsTwoDigit, int End) Figure(TokenList tokens, int at, int otherwise, DateOnly today)
    {
        if (tokens[at].IsDigits && tokens[at].Length is not (2 or 4))
        {
            return (null, false, otherwise);
        }

        if (!new NumberReader(tokens).TryRead(at, out var number) || number.Value != decimal.Truncate(number.Value))
        {
            return (null, false, otherwise);
        }

        var isShort = number.Value is >= 0 and < 100 && (number.Digits is { Length: 2 } || number.IsWords);
        if (isShort)
        {
            return (DateMaker.Century((int)number.Value, today), true, number.End);
        }

        return number.Value is >= 1800 and <= 2200 ? ((int)number.Value, false, number.End) : (null, false, otherwise);
    }

    private static (CalendarKind Calendar, int End) CalendarAt(TokenList tokens, int index)
    {
        var token = tokens[index];
        if (token.Is("âm") && tokens[index + 1].Is("lịch"))
        {
            return (CalendarKind.Lunar, index + 2);
        }

        if (token.Is("dương") && tokens[index + 1].Is("lịch"))
        {
            return (CalendarKind.Solar, index + 2);
        }

        if (token.Is("lịch") && (tokens[index + 1].Is("âm") || tokens[index + 1].Is("ta")))
        {
            return (CalendarKind.Lunar, index + 2);
        }

        if (token.Is("lịch") && (tokens[index + 1].Is("dương") || tokens[index + 1].Is("tây")))
        {
            return (CalendarKind.Solar, index + 2);
        }

        if (token.Is("ngày") && tokens[index + 1].Is("ta"))
        {
            return (CalendarKind.Lunar, index + 2);
        }

        if (token.Is("ngày") && tokens[index + 1].Is("tây"))
        {
            return (CalendarKind.Solar, index + 2);
        }

        return token.Lower switch
        {
            "âm" or "al" or "âl" or "ta" => (CalendarKind.Lunar, index + 1),
            "dương" or "dl" => (CalendarKind.Solar, index + 1),
            _ => (CalendarKind.Solar, index),
        };
    }
}
