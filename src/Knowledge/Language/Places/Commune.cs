namespace Assistant.Knowledge.Language.Places;

/// <summary>One of the 3,321 phường, xã and đặc khu of today.</summary>
/// <param name="Code">The code, five digits.</param>
/// <param name="Type">Phường, xã or đặc khu.</param>
/// <param name="Name">The name without its kind.</param>
/// <param name="Province">The province.</param>
public sealed record Commune(string Code, UnitType Type, string Name, Province Province) : IAdministrativeUnit
{
    /// <inheritdoc/>
    public bool IsCurrent => true;

    /// <inheritdoc/>
    public Province ProvinceNow => Province;

    /// <inheritdoc/>
    public string FullName => Type.Word() + " " + Name;

    /// <summary>The full name.</summary>
    public override string ToString() => FullName;
}
