using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Language.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Numbers;

public sealed class NumberParserTests
{
    [Theory]
    [InlineData("1.500", "1500")]
    [InlineData("1,5", "1.5")]
    [InlineData("1.5", "1.5")]
    [InlineData("0,25", "0.25")]
    [InlineData("0.500", "0.5")]
    [InlineData("1.500.000", "1500000")]
    [InlineData("1,500,000", "1500000")]
    [InlineData("1.500,5", "1500.5")]
    [InlineData("1,500.50", "1500.5")]
    [InlineData("1 500 000", "1500000")]
    [InlineData("khoảng 12 người", "12")]
    [InlineData("15ngày", "15")]
    public void Digits_with_separators_read_the_vietnamese_way(string text, string value) => AssertOne(text, value);

    [Fact]
    public void A_comma_before_three_digits_groups_them_with_a_doubt()
    {
        var reading = Assert.Single(NumberParser.Find("1,500"));

        Assert.Equal(1500, reading.Value.Value);
        Assert.Equal(DoubtCodes.CommaGroup, reading.Doubt);
    }

    [Theory]
    [InlineData("mười", "10")]
    [InlineData("mười một", "11")]
    [InlineData("mười lăm", "15")]
    [InlineData("hai mươi", "20")]
    [InlineData("hai mươi mốt", "21")]
    [InlineData("hai mươi tư", "24")]
    [InlineData("hai mươi bốn", "24")]
    [InlineData("hai mươi nhăm", "25")]
    [InlineData("bốn mươi mốt", "41")]
    [InlineData("bảy mươi bẩy", "77")]
    [InlineData("hai lăm", "25")]
    [InlineData("ba tư", "34")]
    [InlineData("năm chục", "50")]
    [InlineData("năm mươi lăm", "55")]
    [InlineData("một trăm", "100")]
    [InlineData("trăm mốt", "110")]
    [InlineData("trăm hai", "120")]
    [InlineData("một trăm linh năm", "105")]
    [InlineData("một trăm lẻ năm", "105")]
    [InlineData("một trăm hai lăm", "125")]
    [InlineData("một trăm hai mươi lăm", "125")]
    [InlineData("hai trăm rưỡi", "250")]
    [InlineData("2 trăm rưỡi", "250")]
    [InlineData("5 chục", "50")]
    [InlineData("một nghìn", "1000")]
    [InlineData("nghìn tư", "1400")]
    [InlineData("một nghìn hai", "1200")]
    [InlineData("hai ngàn năm trăm", "2500")]
    [InlineData("một nghìn lẻ năm", "1005")]
    [InlineData("hai nghìn không trăm hai mươi lăm", "2025")]
    [InlineData("ba vạn", "30000")]
    [InlineData("trăm nghìn", "100000")]
    [InlineData("năm trăm nghìn", "500000")]
    [InlineData("triệu rưỡi", "1500000")]
    [InlineData("triệu tám", "1800000")]
    [InlineData("hai triệu mốt", "2100000")]
    [InlineData("hai triệu rưởi", "2500000")]
    [InlineData("2 triệu 5", "2500000")]
    [InlineData("2 triệu 350", "2350000")]
    [InlineData("2 triệu 350 nghìn", "2350000")]
    [InlineData("1,5 triệu", "1500000")]
    [InlineData("1,500 triệu", "1500000")]
    [InlineData("hai triệu ba trăm nghìn", "2300000")]
    [InlineData("tỷ rưỡi", "1500000000")]
    [InlineData("một tỉ hai", "1200000000")]
    [InlineData("nửa triệu", "500000")]
    [InlineData("hai nghìn tỷ", "2000000000000")]
    [InlineData("mười hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám", "12345678")]
    public void Words_count_as_they_are_spoken(string text, string value) => AssertOne(text, value);

    [Theory]
    [InlineData("muoi lam", "15")]
    [InlineData("hai muoi mot", "21")]
    [InlineData("bon muoi mot", "41")]
    [InlineData("hai lam", "25")]
    [InlineData("mot tram linh nam", "105")]
    [InlineData("nam tram nghin", "500000")]
    [InlineData("trieu ruoi", "1500000")]
    [InlineData("hai tram ruoi", "250")]
    public void Words_without_marks_read_alike_but_less_sure(string text, string value)
    {
        var reading = AssertOne(text, value);

        Assert.Equal(DoubtCodes.NoMarks, reading.Doubt);
        Assert.True(reading.Confidence < 0.9);
    }

    [Theory]
    [InlineData("hai không hai lăm", "2025")]
    [InlineData("một chín tám năm", "1985")]
    [InlineData("không chín tám", "098")]
    [InlineData("khong chin tam", "098")]
    [InlineData("ba con tám", "888")]
    [InlineData("hai số không", "00")]
    [InlineData("số không chín", "09")]
    [InlineData("không chín một hai ba bốn năm sáu bảy tám", "0912345678")]
    [InlineData("không chín tám ba con tám một hai", "09888812")]
    [InlineData("098", "098")]
    public void Dictated_digits_keep_their_zeros(string text, string digits)
    {
        var reading = Assert.Single(NumberParser.Find(text));

        Assert.Equal(digits, reading.Value.Digits);
        Assert.Equal(NumberForm.Digits, reading.Value.Form);
    }

