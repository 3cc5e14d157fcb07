using Assistant.Knowledge.Language.Dates;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Dates;

public sealed class WorkingCalendarTests
{
    private readonly WorkingCalendar _calendar = WorkingCalendar.BuiltIn;

    [Theory]
    [InlineData("2026-11-24", false)]
    [InlineData("2026-11-25", true)]
    [InlineData("2026-11-28", false)]
    [InlineData("2026-08-22", true)]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-02-17", false)]
    [InlineData("2026-02-23", true)]
    [InlineData("2026-04-27", false)]
    [InlineData("2027-05-03", false)]
    [InlineData("2027-02-11", false)]
    public void Weekends_and_holidays_are_off_and_made_up_saturdays_are_worked(string date, bool isWorking) =>
        Assert.Equal(isWorking, _calendar.IsWorkingDay(Day(date)));

    [Theory]
    [InlineData("2026-11-20", 1, "2026-11-23", true)]
    [InlineData("2026-11-20", 2, "2026-11-25", true)]
    [InlineData("2026-11-25", 0, "2026-11-25", true)]
    [InlineData("2026-11-25", 3, "2026-11-30", true)]
    [InlineData("2026-08-20", 2, "2026-08-22", true)]
    [InlineData("2026-02-13", 1, "2026-02-23", true)]
    [InlineData("2026-12-30", 3, "2027-01-05", true)]
    public void The_day_of_filing_is_not_the_first_day(string from, int count, string date, bool isCertain)
    {
        var result = _calendar.AddWorkingDays(Day(from), count);

        Assert.Equal(Day(date), result.Date);
        Assert.Equal(isCertain, result.IsCertain);
        Assert.Equal(result.Date, result.Earliest);
    }

    [Fact]
    public void Days_off_not_yet_announced_make_the_promise_later_and_uncertain()
    {
        var result = _calendar.AddWorkingDays(Day("2027-02-03"), 2);

        Assert.Equal(Day("2027-02-16"), result.Date);
        Assert.Equal(Day("2027-02-11"), result.Earliest);
        Assert.False(result.IsCertain);
    }

    [Theory]
    [InlineData("2025-11-24")]
    [InlineData("2028-01-05")]
    public void A_year_outside_the_table_is_uncertain(string from) => Assert.False(_calendar.AddWorkingDays(Day(from), 3).IsCertain);

    [Fact]
    public void Every_holiday_says_where_it_is_written() =>
        Assert.All(_calendar.Years.SelectMany(static y => Enumerable.Range(0, 365).Select(i => new DateOnly(y, 1, 1).AddDays(i))), day =>
            Assert.True(_calendar.On(day) is null or { Source.Length: > 5, Name.Length: > 3 }));

    [Fact]
    public void The_end_is_a_working_day_and_one_more_day_is_later() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
            Gen.Choose(0, 700).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(),
            (offset, count) =>
            {
                var from = new DateOnly(2026, 1, 1).AddDays(offset);
                var end = _calendar.AddWorkingDays(from, count);
                var counted = Enumerable.Range(1, end.Date.DayNumber - from.DayNumber).Count(i => _calendar.IsWorkingDay(from.AddDays(i)));
                return counted == count && _calendar.IsWorkingDay(end.Date) && end.Earliest <= end.Date &&
                    _calendar.AddWorkingDays(from, count + 1).Date > end.Date;
            }));

    [Fact]
    public void A_count_below_zero_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _calendar.AddWorkingDays(Day("2026-11-25"), -1));

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd");
}
