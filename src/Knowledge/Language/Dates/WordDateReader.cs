using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Dates;

/// <summary>Reads "ngày 02 tháng 9 năm 2025", "mùng 3 tháng Chạp", "rằm tháng bảy", "30 Tết", "ngày 15 tháng sau".</summary>
internal sealed class WordDateReader(TokenList tokens, DateOnly today)
{
    /// <summary>Reads the date that starts at a token.</summary>
    public bool TryRead(int index, out DateRead date) => TryRead(index, true, out date);

    private bool TryRead(int index, bool mayBeAlone, out DateRead date)
    {
        date = default;
        if (tokens[index].Is("rằm") && (tokens[index].IsMarked || tokens[index + 1].Is("tháng")))
        {
            return TryFullMoon(index, out date);
        }

        var at = index;
        while (at < index + 3 && (tokens[at].Is("vào") || tokens[at].Is("ngày") || tokens[at].Is("hôm") || tokens[at].Is("bữa")))
        {
            at++;
        }

        if (at > index && tokens[at - 1].Is("vào"))
        {
            return false;
        }

        var isEarly = tokens[at].Is("mùng") || tokens[at].Is("mồng");
        var calendar = isEarly ? CalendarKind.Unclear : CalendarKind.Solar;
        var hasCue = at > index || isEarly;
        if (isEarly)
        {
            at++;
        }

        if (!DateNumber.TryDay(tokens, at, out var day) ||
            (!hasCue && tokens[at] is { IsDigits: true, SpaceBefore: false } && index > 0 && !tokens[at - 1].IsSign('(')))
        {
            return false;
        }

        if (tokens[day.End].Is("tết"))
        {
            return TryTet(day, hasCue || tokens[at].IsDigits || day.Value == 30, out date);
        }

        if (TryMonth(day, calendar, hasCue, out date))
        {
            return true;
        }

        return hasCue && mayBeAlone && TryDayAlone(at, day, calendar, out date);
    }

    private bool TryFullMoon(int index, out DateRead date)
    {
        var at = index + 1;
        int? month = null;
        if (tokens[at].Is("tháng") && DateNumber.TryMonth(tokens, at + 1, out var number))
        {
            (month, at) = (number.Value, number.End);
        }

        var tail = CalendarTail.ReadWithYear(tokens, at, today);
        date = new DateRead(
            new DateValue(DatePrecision.Day, 15, month, tail.Year, null, null, CalendarKind.Lunar), tail.End, month is null ? 0.6 : 0.9, DoubtCodes.Lunar);
        return true;
    }

    private static bool TryTet(DateNumber day, bool isDate, out DateRead date)
    {
        var month = day.Value is 29 or 30 or (>= 23 and <= 28) ? 12 : 1;
        date = new DateRead(
            new DateValue(DatePrecision.Day, day.Value, month, null, null, null, CalendarKind.Lunar), day.End + 1, 0.9, DoubtCodes.Lunar);
        return isDate && day.Value <= 30;
    }

    private bool TryMonth(DateNumber day, CalendarKind calendar, bool hasCue, out DateRead date)
    {
        date = default;
        var at = day.End;
        if (tokens[at].IsSign(',') || tokens[at].IsSign('/'))
        {
            at++;
        }

        if (!tokens[at].Is("tháng"))
        {
            return false;
        }

        if (MonthShift.TryRead(tokens, at, out var shift, out var shiftEnd) && hasCue)
        {
            var first = new DateOnly(today.Year, today.Month, 1).AddMonths(shift);
            date = DateMaker.Day(new DateParts(day.Value, first.Month, first.Year), shiftEnd, 0.95, today);
            return true;
        }

        if (!DateNumber.TryMonth(tokens, at + 1, out var month))
        {
            return false;
        }

        // "3 tháng 2 ngày", "hai tháng ba lần" are durations and counts.
        if (!hasCue && (tokens[month.End].Is("ngày") || tokens[month.End].Is("tuần") || tokens[month.End].Is("lần") ||
            tokens[month.End].Is("tuổi")))
        {
            return false;
        }

        if (month.Calendar == CalendarKind.Lunar || (month.Calendar == CalendarKind.Unclear && calendar == CalendarKind.Unclear))
        {
            calendar = month.Calendar == CalendarKind.Lunar ? CalendarKind.Lunar : calendar;
        }

        var tail = CalendarTail.ReadWithYear(tokens, month.End, today);
        if (tail.IsSaid)
        {
            calendar = tail.Calendar;
        }

        var confidence = hasCue ? 0.98 : day.IsDigits ? 0.9 : 0.7;
        date = DateMaker.Day(new DateParts(day.Value, month.Value, tail.Year, tail.IsTwoDigitYear, calendar), tail.End, confidence, today);
        return true;
    }

    // "ngày 15", "mùng 3": without a month, or with the month said once for two days ("từ ngày 2 đến ngày 5 tháng 9").
    private bool TryDayAlone(int at, DateNumber day, CalendarKind calendar, out DateRead date)
    {
        date = default;
        if (day.Value > 31 || tokens[day.End].Is("làm") || tokens[day.End].Is("hàng") || tokens[day.End].Is("ngày") ||
            tokens[day.End].IsSign('%'))
        {
            return false;
        }

        if (!tokens[at].IsDigits && calendar == CalendarKind.Solar)
        {
            return false;
        }

        var join = day.End;
        if ((tokens[join].Is("đến") || tokens[join].Is("tới") || tokens[join].IsSign('-')) &&
            TryRead(join + 1, false, out var last) && last.Value is { Precision: DatePrecision.Day, From: { } to } &&
            DateMaker.Exists(day.Value, to.Month, to.Year) &&
            last.Doubt is null or DoubtCodes.NoYear or DoubtCodes.TwoDigitYear && day.Value < to.Day)
        {
            date = last with { Value = DateMaker.Between(new DateOnly(to.Year, to.Month, day.Value), to) };
            return true;
        }

        // "vào ngày 5/10/2023": the figures go on and are a date of their own.
        var goesOn = (tokens[join].IsSign('/') || tokens[join].IsSign('-') || tokens[join].IsSign('.')) && tokens[join + 1] is { IsDigits: true, SpaceBefore: false };
        if (goesOn || DateMaker.NearestMonthday(day.Value, today) is not { } nearest)
        {
            return false;
        }

        var tail = CalendarTail.Read(tokens, day.End);
        if (tail.IsSaid && tail.Calendar == CalendarKind.Lunar)
        {
            date = new DateRead(
                new DateValue(DatePrecision.Day, day.Value, null, null, null, null, CalendarKind.Lunar), tail.End, 0.7, DoubtCodes.Lunar);
            return true;
        }

        date = new DateRead(DateMaker.Of(nearest, calendar), day.End, 0.5, DoubtCodes.NoMonth);
        return true;
    }
}
