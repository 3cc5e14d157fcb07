using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Values;
using Xunit;

namespace Assistant.Knowledge.Tests.Forms;

public sealed class PlaceAnswerTests
{
    [Theory]
    [InlineData("ở số 5 ngõ 12 phố Lạc Trung phường Vĩnh Tuy", "Số 5 ngõ 12 phố Lạc Trung, Phường Vĩnh Tuy, Thành phố Hà Nội")]
    [InlineData("dạ nhà em ở thôn Đoài, xã Nam Phù, Hà Nội ạ", "Thôn Đoài, Xã Nam Phù, Thành phố Hà Nội")]
    [InlineData("số 5 ngõ 12 phố Lạc Trung, p.Vĩnh Tuy, HN", "Số 5 ngõ 12 phố Lạc Trung, Phường Vĩnh Tuy, Thành phố Hà Nội")]
    [InlineData("25B Trần Hưng Đạo, phường Cửa Nam, TP. Hà Nội", "25B Trần Hưng Đạo, Phường Cửa Nam, Thành phố Hà Nội")]
    [InlineData("12 Lê Lợi, phường Bến Thành, Thành phố Hồ Chí Minh", "12 Lê Lợi, Phường Bến Thành, Thành phố Hồ Chí Minh")]
    [InlineData("số mười hai ngõ ba mươi tư phố Nguyễn Trãi phường Thanh Xuân Hà Nội", "Số 12 ngõ 34 phố Nguyễn Trãi, Phường Thanh Xuân, Thành phố Hà Nội")]
    [InlineData("số năm phố Hai Bà Trưng, phường Cửa Nam, Hà Nội", "Số 5 phố Hai Bà Trưng, Phường Cửa Nam, Thành phố Hà Nội")]
    [InlineData("ngõ Hai Bà, phường Cửa Nam, Hà Nội", "Ngõ Hai Bà, Phường Cửa Nam, Thành phố Hà Nội")]
    public void An_address_keeps_its_street_and_gets_its_commune_and_province(string text, string value) =>
        Assert.Equal(value, Readers.Read(FieldType.Address, text).Value);

    [Fact]
    public void An_address_of_before_is_turned_into_the_one_of_today_and_read_back()
    {
        var reading = Readers.Read(FieldType.Address, "số 3 phố Hàng Bạc, phường Hàng Bạc, quận Hoàn Kiếm, Hà Nội");

        Assert.Equal(("Số 3 phố Hàng Bạc, Phường Hoàn Kiếm, Thành phố Hà Nội", "form.note.old_unit", true), (reading.Value, reading.Note, reading.NeedsConfirmation));
        Assert.Contains(("old", "Phường Hàng Bạc"), reading.Arguments);
    }