    [Theory]
    [InlineData("thứ nhất", 1, null)]
    [InlineData("thứ nhì", 2, null)]
    [InlineData("con thứ 3", 3, null)]
    [InlineData("con thứ tư", 4, null)]
    [InlineData("lần 2", 2, null)]
    [InlineData("lần thứ hai", 2, null)]
    [InlineData("lần đầu tiên", 1, null)]
    [InlineData("thứ mười hai", 12, null)]
    [InlineData("quận I", 1, null)]
    [InlineData("quý IV", 4, null)]
    [InlineData("thứ 2", 2, DoubtCodes.WeekdayOrOrdinal)]
    [InlineData("thứ ba", 3, DoubtCodes.WeekdayOrOrdinal)]
    public void Ordinals_are_told_from_quantities(string text, int value, string? doubt)
    {
        var reading = Assert.Single(NumberParser.Find(text));

        Assert.Equal(NumberForm.Ordinal, reading.Value.Form);
        Assert.Equal(value, reading.Value.Value);
        Assert.Equal(doubt, reading.Doubt);
    }

    [Theory]
    [InlineData("ba mẹ em ở quê")]
    [InlineData("năm nay")]
    [InlineData("có được không")]
    [InlineData("sau khi tam tru")]
    [InlineData("lam the nao")]
    [InlineData("một cửa")]
    [InlineData("hàng trăm người")]
    [InlineData("12/34/5 Nguyễn Trãi")]
    [InlineData("8:30")]
    [InlineData("02-09-2025")]
    [InlineData("2.9.25")]
    [InlineData("mẫu CT01")]
    [InlineData("nhà 12A")]
    [InlineData("thứ hai tuần sau")]
    [InlineData("không ạ")]
    [InlineData("phường nam từ liêm")]
    public void What_is_not_a_number_is_left_alone(string text) => Assert.Empty(NumberParser.Find(text));

    [Theory]
    [InlineData("năm 2025", "2025")]
    [InlineData("năm hai không hai lăm", "2025")]
    [InlineData("ba năm", "3")]
    [InlineData("5 triệu một tháng", "5000000", "1")]
    [InlineData("2 triệu 3 tháng", "2000000", "3")]
    [InlineData("3-5 ngày", "3", "5")]
    [InlineData("hai vợ chồng và ba đứa con", "2", "3")]
    public void The_word_after_a_number_decides_how_far_it_goes(string text, params string[] values) =>
        Assert.Equal(values, NumberParser.Find(text).Select(static r => Format(r.Value.Value)));

    [Fact]
    public void Neighbouring_digits_before_a_unit_are_an_approximation()
    {
        var reading = Assert.Single(NumberParser.Find("hai ba triệu"));

        Assert.Equal(2_000_000, reading.Value.Value);
        Assert.Equal(DoubtCodes.Approximate, reading.Doubt);
    }

    [Theory]
    [InlineData("nửa", "0.5")]
    [InlineData("nam", "5")]
    [InlineData("dạ hai ạ", "2")]
    [InlineData("có 3 đứa", "3")]
    public void A_whole_answer_may_say_less(string answer, string value) =>
        Assert.Equal(value, Format(NumberParser.Parse(answer)!.Value.Value));

    [Theory]
    [InlineData("")]
    [InlineData("chịu")]
    public void An_answer_without_number_is_none(string answer) => Assert.Null(NumberParser.Parse(answer));

    [Fact]
    public void Written_out_numbers_come_back() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(AnyNumber, number =>
        {
            var words = VietnameseNumber.InWords(number);
            var reading = Assert.Single(NumberParser.Find(words));
            return reading.Value.Value == number && reading.Span == new TextSpan(0, words.Length);
        }));

    [Fact]
    public void An_empty_thousands_place_that_is_not_said_is_a_short_form()
    {
        var reading = Assert.Single(NumberParser.Find("hai triệu ba trăm năm mươi"));

        Assert.Equal(2_350_000, reading.Value.Value);
        Assert.Equal(DoubtCodes.ShortForm, reading.Doubt);
    }

    [Fact]
    public void Grouped_digits_come_back() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyNumber, number =>
            Assert.Single(NumberParser.Find(VietnameseNumber.Grouped(number))).Value.Value == number));

    [Fact]
    public void Numbers_typed_without_marks_never_gain_confidence() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyNumber, number =>
        {
            var words = VietnameseNumber.InWords(number);
            var marked = NumberParser.Find(words);
            var folded = NumberParser.Find(Folding.Fold(words));
            return folded.All(f => f.Confidence <= marked[0].Confidence) && (folded.Count != 1 || folded[0].Value.Value == number ||
                folded[0].Span.Length < words.Length);
        }));

    [Fact]
    public void The_laws_of_parsers_hold() => ParserLaws.Hold(NumberParser.Find);

    private static Arbitrary<long> AnyNumber => Gen.OneOf(
        Gen.Choose(10, 999).Select(static n => (long)n),
        Gen.Choose(1_000, 999_999).Select(static n => (long)n),
        Gen.Choose(1_000_000, int.MaxValue).Select(static n => (long)n)).ToArbitrary();

    private static string Format(decimal value) => (value / 1.000000000000000000m).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);

    private static Reading<NumberValue> AssertOne(string text, string value)
    {
        var reading = Assert.Single(NumberParser.Find(text));
        Assert.Equal(value, Format(reading.Value.Value));
        return reading;
    }
}
