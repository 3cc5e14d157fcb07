namespace Assistant.Knowledge.Language.Places;

/// <summary>A phường or xã of Hà Nội abolished in 2020 or on 01/01/2025 that people still name.</summary>
public sealed class OlderCommune : IAdministrativeUnit
{
    internal OlderCommune(
        string code, UnitType type, string name, OldDistrict district, int abolishedIn, string lastUnit, SuccessionLink[] links)
    {
        Code = code;
        Type = type;
        Name = name;
        District = district;
        AbolishedIn = abolishedIn;
        LastUnit = lastUnit;
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

    /// <summary>The year in which it was abolished: 2020 or 2025.</summary>
    public int AbolishedIn { get; }

    /// <summary>The unit that most of it belonged to on 30/06/2025, kind and name.</summary>
    public string LastUnit { get; }

    /// <summary>The units of today that its people live in, one or more.</summary>
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
