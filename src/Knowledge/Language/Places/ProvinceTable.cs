using System.Collections.Frozen;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Places;

/// <summary>The provinces of today and of before 2025, with the codes that papers carry.</summary>
public sealed class ProvinceTable
{
    private readonly FrozenDictionary<string, OldProvince> _byPersonalId;
    private readonly FrozenDictionary<string, OldProvince> _byPlate;
    private readonly FrozenDictionary<string, OldProvince> _byLandline;
    private readonly FrozenDictionary<string, Province> _byCode;

    private ProvinceTable(Province[] now, OldProvince[] old)
    {
        All = now;
        Old = old;
        _byCode = now.ToFrozenDictionary(static p => p.Code, StringComparer.Ordinal);
        _byPersonalId = old.ToFrozenDictionary(static p => p.PersonalIdCode, StringComparer.Ordinal);
        _byLandline = old.ToFrozenDictionary(static p => p.LandlineCode, StringComparer.Ordinal);
        _byPlate = old.SelectMany(static p => p.PlateCodes.Select(code => (code, p)))
            .ToFrozenDictionary(static x => x.code, static x => x.p, StringComparer.Ordinal);
    }

    /// <summary>The table that travels with the assembly.</summary>
    public static ProvinceTable BuiltIn { get; } = Read();

    /// <summary>The 34 of today.</summary>
    public IReadOnlyList<Province> All { get; }

    /// <summary>The 63 of before 01/07/2025.</summary>
    public IReadOnlyList<OldProvince> Old { get; }

    /// <summary>The province of today with a code, or null.</summary>
    public Province? ByCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The old province whose births carry these three digits, or null.</summary>
    public OldProvince? ByPersonalId(string code) => _byPersonalId.GetValueOrDefault(code);

    /// <summary>The old province whose plates carry these two digits, or null.</summary>
    public OldProvince? ByPlate(string code) => _byPlate.GetValueOrDefault(code);

    /// <summary>The old province with this area code ("024"), or null.</summary>
    public OldProvince? ByLandline(string code) => _byLandline.GetValueOrDefault(code);

    private static ProvinceTable Read()
    {
        var now = EmbeddedTable.Rows("Places/provinces.csv").Select(static r => new Province(r[0], UnitTypes.FromCode(r[1]), r[2])).ToArray();
        var byCode = now.ToDictionary(static p => p.Code, StringComparer.Ordinal);
        var old = EmbeddedTable.Rows("Places/provinces-old.csv")
            .Select(r => new OldProvince(r[0], UnitTypes.FromCode(r[1]), r[2], byCode[r[3]], r[4], r[5].Split(' '), r[6]));
        return new ProvinceTable(now, [.. old]);
    }
}
