using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Dates;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Dates;

public sealed class ClockParserTests
{
    [Theory]
    [InlineData("8h", "08:00")]
    [InlineData("8h30", "08:30")]
    [InlineData("8g30", "08:30")]
    [InlineData("8:30", "08:30")]
    [InlineData("14:05", "14:05")]
    [InlineData("8 giờ rưỡi", "08:30")]
    [InlineData("8 giờ 15 phút", "08:15")]
    [InlineData("9 giờ kém 15", "08:45")]
    [InlineData("9 giờ kém mười lăm", "08:45")]
    [InlineData("2h chiều", "14:00")]
    [InlineData("chiều 2h", "14:00")]
    [InlineData("7h tối", "19:00")]
    [InlineData("12h trưa", "12:00")]
    [InlineData("1 giờ trưa", "13:00")]
    [InlineData("12h đêm", "00:00")]
    [InlineData("11h đêm", "23:00")]
    [InlineData("bảy giờ rưỡi tối", "19:30")]
    [InlineData("bay gio sang", "07:00")]
    [InlineData("mười giờ kém năm", "09:55")]
    [InlineData("17h", "17:00")]
    public void Hour_minute_and_part_of_the_day_are_joined(string text, string time)
    {
        var reading = Assert.Single(ClockParser.Find(text));

        Assert.Equal(TimeOnly.ParseExact(time, "HH:mm"), reading.Value.Time);
        Assert.Equal(text.Length, reading.Span.Length);
    }

    [Theory]
    [InlineData("3h", DoubtCodes.NoPartOfDay)]
    [InlineData("8 giờ hơn", DoubtCodes.Approximate)]
    [InlineData("12h đêm", DoubtCodes.Midnight)]
    [InlineData("giờ hành chính", DoubtCodes.OfficeHours)]
    public void What_is_not_settled_is_said(string text, string doubt) => Assert.Equal(doubt, Assert.Single(ClockParser.Find(text)).Doubt);

    [Fact]
    public void A_span_of_hours_gives_both_ends() =>
        Assert.Equal([new TimeOnly(8, 0), new TimeOnly(11, 30)], ClockParser.Find("từ 8h đến 11h30").Select(static r => r.Value.Time));

    [Theory]
    [InlineData("trong 24 giờ")]
    [InlineData("mấy giờ mở cửa")]
    [InlineData("bây giờ")]
    [InlineData("2/9/2025")]
    [InlineData("25:61")]
    [InlineData("hồ sơ 8 trang")]
    public void What_is_no_time_is_left_alone(string text) => Assert.Empty(ClockParser.Find(text));

    [Fact]
    public void Written_times_come_back() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(0, 1439).ToArbitrary(), static minutes =>
        {
            var time = new TimeOnly(minutes / 60, minutes % 60);
            string[] forms = [$"{time.Hour}h{time.Minute:00}", $"{time.Hour:00}:{time.Minute:00}", $"{time.Hour} giờ {time.Minute} phút"];
            return forms.All(form => ClockParser.Find(form) is [var one] && one.Value.Time == time);
        }));

    [Fact]
    public void The_laws_of_parsers_hold() => ParserLaws.Hold(ClockParser.Find);
}
