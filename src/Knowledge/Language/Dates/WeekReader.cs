using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Dates;

/// <summary>Reads weekdays and weeks: "thứ 3 tuần sau", "chủ nhật này", "cuối tuần", "tuần tới". Weeks start on Monday.</summary>
internal sealed class WeekReader(TokenList tokens, DateOnly today)
{
    private const double Clear = 0.95;

    private DateOnly Monday => today.AddDays(-(((int)today.DayOfWeek + 6) % 7));

    /// <summary>Reads the week or weekday that starts at a token.</summary>
    public bool TryRead(int index, out DateRead date)
    {
        date = default;
        if (TryWeekday(index, out var day, out var end))
        {
            return TryDayOfWeek(index, day, end, out date);
        }

        if ((tokens[index].Is("cuối") || tokens[index].Is("đầu") || tokens[index].Is("giữa")) && tokens[index + 1].Is("tuần"))
        {
            return TryPartOfWeek(index, out date);
        }

        if (tokens[index].Is("tuần") && !IsCounted(index - 1) && MonthShift.TryRead(tokens, index, out var shift, out var weekEnd))
        {
            var start = Monday.AddDays(7 * shift);
            date = new DateRead(DateMaker.Between(start, start.AddDays(6)), weekEnd, Clear, null);
            return true;
        }

        return false;
    }

    /// <summary>Reads the name of a weekday: 0 for Monday to 6 for Sunday.</summary>
    public bool TryWeekday(int index, out int day, out int end)
    {
        day = 0;
        end = index + 2;
        if (tokens.Match(index, "chủ", "nhật") || tokens.Match(index, "chúa", "nhật"))
        {
            day = 6;
            return true;
        }

        if (tokens[index].Lower == "cn")
        {
            day = 6;
            end = index + 1;
            return tokens[end].Is("tuần") || tokens[end].Is("này") || tokens[end].Is("tới");
        }

        var next = tokens[index + 1];
        if (tokens[index].Lower == "t" && next is { IsDigits: true, SpaceBefore: false, Length: 1 } && next.Lower[0] is >= '2' and <= '7')
        {
            day = next.Lower[0] - '2';
            return !(tokens[end].IsSign('/') && !tokens[end].SpaceBefore);
        }

        if (!tokens[index].Is("thứ") || IsOrdinalCue(index - 1))
        {
            return false;
        }

        if (next is { IsDigits: true, Length: 1 })
        {
            day = next.Lower[0] - '2';
        }
        else if (next.Is("tư"))
        {
            day = 2;
        }
        else
        {
            var entry = NumberLexicon.Of(next, out _);
            day = entry.Class == NumberWord.Digit &&
                NumberLexicon.Of(tokens[end], out _).Class is not (NumberWord.Tens or NumberWord.Hundred) ? (int)entry.Value - 2 : -1;
        }

        return day is >= 0 and <= 5;
    }

    private bool IsOrdinalCue(int index) =>
        tokens[index].Is("con") || tokens[index].Is("lần") || tokens[index].Is("người") || tokens[index].Is("đứa") ||
        tokens[index].Is("bé") ||
        tokens[index].Is("cháu") || tokens[index].Is("vợ") || tokens[index].Is("chồng") || tokens[index].Is("bản") ||
        tokens[index].Is("tháng") || tokens[index].Is("tuần") || tokens[index].Is("năm") || tokens[index].Is("lớp") ||
        tokens[index].Is("tầng");

    private bool IsCounted(int index) =>
        tokens[index].IsDigits || NumberLexicon.Of(tokens[index], out _).Class != NumberWord.None || tokens[index].Is("mấy") ||
        tokens[index].Is("vài");

    private bool TryDayOfWeek(int index, int day, int end, out DateRead date)
    {
        // The full date after a weekday is the date: "thứ ba, ngày 2/9/2025".
        var at = tokens[end].IsSign(',') || tokens[end].IsSign('(') ? end + 1 : end;
        at = tokens[at].Is("ngày") && tokens[at + 1].IsDigits && tokens[at + 2].Kind == TokenKind.Sign &&
            !tokens[at + 2].IsSign(',') ? at + 1 : at;
        if (new NumericDateReader(tokens, today).TryRead(at, out date) || new WordDateReader(tokens, today).TryRead(at, out date))
        {
            if (date.Value.Single is { } single && ((int)single.DayOfWeek + 6) % 7 != day)
            {
                date = date with { Confidence = date.Confidence * 0.7, Doubt = DoubtCodes.WeekdayMismatch };
            }

            return true;
        }

        if (tokens[end].Is("tuần") && MonthShift.TryRead(tokens, end, out var shift, out var weekEnd))
        {
            date = new DateRead(DateMaker.Of(Monday.AddDays((7 * shift) + day)), weekEnd, Clear, null);
            return true;
        }

        if (tokens[end].Is("hàng") || tokens[end].Is("hằng") || tokens[index - 1].Is("mỗi"))
        {
            date = default;
            return false;
        }

        var coming = today.AddDays(((day - (((int)today.DayOfWeek + 6) % 7)) + 7) % 7);
        if (tokens[end].Is("tới") || tokens[end].Is("sau"))
        {
            date = new DateRead(DateMaker.Of(coming == today ? today.AddDays(7) : coming), end + 1, tokens[end].Is("tới") ? 0.9 : 0.75, null);
            return true;
        }

        if (tokens[end].Is("này"))
        {
            date = new DateRead(DateMaker.Of(coming), end + 1, 0.9, null);
            return true;
        }

        var isPast = tokens[end].Is("trước") || tokens[end].Is("rồi") ||
            (tokens[end].Is("vừa") && (tokens[end + 1].Is("rồi") || tokens[end + 1].Is("qua")));
        if (isPast)
        {
            date = new DateRead(DateMaker.Of(coming.AddDays(-7)), tokens[end].Is("vừa") ? end + 2 : end + 1, 0.9, null);
            return true;
        }

        date = new DateRead(DateMaker.Of(coming), end, day == 6 ? 0.7 : 0.55, DoubtCodes.NextWeekday);
        return true;
    }

    private bool TryPartOfWeek(int index, out DateRead date)
    {
        if (!MonthShift.TryRead(tokens, index + 1, out var shift, out var end))
        {
            (shift, end) = (0, index + 2);
        }

        var start = Monday.AddDays(7 * shift);
        var (first, last) = tokens[index].Is("cuối") ? (5, 6) : tokens[index].Is("đầu") ? (0, 1) : (2, 3);
        date = new DateRead(DateMaker.Between(start.AddDays(first), start.AddDays(last)), end, tokens[index].Is("cuối") ? 0.9 : 0.75, null);
        return true;
    }
}
