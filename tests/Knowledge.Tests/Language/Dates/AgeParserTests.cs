using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Dates;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Dates;

public sealed class AgeParserTests
{
    [Theory]
    [InlineData("con 3 tuổi", AgeRelation.Exactly, 3, null, AgeUnit.Years)]
    [InlineData("sáu mươi hai tuổi", AgeRelation.Exactly, 62, null, AgeUnit.Years)]
    [InlineData("62 tuoi", AgeRelation.Exactly, 62, null, AgeUnit.Years)]
    [InlineData("năm tuổi", AgeRelation.Exactly, 5, null, AgeUnit.Years)]
    [InlineData("13 tháng tuổi", AgeRelation.Exactly, 13, null, AgeUnit.Months)]
    [InlineData("20 ngày tuổi", AgeRelation.Exactly, 20, null, AgeUnit.Days)]
    [InlineData("bé 5 tháng", AgeRelation.Exactly, 5, null, AgeUnit.Months)]
    [InlineData("chưa đủ 14", AgeRelation.Below, 14, null, AgeUnit.Years)]
    [InlineData("chua du 14 tuoi", AgeRelation.Below, 14, null, AgeUnit.Years)]
    [InlineData("dưới 6 tuổi", AgeRelation.Below, 6, null, AgeUnit.Years)]
    [InlineData("đủ 18", AgeRelation.AtLeast, 18, null, AgeUnit.Years)]
    [InlineData("từ đủ 80 tuổi", AgeRelation.AtLeast, 80, null, AgeUnit.Years)]
    [InlineData("trên 80 tuổi", AgeRelation.Above, 80, null, AgeUnit.Years)]
    [InlineData("trên 14 dưới 16", AgeRelation.Between, 14, 16, AgeUnit.Years)]
    [InlineData("từ đủ 14 tuổi đến dưới 16 tuổi", AgeRelation.Between, 14, 16, AgeUnit.Years)]
    [InlineData("từ 14 đến dưới 16 tuổi", AgeRelation.Between, 14, 16, AgeUnit.Years)]
    [InlineData("gần 60", AgeRelation.About, 60, null, AgeUnit.Years)]
    [InlineData("tầm 40 tuổi", AgeRelation.About, 40, null, AgeUnit.Years)]
    [InlineData("sáu mấy tuổi", AgeRelation.Between, 60, 69, AgeUnit.Years)]
    [InlineData("35t", AgeRelation.Exactly, 35, null, AgeUnit.Years)]
    public void Ages_are_read_with_their_bounds(string text, AgeRelation relation, int low, int? high, AgeUnit unit) =>
        Assert.Equal(new AgeValue(relation, low, high, unit), Assert.Single(AgeParser.Find(text)).Value);

    [Fact]
    public void An_age_of_tradition_is_doubted() =>
        Assert.Equal(DoubtCodes.TraditionalAge, Assert.Single(AgeParser.Find("60 tuổi mụ")).Doubt);

    [Theory]
    [InlineData("trên 5 triệu")]
    [InlineData("dưới 3 ngày")]
    [InlineData("từ 8h")]
    [InlineData("đủ 3 bản")]
    [InlineData("khoảng 15 người")]
    [InlineData("gần 2 km")]
    [InlineData("tuổi Tý")]
    [InlineData("trên 2/3 số phiếu")]
    public void What_is_no_age_is_left_alone(string text) => Assert.Empty(AgeParser.Find(text));

    [Theory]
    [InlineData("17", 17)]
    [InlineData("mười bảy", 17)]
    [InlineData("dạ cháu 17 ạ", 17)]
    public void A_whole_answer_may_be_a_bare_number(string answer, int age) => Assert.Equal(age, AgeParser.Parse(answer)!.Value.Low);

    [Fact]
    public void Written_ages_come_back() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(1, 120).ToArbitrary(), static age =>
            AgeParser.Find($"ông {VietnameseNumber.InWords(age)} tuổi") is [var words] && words.Value.Low == age &&
            AgeParser.Find($"ông {age} tuổi") is [var figures] && figures.Value == words.Value));

    [Fact]
    public void The_laws_of_parsers_hold() => ParserLaws.Hold(AgeParser.Find);
}
