namespace Assistant.Knowledge.Language.Places;

/// <summary>The Vietnamese words of the kinds of units, and their codes in the content tables.</summary>
public static class UnitTypes
{
    /// <summary>The word in lower case: "phường", "xã", "quận".</summary>
    public static string Word(this UnitType type) => type switch
    {
        UnitType.Province => "tỉnh",
        UnitType.City => "thành phố",
        UnitType.UrbanDistrict => "quận",
        UnitType.RuralDistrict => "huyện",
        UnitType.Town => "thị xã",
        UnitType.Township => "thị trấn",
        UnitType.Ward => "phường",
        UnitType.Commune => "xã",
        _ => "đặc khu",
    };

    /// <summary>The kind for its code in a table.</summary>
    internal static UnitType FromCode(ReadOnlySpan<char> code) => code switch
    {
        "t" => UnitType.Province,
        "tp" => UnitType.City,
        "q" => UnitType.UrbanDistrict,
        "h" => UnitType.RuralDistrict,
        "tx" => UnitType.Town,
        "tt" => UnitType.Township,
        "p" => UnitType.Ward,
        "x" => UnitType.Commune,
        "dk" => UnitType.SpecialZone,
        _ => throw new InvalidOperationException($"Places: unknown kind of unit \"{code}\"."),
    };
}
