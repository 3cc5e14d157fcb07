namespace Assistant.Knowledge.Language.Places;

/// <summary>How likely a unit is what a name means. The weights are ours; their order is what the tests hold fast.</summary>
internal static class PlaceScore
{
    private const string HaNoi = "01";

    /// <summary>Scores a unit; 0 where it cannot be meant.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="hit">The name found.</param>
    /// <param name="context">The larger units near it.</param>
    /// <param name="mark">How well the marks agree, 0 to 1.</param>
    public static double Of(IAdministrativeUnit unit, PlaceHit hit, PlaceContext context, double mark)
    {
        var score = mark * mark * OfKind(unit, hit) * OfContext(unit, context);
        if (hit.IsOldSaid)
        {
            score *= unit.IsCurrent ? 0.1 : 3;
        }

        // The service is Hà Nội's: among equals, the one at home.
        return unit.ProvinceNow.Code == HaNoi ? score * 1.8 : score;
    }

    private static double OfKind(IAdministrativeUnit unit, PlaceHit hit)
    {
        var age = unit switch
        {
            Province or Commune => 1.0,
            OldProvince or OldDistrict => 0.9,
            OldCommune => 0.65,
            _ => 0.6,
        };
        if (hit.Prefix.Type is not { } type)
        {
            return unit switch
            {
                Province => 4,
                OldProvince => 2,
                OldDistrict => 0.9,
                Commune => 0.75,
                OldCommune => 0.4,
                _ => 0.35,
            };
        }

        if (unit.Type == type)
        {
            return unit is Province ? age * 3 : age;
        }

        // People mix the kinds of one level: "xã" for a new phường, "quận" for a huyện.
        return Level(unit) == Level(type) || (type == UnitType.City && unit is OldDistrict or Province or OldProvince) ||
            (type == UnitType.Province && unit is Province or OldProvince) ? age * 0.3 : 0;
    }

    private static double OfContext(IAdministrativeUnit unit, PlaceContext context)
    {
        var score = 1.0;
        if (context.Provinces.Count > 0)
        {
            score *= context.Provinces.Any(p => ReferenceEquals(p, unit.ProvinceNow)) ? 3 : 0.1;
        }

        if (context.Districts.Count == 0 || unit is Province or OldProvince)
        {
            return score;
        }

        var district = unit switch
        {
            OldCommune old => old.District,
            OlderCommune older => older.District,
            _ => null,
        };
        if (district is not null)
        {
            return score * (context.Districts.Any(d => ReferenceEquals(d, district)) ? 6 : 0.15);
        }

        return score * (context.Districts.Any(d => ReferenceEquals(d.Province.Now, unit.ProvinceNow)) ? 2 : 0.3);
    }

    private static int Level(IAdministrativeUnit unit) => unit switch
    {
        Province or OldProvince => 0,
        OldDistrict => 1,
        _ => 2,
    };

    private static int Level(UnitType type) => type switch
    {
        UnitType.Province => 0,
        UnitType.City or UnitType.UrbanDistrict or UnitType.RuralDistrict or UnitType.Town => 1,
        _ => 2,
    };
}
