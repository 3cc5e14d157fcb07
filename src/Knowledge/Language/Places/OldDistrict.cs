namespace Assistant.Knowledge.Language.Places;

/// <summary>One of the 696 districts until 30/06/2025.</summary>
/// <param name="Code">The code, three digits.</param>
/// <param name="Type">Quận, huyện, thị xã or thành phố.</param>
/// <param name="Name">The name without its kind.</param>
/// <param name="Province">The old province.</param>
/// <param name="Became">The đặc khu that an island district without communes became; null for all others.</param>
public sealed record OldDistrict(string Code, UnitType Type, string Name, OldProvince Province, Commune? Became) : IAdministrativeUnit
{
    /// <inheritdoc/>
    public bool IsCurrent => false;

    /// <inheritdoc/>
    public Province ProvinceNow => Province.Now;

    /// <inheritdoc/>
    public string FullName => Type.Word() + " " + Name;

    /// <summary>The full name.</summary>
    public override string ToString() => FullName;
}
