using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Places;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>What a place that was named is today.</summary>
/// <param name="Units">The units of today that it may be, the likeliest first; one where it is settled.</param>
/// <param name="Old">The unit of before that was named; null where it was one of today.</param>
/// <param name="IsGuess">Whether the name alone does not say that this unit is meant.</param>
internal sealed record UnitOfToday(IReadOnlyList<IAdministrativeUnit> Units, IAdministrativeUnit? Old, bool IsGuess)
{
    // A candidate at least half as likely as the best is another meaning.
    private const double Rival = 0.5;
    private const string Hanoi = "01";

    /// <summary>Tells what a place is today.</summary>
    /// <param name="reading">The place.</param>
    /// <param name="gazetteer">The units.</param>
    /// <param name="inHanoi">Whether the field takes only places in Hà Nội: then a place of the same name elsewhere is not meant.</param>
    public static UnitOfToday Of(Reading<PlaceMention> reading, UnitGazetteer gazetteer, bool inHanoi)
    {
        var mention = reading.Value;
        if (mention is { HasKind: true, Best: Commune { ProvinceNow.Code: Hanoi } near } && reading.Doubt == DoubtCodes.SeveralPlaces)
        {
            // Whoever names no province is asked in Hà Nội, and means the unit there; it is read back.
            return new UnitOfToday([near], null, true);
        }

        var meant = mention.Candidates.Where(c => reading.Doubt == DoubtCodes.SeveralPlaces ? c.Share >= mention.Candidates[0].Share * Rival : c.Unit == mention.Best)
            .Select(c => c.Unit).ToArray();
        if (inHanoi && meant.Any(IsHanoi))
        {
            meant = [.. meant.Where(IsHanoi)];
        }

        // The unit that kept the name is meant more often than its neighbours.
        var units = meant.SelectMany(u => Now(u, gazetteer)).Distinct().OrderByDescending(u => u.Name == mention.Best.Name).ToArray();
        var divided = units.Length > 1 ? meant.OfType<OldDistrict>().FirstOrDefault() : null;
        return new UnitOfToday(units, divided ?? (meant is [{ IsCurrent: false } old] ? old : null), !mention.HasKind && reading.Doubt is not null);
    }

    private static bool IsHanoi(IAdministrativeUnit unit) => unit.ProvinceNow.Code == Hanoi;

    private static IReadOnlyList<IAdministrativeUnit> Now(IAdministrativeUnit unit, UnitGazetteer gazetteer) => unit switch
    {
        { IsCurrent: true } => [unit],
        OldProvince province => [province.Now],
        _ => gazetteer.SuccessionOf(unit).Candidates,
    };
}
