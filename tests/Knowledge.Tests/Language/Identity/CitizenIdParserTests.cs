using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Identity;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Identity;

public sealed class CitizenIdParserTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("001085012345", "Hà Nội", Sex.Male, 1985)]
    [InlineData("001 085 012 345", "Hà Nội", Sex.Male, 1985)]
    [InlineData("cccd: 001.185.012.345", "Hà Nội", Sex.Female, 1985)]
    [InlineData("căn cước 082 203 000 111 nhé", "Tiền Giang", Sex.Male, 2003)]
    [InlineData("số định danh 079325001234", "Hồ Chí Minh", Sex.Female, 2025)]
    [InlineData("không không một không tám năm không một hai ba bốn năm", "Hà Nội", Sex.Male, 1985)]
    public void Every_part_of_the_number_is_explained(string text, string province, Sex sex, int year)
    {
        var reading = Assert.Single(CitizenIdParser.Find(text, Today));

        Assert.Equal((province, sex, year), (reading.Value.Province!.Name, reading.Value.Sex, reading.Value.BirthYear));
        Assert.Null(reading.Doubt);
    }

    [Fact]
    public void The_province_is_read_with_the_old_table_and_named_as_it_is_now()
    {
        var id = CitizenIdParser.Explain("082203000111")!;

        Assert.Equal("đăng ký khai sinh tại tỉnh Tiền Giang, nay thuộc tỉnh Đồng Tháp", id.Parts[0].Meaning);
        Assert.Equal("nam, sinh trong các năm 2000–2099", id.Parts[1].Meaning);
        Assert.Equal("sinh năm 2003", id.Parts[2].Meaning);
        Assert.Equal("082203000111", string.Concat(id.Parts.Select(static p => p.Digits)));
        Assert.Equal("082 203 000 111", id.Grouped);
    }

    [Theory]
    [InlineData("cccd 01085012345", "001085012345", DoubtCodes.LostZero)]
    [InlineData("OO1085012345", "001085012345", DoubtCodes.LetterForDigit)]
    [InlineData("0010850l2345", null, null)]
    [InlineData("00108501234O", "001085012340", DoubtCodes.LetterForDigit)]
    [InlineData("cccd 003085012345", "003085012345", DoubtCodes.UnknownProvinceCode)]
    [InlineData("cccd 001299012345", "001299012345", DoubtCodes.FutureBirth)]
    [InlineData("bằng lái 001085012345", "001085012345", DoubtCodes.IdOrLicence)]
    public void Damaged_and_doubtful_numbers_say_why(string text, string? digits, string? doubt)
    {
        var reading = CitizenIdParser.Find(text, Today).SingleOrDefault();

        Assert.Equal((digits, doubt), (reading?.Value.Digits, reading?.Doubt));
    }

    [Theory]
    [InlineData("0912345678")]
    [InlineData("01681234567")]
    [InlineData("02438251234")]
    [InlineData("999999999999")]
    [InlineData("0010850123456")]
    [InlineData("001085012")]
    [InlineData("mã HS001085012345")]
    public void Other_numbers_are_left_alone(string text) => Assert.Empty(CitizenIdParser.Find(text, Today));

    [Theory]
    [InlineData("1985-09-02", Sex.Male, true)]
    [InlineData("1986-09-02", Sex.Male, false)]
    [InlineData("1985-09-02", Sex.Female, false)]
    [InlineData(null, null, true)]
    [InlineData(null, Sex.Male, true)]
    public void Birth_and_sex_are_compared_with_the_number(string? birth, Sex? sex, bool agrees)
    {
        DateOnly? day = birth is null ? null : DateOnly.ParseExact(birth, "yyyy-MM-dd");

        Assert.Equal(agrees, CitizenIdAgreement.Check(CitizenIdParser.Explain("001085012345")!, day, sex).IsAgreed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00108501234a")]
    [InlineData("0010850123456")]
    public void Only_twelve_digits_are_explained(string digits) => Assert.Null(CitizenIdParser.Explain(digits));

    [Fact]
    public void Written_numbers_come_back_in_every_grouping() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
            Gen.Elements("001", "031", "079", "096").ToArbitrary(), Gen.Choose(0, 1).ToArbitrary(), Gen.Choose(0, 99_999_999).ToArbitrary(),
            static (province, sex, rest) =>
            {
                var digits = $"{province}{sex}{rest:00000000}";
                var id = CitizenIdParser.Explain(digits)!;
                return new[] { digits, id.Grouped, "CCCD số " + digits, digits[..4] + " " + digits[4..8] + " " + digits[8..] }
                    .All(form => CitizenIdParser.Find(form, Today) is [var one] && one.Value.Digits == digits && (int)one.Value.Sex == sex);
            }));

    [Fact]
    public void The_laws_of_parsers_hold() => ParserLaws.Hold(static text => CitizenIdParser.Find(text, Today));
}
