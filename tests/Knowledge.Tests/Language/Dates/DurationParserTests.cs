using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Dates;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Dates;

public sealed class DurationParserTests
{
    [Theory]
    [InlineData("15 ngày", 15, DurationUnit.Day)]
    [InlineData("15 ngày làm việc", 15, DurationUnit.WorkingDay)]
    [InlineData("mười lăm ngày làm việc", 15, DurationUnit.WorkingDay)]
    [InlineData("3 ngay lam viec", 3, DurationUnit.WorkingDay)]
    [InlineData("nửa tháng", 0.5, DurationUnit.Month)]
    [InlineData("nửa ngày", 0.5, DurationUnit.Day)]
    [InlineData("tháng rưỡi", 1.5, DurationUnit.Month)]
    [InlineData("một năm rưỡi", 1.5, DurationUnit.Year)]
    [InlineData("2 tuần", 2, DurationUnit.Week)]
    [InlineData("1 tuần lễ", 1, DurationUnit.Week)]
    [InlineData("1 năm 3 tháng", 15, DurationUnit.Month)]
    [InlineData("hai năm", 2, DurationUnit.Year)]
    [InlineData("năm năm", 5, DurationUnit.Year)]
    [InlineData("24 tiếng đồng hồ", 24, DurationUnit.Hour)]
    [InlineData("30 phút", 30, DurationUnit.Minute)]
    [InlineData("1,5 năm", 1.5, DurationUnit.Year)]
    public void Amount_and_unit_are_read(string text, double amount, DurationUnit unit)
    {
        var reading = Assert.Single(DurationParser.Find(text));

        Assert.Equal((decimal)amount, reading.Value.Amount);
        Assert.Equal(unit, reading.Value.Unit);
        Assert.Equal(text.Length, reading.Span.Length);
    }

    [Theory]
    [InlineData("quá hạn 3 tháng", 3, DurationUnit.Month, DurationKind.Overdue)]
    [InlineData("quá hạn hơn 3 tháng", 3, DurationUnit.Month, DurationKind.Overdue)]
    [InlineData("trễ hẹn 5 ngày", 5, DurationUnit.Day, DurationKind.Overdue)]
    [InlineData("trong 15 ngày", 15, DurationUnit.Day, DurationKind.Within)]
    [InlineData("không quá 3 ngày làm việc", 3, DurationUnit.WorkingDay, DurationKind.Within)]
    [InlineData("trong ngày", 1, DurationUnit.Day, DurationKind.Within)]
    [InlineData("lấy liền", 0, DurationUnit.Day, DurationKind.Within)]
    public void The_words_before_say_what_is_measured(string text, int amount, DurationUnit unit, DurationKind kind)
    {
        var reading = Assert.Single(DurationParser.Find(text));

        Assert.Equal((amount, unit, kind), ((int)reading.Value.Amount, reading.Value.Unit, reading.Value.Kind));
    }

    [Theory]
    [InlineData("15-20 ngày", 15, 20)]
    [InlineData("3 đến 5 ngày", 3, 5)]
    [InlineData("hai ba ngày", 2, 3)]
    public void A_range_keeps_both_ends(string text, int low, int high)
    {
        var reading = Assert.Single(DurationParser.Find(text));

        Assert.Equal((low, (decimal?)high), ((int)reading.Value.Amount, reading.Value.UpTo));
    }

    [Fact]
    public void A_few_days_is_vague() => Assert.Equal(DoubtCodes.Vague, Assert.Single(DurationParser.Find("vài bữa")).Doubt);

    [Theory]
    [InlineData("2 tháng 9")]
    [InlineData("ngày 3 tháng 2 năm 2025")]
    [InlineData("năm 2025")]
    [InlineData("8 giờ 30")]
    [InlineData("7 giờ tối")]
    [InlineData("13 tháng tuổi")]
    [InlineData("mấy ngày thì xong")]
    public void Dates_times_ages_and_questions_are_left_alone(string text) => Assert.Empty(DurationParser.Find(text));

    [Fact]
    public void Written_durations_come_back() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
            Gen.Choose(1, 400).ToArbitrary(),
            Gen.Elements("ngày", "ngày làm việc", "tuần", "tháng", "phút").ToArbitrary(),
            static (amount, unit) => DurationParser.Find($"mất {amount} {unit}") is [var d] && d.Value.Amount == amount &&
                DurationParser.Find($"mất {VietnameseNumber.InWords(amount)} {unit}") is [var w] && w.Value == d.Value));

    [Fact]
    public void The_laws_of_parsers_hold() => ParserLaws.Hold(DurationParser.Find);
}
