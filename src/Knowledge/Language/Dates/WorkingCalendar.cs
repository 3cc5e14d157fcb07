using System.Collections.Frozen;
using System.Globalization;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Dates;

/// <summary>
/// The working days of Vietnamese offices: Monday to Friday without holidays, and the Saturdays that make up for others.
/// Holidays are content: <c>holidays.csv</c> beside this file, with a source and a certainty for every day.
/// </summary>
public sealed class WorkingCalendar
{
    private const int LongestCount = 5_000;

    private readonly FrozenDictionary<DateOnly, Holiday> _days;
    private readonly FrozenSet<int> _years;

    /// <summary>A calendar from a table of days; a year is covered when the table names any day of it.</summary>
    /// <param name="days">The days that differ from their weekday.</param>
    public WorkingCalendar(IEnumerable<Holiday> days)
    {
        _days = days.ToFrozenDictionary(static d => d.Date);
        _years = _days.Keys.Select(static d => d.Year).ToFrozenSet();
    }

    /// <summary>The calendar that travels with the assembly.</summary>
    public static WorkingCalendar BuiltIn { get; } = new(EmbeddedTable.Rows("Dates/holidays.csv").Select(Read));

    /// <summary>The years that the table covers.</summary>
    public IReadOnlyCollection<int> Years => _years;

    /// <summary>The line of the table for a day, or null.</summary>
    public Holiday? On(DateOnly date) => _days.GetValueOrDefault(date);

    /// <summary>Whether offices work on a day. A day off that is still to be announced counts as off.</summary>
    public bool IsWorkingDay(DateOnly date) => IsWorking(date, pendingIsOff: true);

    /// <summary>Whether it is settled that offices work, or do not work, on a day.</summary>
    public bool IsCertain(DateOnly date)
    {
        var isWeekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return On(date) is { } day ? day.IsCertain : _years.Contains(date.Year) || isWeekend;
    }

    /// <summary>Counts working days on from the day of filing, which is not the first of them.</summary>
    /// <param name="from">The day of filing.</param>
    /// <param name="count">How many working days, at least 0; 0 gives the day of filing itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or above 5,000.</exception>
    public WorkingDayCount AddWorkingDays(DateOnly from, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, LongestCount);
        var latest = Walk(from, count, pendingIsOff: true);
        var earliest = Walk(from, count, pendingIsOff: false);
        var isCertain = true;
        for (var day = from; day < latest && isCertain;)
        {
            day = day.AddDays(1);
            isCertain = IsCertain(day);
        }

        return new WorkingDayCount(latest, earliest, isCertain);
    }

    private DateOnly Walk(DateOnly from, int count, bool pendingIsOff)
    {
        var day = from;
        while (count > 0 && day < DateOnly.MaxValue)
        {
            day = day.AddDays(1);
            if (IsWorking(day, pendingIsOff))
            {
                count--;
            }
        }

        return day;
    }

    private bool IsWorking(DateOnly date, bool pendingIsOff)
    {
        var isWeekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return On(date)?.Kind switch
        {
            HolidayKind.Off => false,
            HolidayKind.Work => true,
            HolidayKind.Pending => !isWeekend && !pendingIsOff,
            _ => !isWeekend,
        };
    }

    private static Holiday Read(string[] row) => new(
        DateOnly.ParseExact(row[0], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        row[1] switch
        {
            "off" => HolidayKind.Off,
            "work" => HolidayKind.Work,
            "pending" => HolidayKind.Pending,
            var other => throw new InvalidOperationException($"Dates/holidays.csv: unknown kind \"{other}\" on {row[0]}."),
        },
        row[2],
        row[3] == "certain",
        row[4]);
}
