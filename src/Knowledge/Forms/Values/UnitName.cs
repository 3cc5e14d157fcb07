using Assistant.Knowledge.Language.Places;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Units as papers write them: "Phường Láng, Thành phố Hà Nội".</summary>
internal static class UnitName
{
    /// <summary>The full name of a unit of today, with its province.</summary>
    public static string Full(IAdministrativeUnit unit) =>
        unit is Province ? Capital(unit.FullName) : $"{Capital(unit.FullName)}, {Capital(unit.ProvinceNow.FullName)}";

    /// <summary>Kind and name with a capital.</summary>
    public static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