    [Fact]
    public void An_old_ward_that_became_several_is_asked_about_with_whole_addresses()
    {
        var reading = Readers.Read(FieldType.Address, "số 3 ngõ 5, phường Cửa Đông, quận Hoàn Kiếm");

        Assert.Equal(ReadingFate.Ask, reading.Fate);
        Assert.True(reading.Options.Count > 1);
        Assert.All(reading.Options, o => Assert.StartsWith("Số 3 ngõ 5, Phường ", o.Value, StringComparison.Ordinal));
        Assert.All(reading.Options, o => Assert.StartsWith("Phường ", o.Shown, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("số 5 ngõ 12 phố Lạc Trung", "form.fault.address.commune")]
    [InlineData("số 5 ngõ 12 phố Lạc Trung, Hà Nội", "form.fault.address.commune")]
    [InlineData("số 5 phố Xã Đàn, Hà Nội", "form.fault.address.commune")]
    [InlineData("số 5 ngõ 12, phường Hoa Sen Vàng, Hà Nội", "form.fault.unit.unknown")]
    [InlineData("như trên giấy", "form.fault.address.empty")]
    public void An_address_without_its_commune_says_so(string text, string fault) => Assert.Equal(fault, Readers.Read(FieldType.Address, text).Fault);

    [Fact]
    public void A_commune_alone_is_taken_as_an_address_only_when_confirmed() =>
        Assert.True(Readers.Read(FieldType.Address, "xã Nam Phù, Hà Nội") is { Value: "Xã Nam Phù, Thành phố Hà Nội", Note: "form.note.no_house", NeedsConfirmation: true });

    [Theory]
    [InlineData("Công an phường Láng", "Phường Láng, Thành phố Hà Nội")]
    [InlineData("UBND xã Bát Tràng", "Xã Bát Tràng, Thành phố Hà Nội")]
    [InlineData("ubnd phuong kim lien", "Phường Kim Liên, Thành phố Hà Nội")]
    [InlineData("dạ em ở phường Kim Liên ạ", "Phường Kim Liên, Thành phố Hà Nội")]
    [InlineData("tỉnh Phú Thọ", "Tỉnh Phú Thọ")]
    [InlineData("hn", "Thành phố Hà Nội")]
    [InlineData("Hà Tây", "Thành phố Hà Nội")]
    [InlineData("quê ở Nghệ An", "Tỉnh Nghệ An")]
    public void A_unit_is_read_from_its_name_and_from_its_office(string text, string value) => Assert.Equal(value, Readers.Read(FieldType.AdminUnit, text).Value);

    [Theory]
    [InlineData("sinh ở Nhật Bản", "Nhật Bản")]
    [InlineData("Nhật", "Nhật Bản")]
    public void A_place_abroad_is_read_as_its_country(string text, string value) => Assert.Equal(value, Readers.Read(FieldType.AdminUnit, text).Value);

    [Fact]
    public void An_address_abroad_is_kept_as_written_and_read_back() =>
        Assert.True(Readers.Read(FieldType.Address, "5-1 Sakura, Tokyo, Nhật Bản") is { Value: "5-1 Sakura, Tokyo, Nhật Bản", NeedsConfirmation: true });

    [Theory]
    [InlineData("tỉnh Nam Định", "Tỉnh Ninh Bình")]
    [InlineData("phường Hàng Bạc cũ", "Phường Hoàn Kiếm, Thành phố Hà Nội")]
    public void A_unit_of_before_is_read_back_as_the_one_of_today(string text, string value) =>
        Assert.True(Readers.Read(FieldType.AdminUnit, text) is { NeedsConfirmation: true, Note: "form.note.old_unit" or "form.note.unit_guess" } reading && reading.Value == value, Readers.Show(Readers.Read(FieldType.AdminUnit, text)));

    [Theory]
    [InlineData("quận Ba Đình")]
    [InlineData("quận Đống Đa, Hà Nội")]
    [InlineData("phường Cửa Đông")]
    public void What_became_several_units_is_asked_about(string text)
    {
        var reading = Readers.Read(FieldType.AdminUnit, text);

        Assert.Equal(ReadingFate.Ask, reading.Fate);
        Assert.All(reading.Options, o => Assert.EndsWith(", Thành phố Hà Nội", o.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void The_unit_that_kept_the_name_of_its_district_is_offered_first() =>
        Assert.Equal("Phường Cầu Giấy, Thành phố Hà Nội", Readers.Read(FieldType.AdminUnit, "Cầu Giấy").Options[0].Value);

    [Theory]
    [InlineData("phường Hoa Sen Vàng", "form.fault.unit.unknown")]
    [InlineData("xã Trên Mây, Hà Nội", "form.fault.unit.unknown")]
    [InlineData("gần nhà", "form.fault.unit.empty")]
    public void A_unit_that_does_not_exist_is_not_replaced_by_another(string text, string fault) => Assert.Equal(fault, Readers.Read(FieldType.AdminUnit, text).Fault);

    [Fact]
    public void Where_only_places_in_Hanoi_count_a_unit_of_the_same_name_elsewhere_is_not_meant()
    {
        var field = Readers.Field(FieldType.AdminUnit) with { Checks = [new FieldCheck(CheckKind.InHanoi, "", null, null)] };

        Assert.Equal("Xã Thuận An, Thành phố Hà Nội", Readers.Read(field, "xã Thuận An").Value);
    }
}
