namespace Assistant.Knowledge.Language.Places;

/// <summary>The kinds of administrative units, those abolished on 01/07/2025 included.</summary>
public enum UnitType
{
    /// <summary>Tỉnh.</summary>
    Province,

    /// <summary>Thành phố: of the central government, or (until 2025) of a province.</summary>
    City,

    /// <summary>Quận (until 2025).</summary>
    UrbanDistrict,

    /// <summary>Huyện (until 2025).</summary>
    RuralDistrict,

    /// <summary>Thị xã (until 2025).</summary>
    Town,

    /// <summary>Thị trấn (until 2025).</summary>
    Township,

    /// <summary>Phường.</summary>
    Ward,

    /// <summary>Xã.</summary>
    Commune,

    /// <summary>Đặc khu.</summary>
    SpecialZone,
}
