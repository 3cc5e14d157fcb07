using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Phones;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Phones;

public sealed class PhoneParserTests
{
    private static readonly string[] Spoken = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    [Theory]
    [InlineData("0912345678", "+84912345678")]
    [InlineData("0912.345.678", "+84912345678")]
    [InlineData("0912 345 678", "+84912345678")]
    [InlineData("091-234-5678", "+84912345678")]
    [InlineData("(+84) 912345678", "+84912345678")]
    [InlineData("+84912345678", "+84912345678")]
    [InlineData("+84 912 345 678", "+84912345678")]
    [InlineData("84912345678", "+84912345678")]
    [InlineData("0084 912345678", "+84912345678")]
    [InlineData("+84 0912345678", "+84912345678")]
    [InlineData("sđt 0372 123 456 ạ", "+84372123456")]
    [InlineData("0559123456", "+84559123456")]
    [InlineData("không chín một hai ba bốn năm sáu bảy tám", "+84912345678")]
    [InlineData("khong chin mot hai ba bon nam sau bay tam", "+84912345678")]
    [InlineData("không chín tám ba con tám một hai ba bốn", "+84988881234")]
    [InlineData("không chín tám ba mươi hai bốn lăm sáu bảy tám", "+84983245678")]
    [InlineData("sdt khong chin tam ba con tam mot hai ba bon", "+84988881234")]
    [InlineData("số 0912345678 2 con", "+84912345678")]
    public void Mobiles_are_read_in_every_grouping(string text, string e164)
    {
        var reading = Assert.Single(PhoneParser.Find(text));

        Assert.Equal(e164, reading.Value.E164);
        Assert.Equal(PhoneKind.Mobile, reading.Value.Kind);
        Assert.Null(reading.Doubt);
    }

    [Theory]
    [InlineData("024 3825 1234", "+842438251234")]
    [InlineData("(024) 38251234", "+842438251234")]
    [InlineData("0225.3745.678", "+842253745678")]
    [InlineData("+84 24 3825 1234", "+842438251234")]
    public void Landlines_keep_their_area_code(string text, string e164)
    {
        var reading = Assert.Single(PhoneParser.Find(text));

        Assert.Equal((PhoneKind.Landline, e164), (reading.Value.Kind, reading.Value.E164));
        Assert.Null(reading.Doubt);
    }

    [Theory]
    [InlineData("0168 123 4567", "+84381234567", DoubtCodes.OldMobile)]
    [InlineData("01681234567", "+84381234567", DoubtCodes.OldMobile)]
    [InlineData("0121 2345678", "+84792345678", DoubtCodes.OldMobile)]
    [InlineData("0199 2345678", "+84592345678", DoubtCodes.OldMobile)]
    [InlineData("(04) 3825 1234", "+842438251234", DoubtCodes.OldLandline)]
    [InlineData("04 38251234", "+842438251234", DoubtCodes.OldLandline)]
    [InlineData("(08) 3829 1234", "+842838291234", DoubtCodes.OldLandline)]
    [InlineData("0299 999 9999", "+842999999999", null)]
    [InlineData("0241 999 9999", "+842419999999", null)]
    [InlineData("0230 999 9999", "+842309999999", DoubtCodes.UnknownAreaCode)]
    [InlineData("O912345678", "+84912345678", DoubtCodes.LetterForDigit)]
    [InlineData("sđt 912345678", "+84912345678", DoubtCodes.LostZero)]
    public void Dead_and_damaged_forms_become_todays_number_with_a_doubt(string text, string e164, string? doubt)
    {
        var reading = Assert.Single(PhoneParser.Find(text));

        Assert.Equal((e164, doubt), (reading.Value.E164, reading.Doubt));
    }

    [Theory]
    [InlineData("gọi 113", PhoneKind.Short, "113")]
    [InlineData("tổng đài 1022", PhoneKind.Short, "1022")]
    [InlineData("1900 9068", PhoneKind.Service, "19009068")]
    [InlineData("1800.1096", PhoneKind.Service, "18001096")]
    public void Short_and_service_numbers_have_no_international_form(string text, PhoneKind kind, string national)
    {
        var reading = Assert.Single(PhoneParser.Find(text));

        Assert.Equal((kind, national, null), (reading.Value.Kind, reading.Value.National, reading.Value.E164));
    }

    [Theory]
    [InlineData("001085012345")]
    [InlineData("001 085 012 345")]
    [InlineData("113 hồ sơ")]
    [InlineData("912345678")]
    [InlineData("0512345678")]
    [InlineData("09123456789")]
    [InlineData("091234567")]
    [InlineData("2/9/2025")]
    [InlineData("1.500.000 đồng")]
    [InlineData("mã HS0912345678")]
    public void What_is_no_phone_is_left_alone(string text) => Assert.Empty(PhoneParser.Find(text));

    [Fact]
    public void The_word_before_lowers_what_looks_like_a_phone() =>
        Assert.True(Assert.Single(PhoneParser.Find("mã số thuế 0332345678")).Confidence < 0.5);

    [Fact]
    public void Two_numbers_in_a_row_are_two() =>
        Assert.Equal(["0912345678", "0987654321"], PhoneParser.Find("0912345678 0987654321").Select(static r => r.Value.National));

    [Fact]
    public void A_lost_zero_is_forgiven_in_a_whole_answer() =>
        Assert.Equal("+84912345678", PhoneParser.Parse("912345678")!.Value.E164);

    [Fact]
    public void Numbers_are_read_back_in_groups()
    {
        Assert.Equal("0912 345 678", PhoneParser.Find("0912345678")[0].Value.Grouped);
        Assert.Equal("024 3825 1234", PhoneParser.Find("02438251234")[0].Value.Grouped);
        Assert.Equal("0225 374 5678", PhoneParser.Find("02253745678")[0].Value.Grouped);
    }

    [Fact]
    public void Written_and_dictated_mobiles_come_back() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
            Gen.Elements("032", "056", "070", "081", "090", "098").ToArbitrary(), Gen.Choose(0, 9_999_999).ToArbitrary(),
            static (prefix, rest) =>
            {
                var national = $"{prefix}{rest:0000000}";
                string[] forms =
                [
                    national, $"{national[..4]} {national[4..7]} {national[7..]}", $"{national[..3]}.{national[3..6]}.{national[6..]}",
                    "+84" + national[1..], string.Join(' ', national.Select(static c => Spoken[c - '0'])),
                ];
                return forms.All(form => PhoneParser.Find(form) is [var one] && one.Value.National == national && one.Span.Length == form.Length);
            }));

    [Fact]
    public void The_laws_of_parsers_hold() => ParserLaws.Hold(PhoneParser.Find);
}
