namespace Assistant.Knowledge.Language.Places;

/// <summary>One of the 10,035 phường, xã and thị trấn until 30/06/2025, and what became of it.</summary>
public sealed class OldCommune : IAdministrativeUnit
{
    internal OldCommune(string code, UnitType type, string name, OldDistrict district, SuccessionLink[] links)
    {
        Code = code;
        Type = type;
        Name = name;
        District = district;
        Links = links;
    }

    /// <inheritdoc/>
    public string Code { get; }

    /// <inheritdoc/>
    public UnitType Type { get; }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The district.</summary>
    public OldDistrict District { get; }

    /// <summary>The units of today that its area went to, one or more.</summary>
    public IReadOnlyList<SuccessionLink> Links { get; }

    /// <inheritdoc/>
    public bool IsCurrent => false;

    /// <inheritdoc/>
    public Province ProvinceNow => District.Province.Now;

    /// <inheritdoc/>
    public string FullName => Type.Word() + " " + Name;

    /// <summary>The full name.</summary>
    public override string ToString() => FullName;
}
