namespace Assistant.Knowledge.Language.Dates;

/// <summary>Makes dates from the parts that were said, and says what is doubtful in them.</summary>
internal static class DateMaker
{
    /// <summary>The year that two digits mean: up to this year in this century, else in the last.</summary>
    public static int Century(int twoDigits, DateOnly today) =>
        twoDigits <= today.Year % 100 ? today.Year - (today.Year % 100) + twoDigits : today.Year - (today.Year % 100) - 100 + twoDigits;

    /// <summary>A day of the calendar.</summary>
    public static DateValue Of(DateOnly day, CalendarKind calendar = CalendarKind.Solar) =>
        new(DatePrecision.Day, day.Day, day.Month, day.Year, day, day, calendar);

    /// <summary>A stretch of days.</summary>
    public static DateValue Between(DateOnly from, DateOnly to) => new(DatePrecision.Range, null, null, null, from, to);

    /// <summary>A whole month.</summary>
    public static DateValue MonthOf(int month, int year, CalendarKind calendar = CalendarKind.Solar)
    {
        if (calendar == CalendarKind.Lunar)
        {
            return new DateValue(DatePrecision.Month, null, month, year, null, null, calendar);
        }

        var first = new DateOnly(year, month, 1);
        return new DateValue(DatePrecision.Month, null, month, year, first, first.AddMonths(1).AddDays(-1), calendar);
    }

    /// <summary>A whole year.</summary>
    public static DateValue YearOf(int year) =>
        new(DatePrecision.Year, null, null, year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>A day from its parts; the year may be missing.</summary>
    /// <param name="parts">What was said.</param>
    /// <param name="end">Index of the token after the date.</param>
    /// <param name="confidence">How sure the parts are.</param>
    /// <param name="today">The day of reference.</param>
    public static DateRead Day(DateParts parts, int end, double confidence, DateOnly today)
    {
        var (day, month, year) = (parts.Day, parts.Month, parts.Year);
        if (parts.Calendar == CalendarKind.Lunar)
        {
            var exists = day is >= 1 and <= 30 && month is >= 1 and <= 12;
            return new DateRead(
                new DateValue(DatePrecision.Day, day, month, year, null, null, CalendarKind.Lunar),
                end, confidence * 0.95, exists ? DoubtCodes.Lunar : DoubtCodes.ImpossibleDate);
        }

        if (year is { } y)
        {
            if (!Exists(day, month, y))
            {
                return new DateRead(
                    new DateValue(DatePrecision.Day, day, month, y, null, null, parts.Calendar), end, confidence * 0.6, DoubtCodes.ImpossibleDate);
            }

            var doubt = parts.IsTwoDigitYear ? DoubtCodes.TwoDigitYear : parts.Calendar == CalendarKind.Unclear ? DoubtCodes.MaybeLunar : null;
            return new DateRead(Of(new DateOnly(y, month, day), parts.Calendar), end, doubt is null ? confidence : confidence * 0.85, doubt);
        }

        if (Nearest(day, month, today) is { } nearest)
        {
            return new DateRead(Of(nearest, parts.Calendar), end, confidence * 0.8, DoubtCodes.NoYear);
        }

        return new DateRead(
            new DateValue(DatePrecision.Day, day, month, null, null, null, parts.Calendar), end, confidence * 0.6, DoubtCodes.ImpossibleDate);
    }

    /// <summary>The year in which a month lies nearest to today.</summary>
    public static int NearestYear(int month, DateOnly today)
    {
        var distance = month - today.Month;
        return distance > 6 ? today.Year - 1 : distance < -6 ? today.Year + 1 : today.Year;
    }

    /// <summary>Whether the day exists in the solar calendar.</summary>
    public static bool Exists(int day, int month, int year) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>The day of the month nearest to today, for a date without a month.</summary>
    public static DateOnly? NearestMonthday(int day, DateOnly today)
    {
        DateOnly? best = null;
        for (var shift = -2; shift <= 2; shift++)
        {
            var first = new DateOnly(today.Year, today.Month, 1).AddMonths(shift);
            if (Exists(day, first.Month, first.Year))
            {
                best = Nearer(best, new DateOnly(first.Year, first.Month, day), today);
            }
        }

        return best;
    }

    private static DateOnly? Nearest(int day, int month, DateOnly today)
    {
        DateOnly? best = null;
        for (var year = today.Year - 4; year <= today.Year + 4; year++)
        {
            if (Exists(day, month, year))
            {
                best = Nearer(best, new DateOnly(year, month, day), today);
            }
        }

        return best;
    }

    private static DateOnly Nearer(DateOnly? best, DateOnly other, DateOnly today) =>
        best is { } b && Math.Abs(b.DayNumber - today.DayNumber) <= Math.Abs(other.DayNumber - today.DayNumber) ? b : other;
}
