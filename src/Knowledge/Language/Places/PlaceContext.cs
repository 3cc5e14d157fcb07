using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Places;

/// <summary>The larger units named near a name: they tell apart units that share it.</summary>
/// <param name="Provinces">Provinces of today that were named, also by an old name.</param>
/// <param name="Districts">Old districts that were named.</param>
internal readonly record struct PlaceContext(IReadOnlyList<Province> Provinces, IReadOnlyList<OldDistrict> Districts)
{
    private const int Before = 2;
    private const int After = 3;
    private const int Distance = 12;

    /// <summary>Collects the larger units around a name, from few neighbours so that long texts stay cheap.</summary>
    public static PlaceContext Around(List<PlaceHit> hits, int index, TokenList tokens)
    {
        var provinces = new List<Province>(2);
        var districts = new List<OldDistrict>(2);
        for (var i = Math.Max(0, index - Before); i < hits.Count && i <= index + After; i++)
        {
            var other = hits[i];
            if (i == index || Math.Abs(other.Start - hits[index].Start) > Distance)
            {
                continue;
            }

            var isBelow = other.Prefix.Type is UnitType.Ward or UnitType.Commune or UnitType.Township or UnitType.SpecialZone;
            foreach (var unit in other.Units)
            {
                if (unit is Province or OldProvince && other.Prefix.Type is null or UnitType.City or UnitType.Province)
                {
                    provinces.Add(unit.ProvinceNow);
                }
                else if (unit is OldDistrict district && !isBelow && (other.Prefix.Type is not null || i > index) && !SaysProvince(other))
                {
                    districts.Add(district);
                }
            }
        }

        return new PlaceContext(provinces, districts);
    }

    private static bool SaysProvince(PlaceHit hit) =>
        hit.Prefix.Type == UnitType.Province || (hit.Prefix.Type is null && hit.Units[0] is Province);
}
