using Assistant.Knowledge.Language.Places;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Places;

public sealed class AddressParserTests
{
    private readonly AddressParser _parser = new(UnitGazetteer.BuiltIn);

    [Theory]
    [InlineData("Số 12A, ngách 34/5, ngõ 34, phố Nguyễn Trãi, tổ 8, phường Thanh Xuân, Hà Nội", "12A", "Nguyễn Trãi", "Thanh Xuân", null, "Hà Nội")]
    [InlineData("số nhà 5 ngách 34/12 ngõ 34 đường Láng, phường Láng Thượng, quận Đống Đa, Hà Nội", "5", "Láng", "Láng Thượng", "Đống Đa", "Hà Nội")]
    [InlineData("12/34/5 Nguyễn Trãi, P.5, Q.1, TP.HCM", "12/34/5", "Nguyễn Trãi", null, "1", "Hồ Chí Minh")]
    [InlineData("SN 7 đường Trần Phú, phường Mộ Lao, quận Hà Đông, Hà Nội", "7", "Trần Phú", "Mộ Lao", "Hà Đông", "Hà Nội")]
    [InlineData("thôn Đoài, xã Kim Nỗ, huyện Đông Anh, Hà Nội", null, null, "Kim Nỗ", "Đông Anh", "Hà Nội")]
    [InlineData("nhà 5 ngõ 12 phố Huế", "5", "Huế", null, null, null)]
    public void An_address_is_divided_from_small_to_large(string text, string? house, string? street, string? commune, string? district, string? province)
    {
        var address = _parser.Parse(text)!.Value;

        Assert.Equal((house, street), (address.House, address.Street));
        Assert.Equal((commune, district, province), (address.Commune?.Best.Name is var c && commune is null ? null : c, address.District?.Best.Name, address.Province?.Best.Name));
    }

    [Fact]
    public void Lanes_and_groups_keep_their_order()
    {
        var address = _parser.Parse("số 3 hẻm 12/3/4 ngách 12/3 ngõ 12 đường Láng, tổ dân phố 15, phường Láng, Hà Nội")!.Value;

        Assert.Equal([new Alley(AlleyKind.Hem, "12/3/4"), new Alley(AlleyKind.Ngach, "12/3"), new Alley(AlleyKind.Ngo, "12")], address.Alleys);
        Assert.Equal(["tổ dân phố 15"], address.Groups);
    }

    [Fact]
    public void Flats_and_buildings_are_kept_as_written()
    {
        var address = _parser.Parse("P.1203, tòa HH2A, khu đô thị Dương Nội, phường Dương Nội, Hà Nội")!.Value;

        Assert.Equal("1203", address.Unit);
        Assert.Equal("tòa HH2A", address.Building);
        Assert.Equal("Dương Nội", address.Commune!.Best.Name);
    }

    [Fact]
    public void An_old_address_leads_to_the_commune_of_today()
    {
        var address = _parser.Parse("số 9 phố Quán Thánh, phường Trúc Bạch, quận Ba Đình, Hà Nội")!.Value;

        var succession = UnitGazetteer.BuiltIn.SuccessionOf(address.Commune!.Best);
        Assert.Equal("phường Ba Đình", Assert.Single(succession.Candidates).FullName);
    }

    [Theory]
    [InlineData("em ở số 12 ngõ 34 đường Láng, phường Láng, muốn làm căn cước", "12")]
    [InlineData("địa chỉ: 25B Hai Bà Trưng, phường Cửa Nam, Hà Nội ạ", "25B")]
    public void An_address_is_found_inside_a_text(string text, string house)
    {
        var reading = Assert.Single(_parser.Find(text));

        Assert.Equal(house, reading.Value.House);
        Assert.DoesNotContain("muốn", reading.Span.Of(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("em muốn làm căn cước")]
    [InlineData("ở Hà Nội")]
    [InlineData("tổ chức 2 buổi")]
    [InlineData("ngày 2/9/2025")]
    [InlineData("hồ sơ số 12/2024")]
    [InlineData("nhà em có 3 người")]
    [InlineData("làm bản sao ở đâu")]
    public void What_is_no_address_is_left_alone(string text) => Assert.Empty(_parser.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("chưa biết")]
    public void An_answer_without_address_is_none(string answer) => Assert.Null(_parser.Parse(answer));

    [Fact]
    public void Written_addresses_come_back() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(
            Gen.Choose(1, 999).ToArbitrary(), Gen.Choose(1, 99).ToArbitrary(), Gen.Choose(0, 125).ToArbitrary(),
            (house, lane, index) =>
            {
                var commune = UnitGazetteer.BuiltIn.Communes.Where(static c => c.Province.Code == "01").ElementAt(index);
                var address = _parser.Parse($"số nhà {house}, ngõ {lane}, phố Hàng Bông, {commune.FullName}, thành phố Hà Nội")!.Value;
                return address.House == $"{house}" && address.Alleys is [{ Number: var number }] && number == $"{lane}" &&
                    address.Street == "Hàng Bông" && ReferenceEquals(address.Commune?.Best, commune) && address.Province!.Best.Name == "Hà Nội";
            }));

    [Fact]
    public void The_laws_of_parsers_hold() => ParserLaws.Hold(_parser.Find);
}
