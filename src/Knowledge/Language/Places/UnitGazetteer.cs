using System.Collections.Frozen;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Places;

/// <summary>
/// The administrative units of Vietnam, of today and of before 01/07/2025: looks them up by name and by code, finds them in a
/// text, and says what an old one is today. Built once, on first use, and shared.
/// </summary>
public sealed class UnitGazetteer
{
    private static readonly Lazy<UnitGazetteer> Shared = new(static () => new UnitGazetteer(UnitTables.Read()));

    private readonly Dictionary<string, IAdministrativeUnit[]> _byKey;
    private readonly Dictionary<string, IAdministrativeUnit[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly FrozenDictionary<string, Commune> _byCode;
    private readonly FrozenDictionary<string, OldCommune> _byOldCode;
    private readonly PlaceFinder _finder;

    private UnitGazetteer(UnitTables tables)
    {
        Communes = tables.Communes;
        OldDistricts = tables.Districts;
        OldCommunes = tables.OldCommunes;
        OlderCommunes = tables.OlderCommunes;
        _byCode = tables.Communes.ToFrozenDictionary(static c => c.Code, StringComparer.Ordinal);
        _byOldCode = tables.OldCommunes.ToFrozenDictionary(static c => c.Code, StringComparer.Ordinal);
        _byKey = BuildIndex();
        _lookup = _byKey.GetAlternateLookup<ReadOnlySpan<char>>();
        _finder = new PlaceFinder(this);
    }

    /// <summary>The gazetteer that travels with the assembly; loaded on first use.</summary>
    public static UnitGazetteer BuiltIn => Shared.Value;

    /// <summary>The 34 provinces of today.</summary>
    public IReadOnlyList<Province> Provinces { get; } = ProvinceTable.BuiltIn.All;

    /// <summary>The communes of today.</summary>
    public IReadOnlyList<Commune> Communes { get; }

    /// <summary>The districts until 2025.</summary>
    public IReadOnlyList<OldDistrict> OldDistricts { get; }

    /// <summary>The communes until 2025.</summary>
    public IReadOnlyList<OldCommune> OldCommunes { get; }

    /// <summary>The communes of Hà Nội abolished in 2020 and on 01/01/2025.</summary>
    public IReadOnlyList<OlderCommune> OlderCommunes { get; }

    /// <summary>The commune of today with a code, or null.</summary>
    public Commune? ByCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The commune until 2025 with a code, or null.</summary>
    public OldCommune? ByOldCode(string code) => _byOldCode.GetValueOrDefault(code);

    /// <summary>All units with a name, marks or not, without its kind ("Đống Đa", "dong da"); those of today first.</summary>
    public IReadOnlyList<IAdministrativeUnit> ByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ByKey(NameKey.Of(name));
    }

    /// <summary>The places named in a text, in order, none overlapping another; each with its candidates, best first.</summary>
    /// <param name="text">A text in normal form.</param>
    public IReadOnlyList<Reading<PlaceMention>> Find(string text) => _finder.Find(TokenList.Of(text));

    /// <summary>Reads a whole answer as one place; null where it names none. The smallest unit named is taken, the others tell it apart.</summary>
    /// <param name="answer">The answer to a question for a place, in normal form.</param>
    public Reading<PlaceMention>? Parse(string answer) =>
        _finder.Find(TokenList.Of(answer), true).OrderByDescending(static r => r.Value.Best is Commune or OldCommune or OlderCommune)
            .ThenByDescending(static r => r.Value.Best is OldDistrict).ThenByDescending(static r => r.Confidence).FirstOrDefault();

    /// <summary>Says what a unit is today.</summary>
    public Succession SuccessionOf(IAdministrativeUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return SuccessionWriter.Of(unit, this);
    }

    /// <summary>The communes of today where people of an old district live, in the order of their codes.</summary>
    public IReadOnlyList<Commune> CommunesOf(OldDistrict district)
    {
        ArgumentNullException.ThrowIfNull(district);
        return [.. OldCommunes.Where(c => ReferenceEquals(c.District, district))
            .SelectMany(static c => c.Links).Where(static l => l.Residents != Residents.None).Select(static l => l.Commune)
            .Distinct().OrderBy(static c => c.Code, StringComparer.Ordinal)];
    }

    /// <summary>The units with a key.</summary>
    internal IAdministrativeUnit[] ByKey(ReadOnlySpan<char> key) => _lookup.TryGetValue(key, out var units) ? units : [];

    private Dictionary<string, IAdministrativeUnit[]> BuildIndex()
    {
        var index = new Dictionary<string, List<IAdministrativeUnit>>(9_000, StringComparer.Ordinal);
        IEnumerable<IAdministrativeUnit> oldProvinces = ProvinceTable.BuiltIn.Old.Where(static p => p.Now.Name != p.Name);
        var keys = new Dictionary<string, string>(9_000, StringComparer.Ordinal);
        foreach (var unit in Provinces.Concat(oldProvinces).Concat(Communes).Concat(OldDistricts).Concat(OldCommunes).Concat(OlderCommunes))
        {
            if (!keys.TryGetValue(unit.Name, out var key))
            {
                keys[unit.Name] = key = NameKey.Of(unit.Name);
            }

            if (!index.TryGetValue(key, out var units))
            {
                index[key] = units = new List<IAdministrativeUnit>(1);
            }

            units.Add(unit);
        }

        foreach (var row in EmbeddedTable.Rows("Places/aliases.csv"))
        {
            var key = NameKey.Of(row[0]);
            if (!index.TryGetValue(key, out var units))
            {
                index[key] = units = new List<IAdministrativeUnit>(1);
            }

            units.Insert(0, ProvinceTable.BuiltIn.ByCode(row[1])!);
        }

        return index.ToDictionary(static p => p.Key, static p => p.Value.ToArray(), StringComparer.Ordinal);
    }
}
