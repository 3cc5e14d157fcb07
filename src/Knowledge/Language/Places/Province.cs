namespace Assistant.Knowledge.Language.Places;

/// <summary>One of the 34 provinces and cities since 01/07/2025.</summary>
/// <param name="Code">The code of the Statistics Office, two digits. The same code meant another province before 2025 in places.</param>
/// <param name="Type">Tỉnh or thành phố.</param>
/// <param name="Name">The name without its kind.</param>
public sealed record Province(string Code, UnitType Type, string Name) : IAdministrativeUnit
{
    /// <inheritdoc/>
    public bool IsCurrent => true;

    /// <inheritdoc/>
    public Province ProvinceNow => this;

    /// <inheritdoc/>
    public string FullName => Type.Word() + " " + Name;

    /// <summary>The full name.</summary>
    public override string ToString() => FullName;
}
