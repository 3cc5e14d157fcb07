using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Money;
using Assistant.Knowledge.Language.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Money;

public sealed class MoneyParserTests
{
    [Theory]
    [InlineData("50k", 50_000)]
    [InlineData("50K", 50_000)]
    [InlineData("2k5", 2_500)]
    [InlineData("1tr5", 1_500_000)]
    [InlineData("2tr350", 2_350_000)]
    [InlineData("2 tr 350", 2_350_000)]
    [InlineData("2tr350k", 2_350_000)]
    [InlineData("1,5tr", 1_500_000)]
    [InlineData("1,5 triệu", 1_500_000)]
    [InlineData("1.5 triệu", 1_500_000)]
    [InlineData("1.500.000đ", 1_500_000)]
    [InlineData("1.500.000 đồng", 1_500_000)]
    [InlineData("1,500,000 vnd", 1_500_000)]
    [InlineData("50.000 VNĐ", 50_000)]
    [InlineData("50000d", 50_000)]
    [InlineData("50 nghìn", 50_000)]
    [InlineData("năm mươi ngàn đồng", 50_000)]
    [InlineData("ba trăm nghìn", 300_000)]
    [InlineData("hai triệu rưỡi", 2_500_000)]
    [InlineData("hai triệu ba", 2_300_000)]
    [InlineData("hai triệu ba trăm", 2_300_000)]
    [InlineData("nửa triệu", 500_000)]
    [InlineData("một tỷ hai", 1_200_000_000)]
    [InlineData("2 tỷ", 2_000_000_000)]
    [InlineData("2 trieu ruoi", 2_500_000)]
    [InlineData("lệ phí 75.000", 75_000)]
    [InlineData("lương tối thiểu 5.310.000 đồng/tháng", 5_310_000)]
    public void Amounts_are_whole_dong(string text, long dong) => Assert.Equal(dong, Assert.Single(MoneyParser.Find(text)).Value.Dong);

    [Theory]
    [InlineData("năm chục", 50_000)]
    [InlineData("5 chục", 50_000)]
    [InlineData("phí ba trăm", 300_000)]
    [InlineData("2 trăm rưỡi", 250_000)]
    [InlineData("hai trăm rưỡi", 250_000)]
    [InlineData("trăm hai", 120_000)]
    [InlineData("mất trăm rưỡi", 150_000)]
    public void A_unit_left_out_means_thousands_and_is_doubted(string text, long dong)
    {
        var reading = Assert.Single(MoneyParser.Find(text));

        Assert.Equal(dong, reading.Value.Dong);
        Assert.Equal(DoubtCodes.ThousandsAssumed, reading.Doubt);
    }

    [Theory]
    [InlineData("2 củ", 2_000_000)]
    [InlineData("2 củ rưỡi", 2_500_000)]
    [InlineData("3 củ 2", 3_200_000)]
    [InlineData("nửa củ", 500_000)]
    [InlineData("hai lít", 200_000)]
    [InlineData("5 xị", 500_000)]
    [InlineData("1 tỏi", 1_000_000_000)]
    public void Slang_is_understood_with_a_doubt(string text, long dong)
    {
        var reading = Assert.Single(MoneyParser.Find(text));

        Assert.Equal(dong, reading.Value.Dong);
        Assert.Equal(DoubtCodes.Slang, reading.Doubt);
    }

    [Theory]
    [InlineData("phí 2 triệu một tháng", 2_000_000)]
    [InlineData("nộp 500k tiền mặt", 500_000)]
    [InlineData("đóng phạt 1 triệu 250 nghìn đồng", 1_250_000)]
    public void An_amount_ends_where_the_next_word_begins(string text, long dong) =>
        Assert.Equal(dong, Assert.Single(MoneyParser.Find(text)).Value.Dong);

    [Theory]
    [InlineData("3 người")]
    [InlineData("ba trăm người")]
    [InlineData("15 ngày")]
    [InlineData("2/9/2025")]
    [InlineData("ok ko biết")]
    [InlineData("0912345678")]
    [InlineData("100 nghìn người")]
    [InlineData("năm 2025")]
    [InlineData("thứ hai")]
    [InlineData("k biết")]
    public void What_is_no_money_is_left_alone(string text) => Assert.Empty(MoneyParser.Find(text));

    [Theory]
    [InlineData("50000", 50_000, null)]
    [InlineData("50", 50_000, DoubtCodes.ThousandsAssumed)]
    [InlineData("dạ khoảng 2 triệu ạ", 2_000_000, null)]
    public void A_whole_answer_may_leave_out_the_currency(string answer, long dong, string? doubt)
    {
        var reading = MoneyParser.Parse(answer);

        Assert.Equal((dong, doubt), (reading!.Value.Dong, reading.Doubt));
    }

    [Fact]
    public void Amounts_are_written_with_points_between_thousands()
    {
        Assert.Equal("1.500.000 đồng", new MoneyValue(1_500_000).ToString());
        Assert.Equal("0 đồng", new MoneyValue(0).ToString());
        Assert.Equal("999 đồng", new MoneyValue(999).ToString());
    }

    [Fact]
    public void Written_amounts_come_back() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Gen.Choose(1, 2_000_000).ToArbitrary(), static thousands =>
        {
            var dong = thousands * 1000L;
            return MoneyParser.Find(new MoneyValue(dong).ToString()) is [var figures] && figures.Value.Dong == dong &&
                MoneyParser.Find(VietnameseNumber.InWords(dong) + " đồng") is [var words] && words.Value.Dong == dong;
        }));

    [Fact]
    public void Amounts_typed_without_marks_are_never_surer() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(1, 2_000_000).ToArbitrary(), static thousands =>
        {
            var words = VietnameseNumber.InWords(thousands * 1000L) + " đồng";
            var marked = Assert.Single(MoneyParser.Find(words));
            return MoneyParser.Find(Folding.Fold(words)).All(f => f.Confidence <= marked.Confidence);
        }));

    [Fact]
    public void The_laws_of_parsers_hold() => ParserLaws.Hold(MoneyParser.Find);
}
