using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Identity;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Identity;

public sealed class PaperNumberTests
{
    [Theory]
    [InlineData("cmnd 012345678", 0.9, null)]
    [InlineData("chứng minh thư số 012 345 678", 0.9, null)]
    [InlineData("012345678", 0.3, DoubtCodes.SeveralKinds)]
    public void Nine_digits_are_an_old_id_the_surer_the_better_introduced(string text, double atLeast, string? doubt)
    {
        var reading = Assert.Single(OldIdParser.Find(text));

        Assert.Equal("012345678", reading.Value.Digits);
        Assert.True(reading.Confidence >= atLeast);
        Assert.Equal(doubt, reading.Doubt);
    }

    [Theory]
    [InlineData("0912 345 678")]
    [InlineData("001 085 012 345")]
    [InlineData("sđt 912345678")]
    [InlineData("12345678")]
    public void A_part_of_a_longer_number_is_no_old_id(string text) => Assert.Empty(OldIdParser.Find(text));

    [Theory]
    [InlineData("mst 0100047516", "0100047516", null)]
    [InlineData("0100047516", "0100047516", DoubtCodes.SeveralKinds)]
    [InlineData("mã số thuế 0100047517", "0100047517", DoubtCodes.CheckDigit)]
    [InlineData("0100047516-001", "0100047516-001", null)]
    [InlineData("mst 0100047516 001", "0100047516-001", null)]
    [InlineData("mã số thuế cá nhân 001085012345", "001085012345", null)]
    public void Tax_codes_are_checked_by_their_tenth_digit(string text, string code, string? doubt)
    {
        var reading = Assert.Single(TaxCodeParser.Find(text));

        Assert.Equal((code, doubt), (reading.Value.ToString(), reading.Doubt));
    }

    [Theory]
    [InlineData("0100047517")]
    [InlineData("001085012345")]
    [InlineData("sđt 0100047516")]
    [InlineData("0100047516-000")]
    public void Digits_that_do_not_check_are_no_tax_code_by_themselves(string text) =>
        Assert.DoesNotContain(TaxCodeParser.Find(text), static r => r.Doubt is null);

    [Fact]
    public void Changing_one_digit_breaks_the_check() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
            Gen.Choose(0, 999_999_999).ToArbitrary(), Gen.Choose(0, 8).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(),
            static (nine, place, shift) =>
            {
                var digits = $"{nine:000000000}";
                if (TaxCode.CheckDigit(digits) is not { } check)
                {
                    return true;
                }

                var code = digits + check;
                var changed = code.ToCharArray();
                changed[place] = (char)('0' + ((changed[place] - '0' + shift) % 10));
                return TaxCode.IsValid(code) && TaxCodeParser.Parse(code)!.Value.Digits == code &&
                    !TaxCode.IsValid(new string(changed));
            }));

    [Theory]
    [InlineData("GD4010123456789", "GD", 4, "01", "0123456789", null)]
    [InlineData("thẻ GD 4 01 0123456789", "GD", 4, "01", "0123456789", null)]
    [InlineData("te1-01-0123456789", "TE", 1, "01", "0123456789", null)]
    [InlineData("ZZ4010123456789", "ZZ", 4, "01", "0123456789", DoubtCodes.UnknownGroup)]
    [InlineData("bhyt 0123456789", null, null, null, "0123456789", null)]
    public void Health_cards_are_read_in_both_forms(string text, string? group, int? level, string? province, string number, string? doubt)
    {
        var reading = Assert.Single(HealthCardParser.Find(text));

        Assert.Equal(new HealthCard(number, group, level, province), reading.Value);
        Assert.Equal(doubt, reading.Doubt);
    }

    [Theory]
    [InlineData("GD6010123456789")]
    [InlineData("GD401012345678")]
    [InlineData("0123456789")]
    public void Other_shapes_are_no_health_card(string text) => Assert.Empty(HealthCardParser.Find(text));

    [Theory]
    [InlineData("mã số bhxh 0123456789", "0123456789")]
    [InlineData("số sổ bảo hiểm là 012 345 6789", "0123456789")]
    [InlineData("bhxh 001085012345", "001085012345")]
    public void Social_insurance_needs_its_word(string text, string digits)
    {
        Assert.Equal(digits, Assert.Single(SocialInsuranceParser.Find(text)).Value.Digits);
        Assert.Empty(SocialInsuranceParser.Find(digits));
        Assert.Equal(digits, SocialInsuranceParser.Parse(digits)!.Value.Digits);
    }

    [Theory]
    [InlineData("hộ chiếu B1234567", "B1234567", null)]
    [InlineData("ho chieu so c12345678", "C12345678", null)]
    [InlineData("P01234567", "P01234567", DoubtCodes.SeveralKinds)]
    public void Passports_are_a_letter_and_seven_or_eight_digits(string text, string number, string? doubt)
    {
        var reading = Assert.Single(PassportParser.Find(text));

        Assert.Equal((number, doubt), (reading.Value.Number, reading.Doubt));
    }

    [Theory]
    [InlineData("b1234567")]
    [InlineData("B123456")]
    [InlineData("AB1234567")]
    [InlineData("B123456789")]
    public void Other_shapes_are_no_passport(string text) => Assert.Empty(PassportParser.Find(text));

    [Theory]
    [InlineData("H26.17.8-250905-0001", "H26.17.8-250905-0001", "2025-09-05", false)]
    [InlineData("mã hồ sơ: h26.17.8 - 250905 - 0001", "H26.17.8-250905-0001", "2025-09-05", false)]
    [InlineData("000.00.17.H26-240905-0001", "000.00.17.H26-240905-0001", "2024-09-05", true)]
    [InlineData("H26-250905-00012", "H26-250905-00012", "2025-09-05", false)]
    public void Dossier_codes_tell_agency_and_day(string text, string code, string day, bool isOld)
    {
        var reading = Assert.Single(DossierCodeParser.Find(text));

        Assert.Equal((code, isOld, true), (reading.Value.Code, reading.Value.IsOldForm, reading.Value.IsHaNoi));
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), reading.Value.ReceivedOn);
    }

    [Theory]
    [InlineData("H26.17.8")]
    [InlineData("H2-250905-0001")]
    [InlineData("XH26-250905-0001")]
    [InlineData("H26-2509-0001")]
    public void Other_codes_are_no_dossier(string text) => Assert.Empty(DossierCodeParser.Find(text));

    [Fact]
    public void A_dossier_code_with_an_impossible_day_is_doubted() =>
        Assert.Equal(DoubtCodes.ImpossibleDate, Assert.Single(DossierCodeParser.Find("H26.17.8-251305-0001")).Doubt);

    [Fact]
    public void The_laws_of_parsers_hold()
    {
        ParserLaws.Hold(OldIdParser.Find);
        ParserLaws.Hold(TaxCodeParser.Find);
        ParserLaws.Hold(HealthCardParser.Find);
        ParserLaws.Hold(SocialInsuranceParser.Find);
        ParserLaws.Hold(PassportParser.Find);
        ParserLaws.Hold(DossierCodeParser.Find);
    }
}
