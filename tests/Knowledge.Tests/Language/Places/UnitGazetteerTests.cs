using System.Diagnostics;
using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Places;
using Assistant.Knowledge.Language.Text;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Places;

public sealed class UnitGazetteerTests
{
    private static UnitGazetteer Gazetteer => UnitGazetteer.BuiltIn;

    [Fact]
    public void The_tables_are_complete()
    {
        Assert.Equal(34, Gazetteer.Provinces.Count);
        Assert.Equal(63, ProvinceTable.BuiltIn.Old.Count);
        Assert.Equal(3_321, Gazetteer.Communes.Count);
        Assert.Equal(696, Gazetteer.OldDistricts.Count);
        Assert.Equal(10_035, Gazetteer.OldCommunes.Count);
        Assert.Equal(86, Gazetteer.OlderCommunes.Count);
        Assert.Equal(126, Gazetteer.Communes.Count(static c => c.Province.Code == "01"));
        Assert.Equal(526, Gazetteer.OldCommunes.Count(static c => c.District.Province.Code == "01"));
        Assert.Equal(471, Gazetteer.OldCommunes.Count(static c => c.Links.Count > 1));
        Assert.Equal(13, Gazetteer.Communes.Count(static c => c.Type == UnitType.SpecialZone));
    }

    [Fact]
    public void Every_commune_of_today_has_an_old_unit() =>
        Assert.Equal(
            Gazetteer.Communes.Select(static c => c.Code).Order(StringComparer.Ordinal),
            Gazetteer.OldCommunes.SelectMany(static c => c.Links).Select(static l => l.Commune)
                .Concat(Gazetteer.OldDistricts.Where(static d => d.Became is not null).Select(static d => d.Became!))
                .Select(static c => c.Code).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void In_Ha_Noi_the_old_unit_alone_decides_for_368_of_526() =>
        Assert.Equal(368, Gazetteer.OldCommunes.Count(static c =>
            c.District.Province.Code == "01" && c.Links.Any(static l => l.Residents == Residents.All)));

    [Theory]
    [InlineData("Phúc Xá", "Ba Đình", "Phường Phúc Xá cũ (quận Ba Đình, thành phố Hà Nội) nay thuộc phường Hồng Hà, thành phố Hà Nội.")]
    [InlineData("Trúc Bạch", "Ba Đình", "Phường Trúc Bạch cũ (quận Ba Đình, thành phố Hà Nội) nay thuộc phường Ba Đình, thành phố Hà Nội.")]
    public void A_whole_unit_has_one_answer(string old, string district, string sentence)
    {
        var unit = Gazetteer.ByName(old).OfType<OldCommune>().Single(c => c.District.Name == district);

        var succession = Gazetteer.SuccessionOf(unit);

        Assert.Equal(sentence, succession.Sentence);
        Assert.True(succession.IsSettled);
        Assert.Single(succession.Candidates);
    }

    [Fact]
    public void A_split_unit_names_its_candidates_and_asks()
    {
        var unit = Gazetteer.ByName("Cổ Nhuế 1").OfType<OldCommune>().Single();

        var succession = Gazetteer.SuccessionOf(unit);

        Assert.False(succession.IsSettled);
        Assert.True(succession.Candidates.Count > 1);
        Assert.Contains("đã được chia về", succession.Sentence, StringComparison.Ordinal);
        Assert.Contains("tổ dân phố", succession.Question, StringComparison.Ordinal);
    }

    [Fact]
    public void Land_without_people_is_no_candidate() =>
        Assert.All(Gazetteer.OldCommunes, static unit =>
        {
            var succession = Gazetteer.SuccessionOf(unit);
            Assert.NotEmpty(succession.Candidates);
            Assert.All(succession.Candidates, c => Assert.NotEqual(
                Residents.None, unit.Links.Single(l => ReferenceEquals(l.Commune, c)).Residents));
        });

    [Fact]
    public void Older_names_of_Ha_Noi_are_known()
    {
        var unit = Assert.Single(Gazetteer.ByName("Nguyễn Trung Trực").OfType<OlderCommune>());

        Assert.Equal("Ba Đình", unit.District.Name);
        Assert.NotEmpty(Gazetteer.SuccessionOf(unit).Candidates);
    }

    [Fact]
    public void An_old_district_lists_its_communes_of_today()
    {
        var district = Gazetteer.OldDistricts.Single(static d => d.Name == "Đống Đa" && d.Type == UnitType.UrbanDistrict);

        var succession = Gazetteer.SuccessionOf(district);

        Assert.False(succession.IsSettled);
        Assert.Contains(succession.Candidates, static c => c.Name == "Láng");
        Assert.Contains("không còn quận Đống Đa", succession.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_island_district_became_a_special_zone() =>
        Assert.Equal(
            "Đặc khu Côn Đảo",
            Upper(Assert.Single(Gazetteer.SuccessionOf(Gazetteer.OldDistricts.Single(static d => d.Name == "Côn Đảo")).Candidates)));

    [Theory]
    [InlineData("phường Láng", "00199", null)]
    [InlineData("P. Láng", null, null)]
    [InlineData("phuong lang", null, null)]
    [InlineData("xã Sóc Sơn", null, null)]
    [InlineData("phường Văn Miếu - Quốc Tử Giám", null, null)]
    [InlineData("phường văn miếu – quốc tử giám, hà nội", null, null)]
    [InlineData("phuong hoan kiem", null, null)]
    public void A_commune_with_its_kind_is_found(string text, string? code, string? doubt)
    {
        var reading = Gazetteer.Find(NormalForm.Of(text))[0];

        var commune = Assert.IsType<Commune>(reading.Value.Best);
        Assert.Equal("Hà Nội", commune.Province.Name);
        Assert.True(code is null || commune.Code == code);
        Assert.Equal(doubt, reading.Doubt);
        Assert.Equal(0, reading.Span.Start);
    }

    [Theory]
    [InlineData("Huyện Đan Phượng", "Đan Phượng", "district")]
    [InlineData("h. Đan Phượng", "Đan Phượng", "district")]
    [InlineData("q. Cầu Giấy", "Cầu Giấy", "district")]
    [InlineData("quận Cầu Giấy", "Cầu Giấy", "district")]
    [InlineData("phường Cầu Giấy", "Cầu Giấy", "commune")]
    [InlineData("TX Sơn Tây", "Sơn Tây", "district")]
    [InlineData("TT Trâu Quỳ", "Trâu Quỳ", "old")]
    [InlineData("thị trấn Trâu Quỳ", "Trâu Quỳ", "old")]
    [InlineData("TP Thủ Đức", "Thủ Đức", "district")]
    [InlineData("Q.1, TP.HCM", "1", "district")]
    [InlineData("thành phố Hà Nội", "Hà Nội", "province")]
    [InlineData("tp hcm", "Hồ Chí Minh", "province")]
    [InlineData("Sài Gòn", "Hồ Chí Minh", "province")]
    [InlineData("ở hn", "Hà Nội", "province")]
    [InlineData("tỉnh Hà Giang", "Hà Giang", "old province")]
    [InlineData("Thái Bình", "Thái Bình", "old province")]
    [InlineData("quê thái bình", "Thái Bình", "old province")]
    [InlineData("phường Ngã Tư Sở", "Ngã Tư Sở", "older")]
    [InlineData("phường Trúc Bạch cũ", "Trúc Bạch", "old")]
    [InlineData("phường Ba Đình cũ", "Ba Đình", "any")]
    public void The_kind_said_decides_the_level(string text, string name, string level)
    {
        var unit = Gazetteer.Find(text)[0].Value.Best;

        Assert.Equal(name, unit.Name);
        Assert.True(level == "any" || level == LevelOf(unit), $"{unit.FullName} is {LevelOf(unit)}");
    }

    [Theory]
    [InlineData("xã Tân An, tỉnh Bắc Ninh", "Bắc Ninh")]
    [InlineData("xã Tân An, tỉnh Cà Mau", "Cà Mau")]
    [InlineData("phường Quang Trung, quận Đống Đa, Hà Nội", "Hà Nội")]
    [InlineData("phường Quang Trung, quận Hà Đông", "Hà Nội")]
    [InlineData("phường Quang Trung, thành phố Vinh, Nghệ An", "Nghệ An")]
    public void Larger_units_tell_apart_those_of_one_name(string text, string province) =>
        Assert.Equal(province, Gazetteer.Find(text)[0].Value.Best.ProvinceNow.Name);

    [Theory]
    [InlineData("Đống Đa", "phường quận Quang Trung", "Đống Đa")]
    [InlineData("Hà Đông", "phường quận Quang Trung", "Hà Đông")]
    public void Old_wards_of_one_name_are_told_apart_by_their_district(string district, string _, string expected)
    {
        var unit = Gazetteer.Find($"phường Quang Trung, quận {district}, Hà Nội")[0].Value.Best;

        Assert.Equal(expected, Assert.IsType<OldCommune>(unit).District.Name);
    }

    [Fact]
    public void A_name_of_several_levels_keeps_its_candidates()
    {
        var reading = Assert.Single(Gazetteer.Find("nhà em ở Đống Đa"));

        Assert.Equal(DoubtCodes.SeveralPlaces, reading.Doubt);
        Assert.Contains(reading.Value.Candidates, static c => c.Unit is OldDistrict { Name: "Đống Đa", Province.Name: "Hà Nội" });
        Assert.Contains(reading.Value.Candidates, static c => c.Unit is Commune { Name: "Đống Đa", Province.Name: "Hà Nội" });
        Assert.True(reading.Confidence < 0.8);
    }

    [Fact]
    public void A_name_of_many_provinces_is_ambiguous_without_one()
    {
        var reading = Assert.Single(Gazetteer.Find("xã Tân An"));

        Assert.Equal(DoubtCodes.SeveralPlaces, reading.Doubt);
        Assert.True(reading.Value.Candidates.Count > 3);
    }

    [Theory]
    [InlineData("Đắk Lắk")]
    [InlineData("Đăk Lăk")]
    [InlineData("dak lak")]
    public void Spellings_of_one_place_are_one(string text) =>
        Assert.Equal("Đắk Lắk", Gazetteer.Parse(text)!.Value.Best.Name);

    [Theory]
    [InlineData("xã Ea H'Leo", "Ea H'Leo")]
    [InlineData("xã Ea H’Leo", "Ea H'Leo")]
    [InlineData("phường Hoà Xuân", "Hòa Xuân")]
    [InlineData("phường 01, quận 3, TP.HCM", "1")]
    [InlineData("p5 q3 tphcm", "5")]
    public void Apostrophes_tones_and_zeros_do_not_matter(string text, string name) =>
        Assert.Equal(name, Gazetteer.Find(NormalForm.Of(text))[0].Value.Best.Name.TrimStart('0'));

    [Theory]
    [InlineData("thủ tục xã hội")]
    [InlineData("em muốn làm căn cước cho con")]
    [InlineData("đường Trần Phú")]
    [InlineData("ông Nguyễn Văn Hòa Bình")]
    [InlineData("8 h sáng")]
    [InlineData("công an phường")]
    [InlineData("lam giay khai sinh cho con")]
    [InlineData("ubnd xã nơi cư trú")]
    public void What_names_no_place_is_left_alone(string text) =>
        Assert.DoesNotContain(Gazetteer.Find(text), static r => r.Confidence > 0.4);

    [Fact]
    public void Every_commune_of_Ha_Noi_comes_back_by_its_full_name() =>
        Assert.All(Gazetteer.Communes.Where(static c => c.Province.Code == "01"), static c =>
        {
            var reading = Gazetteer.Find($"{c.Type.Word()} {c.Name}, thành phố Hà Nội")[0];
            Assert.Same(c, reading.Value.Best);
            var folded = Gazetteer.Find(Folding.Fold($"{c.Type.Word()} {c.Name}, thành phố Hà Nội"))[0];
            Assert.Contains(folded.Value.Candidates, x => ReferenceEquals(x.Unit, c));
            Assert.True(folded.Confidence <= reading.Confidence);
        });

    [Fact]
    public void Every_old_unit_comes_back_by_its_full_address() =>
        Assert.All(Gazetteer.OldCommunes, static old =>
        {
            var found = Gazetteer.Find($"{old.FullName}, {old.District.FullName}, {old.District.Province.FullName}");
            Assert.Contains(found[0].Value.Candidates, c => ReferenceEquals(c.Unit, old));
            Assert.Same(old, Gazetteer.ByOldCode(old.Code));
        });

    [Fact]
    public void Every_unit_of_today_comes_back_by_its_full_address() =>
        Assert.All(Gazetteer.Communes, static now =>
        {
            var found = Gazetteer.Find($"{now.FullName}, {now.Province.FullName}");
            Assert.Same(now, found[0].Value.Best);
            Assert.Same(now, Gazetteer.ByCode(now.Code));
        });

    [Fact]
    public void The_laws_of_parsers_hold() => ParserLaws.Hold(Gazetteer.Find);

    // Bytes allocated by this thread bound what is kept, and unlike the size of the heap do not depend on other tests.
    [Fact]
    public void Loading_stays_cheap()
    {
        _ = Gazetteer.Communes.Count;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        var tables = UnitTables.Read();
        clock.Stop();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(clock.ElapsedMilliseconds < 2_000, $"tables took {clock.ElapsedMilliseconds} ms");
        Assert.True(allocated < 15_000_000, $"tables took {allocated} bytes");
        Assert.Equal(10_035, tables.OldCommunes.Length);
    }

    private static string Upper(Commune commune)
    {
        var name = commune.FullName;
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string LevelOf(IAdministrativeUnit unit) => unit switch
    {
        Province => "province",
        OldProvince => "old province",
        OldDistrict => "district",
        Commune => "commune",
        OldCommune => "old",
        _ => "older",
    };
}
