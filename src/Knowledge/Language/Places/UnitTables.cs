using System.Globalization;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Places;

/// <summary>Reads the content tables of units into objects that share their strings.</summary>
internal sealed class UnitTables
{
    private readonly Dictionary<string, Commune> _communes = new(3_400, StringComparer.Ordinal);
    private readonly Dictionary<string, OldDistrict> _districts = new(700, StringComparer.Ordinal);
    private readonly Dictionary<Commune, SuccessionLink> _whole = [];
    private readonly Dictionary<string, string> _strings = new(9_000, StringComparer.Ordinal);

    /// <summary>The communes of today.</summary>
    public Commune[] Communes { get; private set; } = [];

    /// <summary>The districts until 2025.</summary>
    public OldDistrict[] Districts { get; private set; } = [];

    /// <summary>The communes until 2025.</summary>
    public OldCommune[] OldCommunes { get; private set; } = [];

    /// <summary>The older communes of Hà Nội.</summary>
    public OlderCommune[] OlderCommunes { get; private set; } = [];

    /// <summary>Reads everything.</summary>
    public static UnitTables Read()
    {
        var tables = new UnitTables();
        tables.ReadCommunes();
        tables.ReadDistricts();
        tables.ReadOldCommunes();
        tables.ReadOlderCommunes();
        return tables;
    }

    private void ReadCommunes()
    {
        Communes = [.. EmbeddedTable.Rows("Places/communes.csv").Select(r =>
            new Commune(Share(r[0]), UnitTypes.FromCode(r[1]), Share(r[2]), ProvinceTable.BuiltIn.ByCode(r[3])!))];
        foreach (var commune in Communes)
        {
            _communes.Add(commune.Code, commune);
        }
    }

    private void ReadDistricts()
    {
        var provinces = ProvinceTable.BuiltIn.Old.ToDictionary(static p => p.Code, StringComparer.Ordinal);
        Districts = [.. EmbeddedTable.Rows("Places/districts-old.csv").Select(r =>
            new OldDistrict(r[0], UnitTypes.FromCode(r[1]), Share(r[2]), provinces[r[3]], r[4].Length > 0 ? _communes[r[4]] : null))];
        foreach (var district in Districts)
        {
            _districts.Add(district.Code, district);
        }
    }

    private void ReadOldCommunes()
    {
        var haNoi = EmbeddedTable.Rows("Places/hanoi-links.csv")
            .GroupBy(static r => r[0], StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, g => g.Select(r => new SuccessionLink(_communes[r[1]], ReadShare(r[2]), ReadResidents(r[3]))).ToArray(), StringComparer.Ordinal);
        OldCommunes = [.. EmbeddedTable.Rows("Places/communes-old.csv").Select(r => new OldCommune(
            Share(r[0]), UnitTypes.FromCode(r[1]), Share(r[2]), _districts[r[3]], haNoi.TryGetValue(r[0], out var links) ? links : Links(r[4])))];
    }

    private void ReadOlderCommunes() =>
        OlderCommunes = [.. EmbeddedTable.Rows("Places/hanoi-older.csv").Select(r => new OlderCommune(
            r[0], UnitTypes.FromCode(r[1]), Share(r[2]), _districts[r[3]],
            int.Parse(r[4].AsSpan(0, 4), CultureInfo.InvariantCulture), r[5], Links(r[6])))];

    private SuccessionLink[] Links(string codes)
    {
        if (!codes.Contains(' ', StringComparison.Ordinal))
        {
            var commune = _communes[codes];
            if (!_whole.TryGetValue(commune, out var link))
            {
                _whole[commune] = link = new SuccessionLink(commune, SuccessionShare.Whole, Residents.All);
            }

            return [link];
        }

        return [.. codes.Split(' ').Select(c => new SuccessionLink(_communes[c], SuccessionShare.Part, Residents.Unknown))];
    }

    private string Share(string text)
    {
        if (_strings.TryGetValue(text, out var known))
        {
            return known;
        }

        _strings[text] = text;
        return text;
    }

    private static SuccessionShare ReadShare(string code) => code switch
    {
        "whole" => SuccessionShare.Whole,
        "part" => SuccessionShare.Part,
        "rest" => SuccessionShare.Remainder,
        "area" => SuccessionShare.AreaOnly,
        "part-area" => SuccessionShare.AreaWithAllPeople,
        _ => throw new InvalidOperationException($"Places/hanoi-links.csv: unknown relation \"{code}\"."),
    };

    private static Residents ReadResidents(string code) => code switch
    {
        "all" => Residents.All,
        "some" => Residents.Some,
        "none" => Residents.None,
        _ => throw new InvalidOperationException($"Places/hanoi-links.csv: unknown residents \"{code}\"."),
    };
}
