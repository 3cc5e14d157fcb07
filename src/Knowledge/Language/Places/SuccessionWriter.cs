namespace Assistant.Knowledge.Language.Places;

/// <summary>Answers "phường X cũ nay thuộc đâu" from the links of the resolutions of 16/06/2025.</summary>
internal static class SuccessionWriter
{
    private const string AskStreet = "Anh/chị ở đường, phố nào hoặc tổ dân phố, thôn nào để xác định đúng nơi?";
    private const int MostNamed = 8;

    /// <summary>Answers for a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="gazetteer">Where the communes of a district are found.</param>
    public static Succession Of(IAdministrativeUnit unit, UnitGazetteer gazetteer) => unit switch
    {
        OldCommune old => FromLinks(old, old.District, old.Links),
        OlderCommune older => FromLinks(older, older.District, older.Links),
        OldDistrict district => FromDistrict(district, gazetteer),
        OldProvince province => new Succession(province, [], Moved(province), null),
        Commune commune => new Succession(commune, [commune], $"{Capital(commune)} thuộc {Full(commune.Province)}.", null),
        _ => new Succession(unit, [], $"{Capital(unit)} giữ tên này từ 01/07/2025.", null),
    };

    private static Succession FromLinks(IAdministrativeUnit unit, OldDistrict district, IReadOnlyList<SuccessionLink> links)
    {
        var inhabited = links.Where(static l => l.Residents != Residents.None).Select(static l => l.Commune).ToArray();
        var home = links.FirstOrDefault(static l => l.Residents == Residents.All)?.Commune;
        var name = $"{Capital(unit)} cũ ({Full(district)}, {Full(district.Province)})";
        if (home is not null || inhabited.Length == 1)
        {
            var commune = home ?? inhabited[0];
            return new Succession(unit, [commune], $"{name} nay thuộc {Full(commune)}, {Full(commune.Province)}.", null);
        }

        var candidates = inhabited.Length > 0 ? inhabited : [.. links.Select(static l => l.Commune)];
        return new Succession(unit, candidates, $"{name} đã được chia về {Join(candidates)}, {Full(unit.ProvinceNow)}.", AskStreet);
    }

    private static Succession FromDistrict(OldDistrict district, UnitGazetteer gazetteer)
    {
        if (district.Became is { } zone)
        {
            return new Succession(district, [zone], $"{Capital(district)} cũ nay là {Full(zone)}, {Full(zone.Province)}.", null);
        }

        var communes = gazetteer.CommunesOf(district);
        return new Succession(
            district, communes,
            $"Từ 01/07/2025 không còn {Full(district)} ({Full(district.Province)}); địa bàn cũ nay thuộc {Join(communes)}.",
            "Anh/chị ở phường, xã nào (tên cũ cũng được)?");
    }

    private static string Moved(OldProvince province) => province.Now.Name == province.Name
        ? $"{Capital(province)} giữ tên này từ 01/07/2025."
        : $"{Capital(province)} cũ nay thuộc {Full(province.Now)}.";

    private static string Join(IReadOnlyList<Commune> communes)
    {
        var shown = communes.Take(MostNamed).Select(static c => Full(c)).ToArray();
        if (communes.Count > MostNamed)
        {
            return $"{string.Join(", ", shown)} và {communes.Count - MostNamed} nơi khác";
        }

        return shown.Length < 2 ? string.Concat(shown) : $"{string.Join(", ", shown[..^1])} và {shown[^1]}";
    }

    private static string Full(IAdministrativeUnit unit) => unit.FullName;

    private static string Capital(IAdministrativeUnit unit)
    {
        var full = unit.FullName;
        return char.ToUpperInvariant(full[0]) + full[1..];
    }
}
