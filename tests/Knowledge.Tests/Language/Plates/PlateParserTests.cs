using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Plates;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Plates;

public sealed class PlateParserTests
{
    [Theory]
    [InlineData("30A-123.45", "30A12345", "30A-123.45", VehicleKind.Car)]
    [InlineData("30a12345", "30A12345", "30A-123.45", VehicleKind.Car)]
    [InlineData("biển 30 A 123 45", "30A12345", "30A-123.45", VehicleKind.Car)]
    [InlineData("29A-1234", "29A1234", "29A-1234", VehicleKind.Car)]
    [InlineData("29-B1 234.56", "29B123456", "29-B1 234.56", VehicleKind.Motorbike)]
    [InlineData("29b1-23456", "29B123456", "29-B1 234.56", VehicleKind.Motorbike)]
    [InlineData("xe 29b123456", "29B123456", "29-B1 234.56", VehicleKind.Motorbike)]
    [InlineData("29B1 2345", "29B12345", "29-B1 2345", VehicleKind.Motorbike)]
    [InlineData("29-AA 123.45", "29AA12345", "29AA-123.45", VehicleKind.CarOrMotorbike)]
    [InlineData("29MĐ1 123.45", "29MĐ112345", "29-MĐ1 123.45", VehicleKind.ElectricMotorbike)]
    [InlineData("29-MĐ 123.45", "29MĐ12345", "29-MĐ 123.45", VehicleKind.ElectricMotorbike)]
    [InlineData("29LD-123.45", "29LD12345", "29LD-123.45", VehicleKind.Special)]
    [InlineData("80A-123.45", "80A12345", "80A-123.45", VehicleKind.Car)]
    [InlineData("TM-12-34", "TM1234", "TM-12-34", VehicleKind.Army)]
    public void Plates_are_read_in_every_spacing(string text, string key, string written, VehicleKind kind)
    {
        var plate = Assert.Single(PlateParser.Find(text)).Value;

        Assert.Equal((key, written, kind), (plate.Key, plate.Written, plate.Kind));
    }

    [Theory]
    [InlineData("30A-123.45", "Hà Nội", "Hà Nội")]
    [InlineData("40A-123.45", "Hà Nội", "Hà Nội")]
    [InlineData("61A-123.45", "Bình Dương", "Hồ Chí Minh")]
    [InlineData("88A-123.45", "Vĩnh Phúc", "Phú Thọ")]
    public void The_code_names_the_old_province_and_the_one_of_today(string text, string old, string now)
    {
        var province = Assert.Single(PlateParser.Find(text)).Value.Province!;

        Assert.Equal((old, now), (province.Name, province.Now.Name));
    }

    [Fact]
    public void A_code_of_no_province_is_doubted() =>
        Assert.Equal(DoubtCodes.UnknownPlateCode, Assert.Single(PlateParser.Find("13A-123.45")).Doubt);

    [Theory]
    [InlineData("12 người")]
    [InlineData("nhà 12A")]
    [InlineData("30I-123.45")]
    [InlineData("30A-123")]
    [InlineData("30A-1234567")]
    [InlineData("001085012345")]
    [InlineData("20 k 5000")]
    [InlineData("CT01")]
    [InlineData("H26.17.8-250905-0001")]
    public void What_is_no_plate_is_left_alone(string text) => Assert.Empty(PlateParser.Find(text));

    [Fact]
    public void A_whole_answer_may_be_loose() => Assert.Equal("30A12345", PlateParser.Parse("30 a 12345")!.Value.Key);

    [Fact]
    public void Written_plates_come_back() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
            Gen.Elements("29", "30", "99", "51").ToArbitrary(), Gen.Elements("A", "K", "B1", "X9", "AA").ToArbitrary(), Gen.Choose(0, 99_999).ToArbitrary(),
            static (code, series, number) =>
            {
                var key = $"{code}{series}{number:00000}";
                return PlateParser.Find($"biển {code}{series}-{number:00000}") is [var one] && one.Value.Key == key &&
                    PlateParser.Find(one.Value.Written) is [var again] && again.Value == one.Value;
            }));

    [Fact]
    public void The_laws_of_parsers_hold() => ParserLaws.Hold(PlateParser.Find);
}
