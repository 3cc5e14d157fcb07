using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Dates;
using Assistant.Knowledge.Language.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Dates;

public sealed class DateParserTests
{
    // A Wednesday.
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("2/9/2025", "2025-09-02")]
    [InlineData("02-09-2025", "2025-09-02")]
    [InlineData("vào ngày 5/10/2023", "2023-10-05")]
    [InlineData("02.09.2025", "2025-09-02")]
    [InlineData("2025-09-02", "2025-09-02")]
    [InlineData("ngày 02 tháng 9 năm 2025", "2025-09-02")]
    [InlineData("ngày 2 tháng 9, năm 2025", "2025-09-02")]
    [InlineData("ngày 2 tháng 9/2025", "2025-09-02")]
    [InlineData("sinh ngày 13/12/1985 tại Hà Nội", "1985-12-13")]
    [InlineData("ngày hai mươi lăm tháng tám năm hai không hai lăm", "2025-08-25")]
    [InlineData("ngày ba mươi tháng tư năm một chín bảy lăm", "1975-04-30")]
    [InlineData("ngày mười lăm tháng mười hai năm hai nghìn không trăm hai mươi", "2020-12-15")]
    [InlineData("hai tháng chín năm hai nghìn", "2000-09-02")]
    [InlineData("ngay 2 thang 9 nam 2025", "2025-09-02")]
    [InlineData("thứ tư ngày 25/11/2026", "2026-11-25")]
    [InlineData("15/8/2025 dương lịch", "2025-08-15")]
    public void A_full_date_is_read_day_first(string text, string date)
    {
        var reading = Assert.Single(DateParser.Find(text, Today));

        Assert.Equal(DateOnly.ParseExact(date, "yyyy-MM-dd"), reading.Value.Single);
        Assert.Null(reading.Doubt);
        Assert.True(reading.Confidence > 0.5);
    }

    [Theory]
    [InlineData("2.9.25", "2025-09-02")]
    [InlineData("2/9/26", "2026-09-02")]
    [InlineData("2/9/27", "1927-09-02")]
    [InlineData("13-12-85", "1985-12-13")]
    [InlineData("ngày 3 tháng 2 năm 85", "1985-02-03")]
    [InlineData("mùng 3 tháng 2 năm 85", "1985-02-03")]
    [InlineData("ngày ba tháng hai năm tám lăm", "1985-02-03")]
    public void A_two_digit_year_gets_its_century_and_a_doubt(string text, string date)
    {
        var reading = Assert.Single(DateParser.Find(text, Today));

        Assert.Equal(DateOnly.ParseExact(date, "yyyy-MM-dd"), reading.Value.Single);
        Assert.Equal(DoubtCodes.TwoDigitYear, reading.Doubt);
    }

    [Theory]
    [InlineData("2/9", "2026-09-02")]
    [InlineData("ngày 2/9", "2026-09-02")]
    [InlineData("3/1", "2027-01-03")]
    [InlineData("ngày 20 tháng 11", "2026-11-20")]
    [InlineData("20 tháng 11", "2026-11-20")]
    [InlineData("hai tháng chín", "2026-09-02")]
    public void A_date_without_year_is_the_nearest_one(string text, string date)
    {
        var reading = Assert.Single(DateParser.Find(text, Today));

        Assert.Equal(DateOnly.ParseExact(date, "yyyy-MM-dd"), reading.Value.Single);
        Assert.Equal(DoubtCodes.NoYear, reading.Doubt);
    }

    [Theory]
    [InlineData("31/2/2025", 31, 2, 2025)]
    [InlineData("29/2/2025", 29, 2, 2025)]
    [InlineData("ngày 31 tháng 4 năm 2025", 31, 4, 2025)]
    [InlineData("13/13/2025", 13, 13, 2025)]
    [InlineData("30/2", 30, 2, null)]
    public void A_date_that_does_not_exist_is_reported_and_not_repaired(string text, int day, int month, int? year)
    {
        var reading = Assert.Single(DateParser.Find(text, Today));

        Assert.Equal((day, month, year), (reading.Value.Day, reading.Value.Month, reading.Value.Year));
        Assert.Null(reading.Value.From);
        Assert.Equal(DoubtCodes.ImpossibleDate, reading.Doubt);
    }

    [Theory]
    [InlineData("mùng 3 tháng chạp", 3, 12)]
    [InlineData("23 tháng chạp", 23, 12)]
    [InlineData("mồng 5 tết", 5, 1)]
    [InlineData("ba mươi tết", 30, 12)]
    [InlineData("rằm tháng bảy", 15, 7)]
    [InlineData("10/3 âm lịch", 10, 3)]
    [InlineData("10/3 AL", 10, 3)]
    [InlineData("ngày 10 tháng 3 âm lịch năm 2026", 10, 3)]
    [InlineData("15/8/2025 (âm lịch)", 15, 8)]
    [InlineData("mùng 2 tháng 6 nhuận", 2, 6)]
    public void A_lunar_date_is_flagged_and_never_converted(string text, int day, int month)
    {
        var reading = Assert.Single(DateParser.Find(text, Today));

        Assert.Equal((day, month), (reading.Value.Day, reading.Value.Month));
        Assert.Equal(CalendarKind.Lunar, reading.Value.Calendar);
        Assert.Null(reading.Value.Single);
        Assert.Null(reading.Value.From);
        Assert.Equal(DoubtCodes.Lunar, reading.Doubt);
        Assert.Equal(text.Length, reading.Span.Length);
    }

    [Fact]
    public void Mung_with_a_numbered_month_may_be_of_either_calendar()
    {
        var reading = Assert.Single(DateParser.Find("mùng 3 tháng 2 năm 1985", Today));

        Assert.Equal(CalendarKind.Unclear, reading.Value.Calendar);
        Assert.Equal(DoubtCodes.MaybeLunar, reading.Doubt);
        Assert.Equal(new DateOnly(1985, 2, 3), reading.Value.Single);
    }

    [Theory]
    [InlineData("hôm nay", 0)]
    [InlineData("ngày mai", 1)]
    [InlineData("mai", 1)]
    [InlineData("sáng mai", 1)]
    [InlineData("ngày kia", 2)]
    [InlineData("ngày mốt", 2)]
    [InlineData("mốt", 2)]
    [InlineData("ngày kìa", 3)]
    [InlineData("hôm qua", -1)]
    [InlineData("tối qua", -1)]
    [InlineData("hôm kia", -2)]
    [InlineData("bữa kia", -2)]
    [InlineData("hôm kìa", -3)]
    [InlineData("chiều nay", 0)]
    [InlineData("hom qua", -1)]
    [InlineData("3 ngày nữa", 3)]
    [InlineData("ba ngày nữa", 3)]
    [InlineData("2 ngày trước", -2)]
    [InlineData("cách đây 5 ngày", -5)]
    [InlineData("thứ 3 tuần này", -1)]
    [InlineData("thứ ba tuần sau", 6)]
    [InlineData("thứ hai tới", 5)]
    [InlineData("thứ 2 tuần trước", -9)]
    [InlineData("t6 tuần này", 2)]
    [InlineData("chủ nhật này", 4)]
    [InlineData("cn tuần này", 4)]
    [InlineData("thứ sáu tuần rồi", -5)]
    [InlineData("thứ tư tới", 7)]
    [InlineData("thứ hai vừa rồi", -2)]
    [InlineData("ngày 15 tháng sau", 20)]
    public void Days_told_from_today_are_counted(string text, int days)
    {
        var reading = Assert.Single(DateParser.Find(text, Today));

        Assert.Equal(Today.AddDays(days), reading.Value.Single);
        Assert.Equal(text.Length, reading.Span.Length);
    }

    [Theory]
    [InlineData("9/2025", "2025-09-01", "2025-09-30", DatePrecision.Month)]
    [InlineData("tháng 9/2025", "2025-09-01", "2025-09-30", DatePrecision.Month)]
    [InlineData("tháng 2 năm 2024", "2024-02-01", "2024-02-29", DatePrecision.Month)]
    [InlineData("tháng tư", "2027-04-01", "2027-04-30", DatePrecision.Month)]
    [InlineData("tháng này", "2026-11-01", "2026-11-30", DatePrecision.Month)]
    [InlineData("tháng sau", "2026-12-01", "2026-12-31", DatePrecision.Month)]
    [InlineData("tháng rồi", "2026-10-01", "2026-10-31", DatePrecision.Month)]
    [InlineData("đầu tháng sau", "2026-12-01", "2026-12-10", DatePrecision.Range)]
    [InlineData("giữa tháng 9/2025", "2025-09-11", "2025-09-20", DatePrecision.Range)]
    [InlineData("cuối tháng này", "2026-11-21", "2026-11-30", DatePrecision.Range)]
    [InlineData("cuối tháng", "2026-11-21", "2026-11-30", DatePrecision.Range)]
    [InlineData("tuần sau", "2026-11-30", "2026-12-06", DatePrecision.Range)]
    [InlineData("tuần rồi", "2026-11-16", "2026-11-22", DatePrecision.Range)]
    [InlineData("cuối tuần", "2026-11-28", "2026-11-29", DatePrecision.Range)]
    [InlineData("cuối tuần sau", "2026-12-05", "2026-12-06", DatePrecision.Range)]
    [InlineData("quý II năm 2026", "2026-04-01", "2026-06-30", DatePrecision.Range)]
    [InlineData("quý 4", "2026-10-01", "2026-12-31", DatePrecision.Range)]
    [InlineData("năm 1985", "1985-01-01", "1985-12-31", DatePrecision.Year)]
    [InlineData("năm nay", "2026-01-01", "2026-12-31", DatePrecision.Year)]
    [InlineData("năm ngoái", "2025-01-01", "2025-12-31", DatePrecision.Year)]
    [InlineData("năm kia", "2024-01-01", "2024-12-31", DatePrecision.Year)]
    [InlineData("sang năm", "2027-01-01", "2027-12-31", DatePrecision.Year)]
    [InlineData("năm hai không hai lăm", "2025-01-01", "2025-12-31", DatePrecision.Year)]
    [InlineData("sinh 1985", "1985-01-01", "1985-12-31", DatePrecision.Year)]
    [InlineData("đầu năm 2025", "2025-01-01", "2025-04-30", DatePrecision.Range)]
    [InlineData("cuối năm ngoái", "2025-09-01", "2025-12-31", DatePrecision.Range)]
    [InlineData("3 tháng trước", "2026-08-01", "2026-08-31", DatePrecision.Month)]
    [InlineData("2 năm trước", "2024-01-01", "2024-12-31", DatePrecision.Year)]
    [InlineData("từ ngày 2 đến ngày 5 tháng 9 năm 2025", "2025-09-02", "2025-09-05", DatePrecision.Range)]
    [InlineData("thang sau", "2026-12-01", "2026-12-31", DatePrecision.Month)]
    public void Periods_run_from_their_first_to_their_last_day(string text, string from, string to, DatePrecision precision)
    {
        var reading = Assert.Single(DateParser.Find(text, Today));

        Assert.Equal(precision, reading.Value.Precision);
        Assert.Equal(DateOnly.ParseExact(from, "yyyy-MM-dd"), reading.Value.From);
        Assert.Equal(DateOnly.ParseExact(to, "yyyy-MM-dd"), reading.Value.To);
    }

    [Theory]
    [InlineData("hôm bữa")]
    [InlineData("bữa trước")]
    [InlineData("mấy hôm nay")]
    [InlineData("bữa nào")]
    [InlineData("ra giêng")]
    [InlineData("sau tết")]
    public void Vague_times_name_no_day(string text)
    {
        var reading = Assert.Single(DateParser.Find(text, Today));

        Assert.Equal(DatePrecision.Vague, reading.Value.Precision);
        Assert.Null(reading.Value.Single);
        Assert.Equal(DoubtCodes.Vague, reading.Doubt);
    }

    [Theory]
    [InlineData("thứ ba", "2026-12-01", DoubtCodes.NextWeekday)]
    [InlineData("ngày 20", "2026-11-20", DoubtCodes.NoMonth)]
    [InlineData("thứ năm ngày 25/11/2026", "2026-11-25", DoubtCodes.WeekdayMismatch)]
    public void What_is_left_out_is_filled_in_with_a_doubt(string text, string date, string doubt)
    {
        var reading = Assert.Single(DateParser.Find(text, Today));

        Assert.Equal(DateOnly.ParseExact(date, "yyyy-MM-dd"), reading.Value.Single);
        Assert.Equal(doubt, reading.Doubt);
    }

    [Theory]
    [InlineData("nhà 12/34/5 Nguyễn Trãi")]
    [InlineData("ngõ 2/9 phố Hoàng Mai")]
    [InlineData("ngách 34/5")]
    [InlineData("Nghị định 123/2015/NĐ-CP")]
    [InlineData("con thứ hai")]
    [InlineData("chị Mai")]
    [InlineData("quận Hoàng Mai")]
    [InlineData("15 ngày làm việc")]
    [InlineData("quá hạn 3 tháng")]
    [InlineData("1.500.000 đồng")]
    [InlineData("0912.345.678")]
    [InlineData("số 123-2024")]
    [InlineData("trong 3 tháng 2 ngày")]
    [InlineData("3 tháng sau khi sinh")]
    [InlineData("thứ bảy hàng tuần")]
    public void What_is_no_date_is_left_alone(string text) => Assert.Empty(DateParser.Find(text, Today));

    [Theory]
    [InlineData("02092025", "2025-09-02", null)]
    [InlineData("2 9 2025", "2025-09-02", null)]
    [InlineData("dạ 2/9/2025 ạ", "2025-09-02", null)]
    [InlineData("31022025", null, DoubtCodes.ImpossibleDate)]
    public void A_whole_answer_may_be_bare_figures(string answer, string? date, string? doubt)
    {
        var reading = DateParser.Parse(answer, Today);

        Assert.NotNull(reading);
        Assert.Equal(date, reading.Value.Single?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(doubt, reading.Doubt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("không nhớ")]
    [InlineData("12345")]
    public void An_answer_without_date_is_none(string answer) => Assert.Null(DateParser.Parse(answer, Today));

    [Fact]
    public void Several_dates_of_a_text_are_all_found() =>
        Assert.Equal(
            [new DateOnly(2025, 9, 2), new DateOnly(2026, 11, 26), new DateOnly(2024, 3, 1)],
            DateParser.Find("sinh 2/9/2025, ngày mai nộp, cấp ngày 1 tháng 3 năm 2024", Today).Select(static r => r.Value.Single!.Value));

    [Fact]
    public void Written_dates_come_back_in_every_form() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyDate, static date =>
        {
            string[] forms =
            [
                $"{date.Day}/{date.Month}/{date.Year}", $"{date.Day:00}-{date.Month:00}-{date.Year}", $"{date.Day}.{date.Month}.{date.Year}",
                $"ngày {date.Day} tháng {date.Month} năm {date.Year}",
                $"ngày {VietnameseNumber.InWords(date.Day)} tháng {MonthName(date.Month)} năm {VietnameseNumber.InWords(date.Year)}",
            ];
            return forms.All(form => DateParser.Find(form, Today) is [var one] && one.Value.Single == date && one.Span.Length == form.Length);
        }));

    [Fact]
    public void Dates_typed_without_marks_are_the_same_and_never_surer() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyDate, static date =>
        {
            var text = $"ngày {date.Day} tháng {date.Month} năm {date.Year}";
            var marked = DateParser.Find(text, Today)[0];
            var folded = Assert.Single(DateParser.Find(Folding.Fold(text), Today));
            return folded.Value == marked.Value && folded.Confidence <= marked.Confidence;
        }));

    [Fact]
    public void The_laws_of_parsers_hold()
    {
        ParserLaws.Hold(static text => DateParser.Find(text, Today));
        ParserLaws.Hold(static text => DateParser.Find(text, DateOnly.MinValue));
        ParserLaws.Hold(static text => DateParser.Find(text, DateOnly.MaxValue));
    }

    [Fact]
    public void No_answer_whatever_makes_it_throw() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(ParserLaws.AnyText, static text =>
            DateParser.Parse(text, Today) is null or { Confidence: > 0 }));

    private static Arbitrary<DateOnly> AnyDate =>
        Gen.Choose(new DateOnly(1920, 1, 1).DayNumber, new DateOnly(2040, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    private static string MonthName(int month) => month == 4 ? "tư" : VietnameseNumber.InWords(month);
}
