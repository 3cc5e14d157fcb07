namespace Assistant.Knowledge.Language.Places;

/// <summary>One of the 63 provinces and cities until 30/06/2025, whose codes live on in IDs, plates and landlines.</summary>
/// <param name="Code">The code of the Statistics Office until 2025, two digits.</param>
/// <param name="Type">Tỉnh or thành phố.</param>
/// <param name="Name">The name without its kind.</param>
/// <param name="Now">The province it belongs to now.</param>
/// <param name="PersonalIdCode">The first three digits of personal IDs.</param>
/// <param name="PlateCodes">The codes of licence plates.</param>
/// <param name="LandlineCode">The area code, with its 0.</param>
public sealed record OldProvince(
    string Code, UnitType Type, string Name, Province Now, string PersonalIdCode, IReadOnlyList<string> PlateCodes, string LandlineCode)
    : IAdministrativeUnit
{
    /// <inheritdoc/>
    public bool IsCurrent => false;

    /// <inheritdoc/>
    public Province ProvinceNow => Now;

    /// <inheritdoc/>
    public string FullName => Type.Word() + " " + Name;

    /// <summary>The full name.</summary>
    public override string ToString() => FullName;
}
