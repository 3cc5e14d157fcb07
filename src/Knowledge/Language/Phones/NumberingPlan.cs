using System.Collections.Frozen;
using Assistant.Knowledge.Language.Places;

namespace Assistant.Knowledge.Language.Phones;

/// <summary>The numbering plan: prefixes of today, and what became of those before 2017 and 2018 (docs: vietnamese text, section 13).</summary>
internal static class NumberingPlan
{
    private static readonly FrozenDictionary<string, string> OldMobiles = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["0162"] = "032",
        ["0163"] = "033",
        ["0164"] = "034",
        ["0165"] = "035",
        ["0166"] = "036",
        ["0167"] = "037",
        ["0168"] = "038",
        ["0169"] = "039",
        ["0120"] = "070",
        ["0121"] = "079",
        ["0122"] = "077",
        ["0126"] = "076",
        ["0128"] = "078",
        ["0123"] = "083",
        ["0124"] = "084",
        ["0125"] = "085",
        ["0127"] = "081",
        ["0129"] = "082",
        ["0186"] = "056",
        ["0188"] = "058",
        ["0199"] = "059",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether ten digits are a mobile number.</summary>
    public static bool IsMobile(string digits) => digits.Length == 10 && digits[0] == '0' && (digits[1], digits[2]) switch
    {
        ('3', >= '2' and <= '9') => true,
        ('5', '2' or '5' or '6' or '8' or '9') => true,
        ('7', '0' or (>= '6' and <= '9')) => true,
        ('8', >= '1' and <= '9') => true,
        ('9', (>= '0' and <= '4') or (>= '6' and <= '9')) => true,
        _ => false,
    };

    /// <summary>Whether eleven digits have the shape of a landline; whether the area code is known is another question.</summary>
    public static bool IsLandline(string digits) => digits.Length == 11 && digits.StartsWith("02", StringComparison.Ordinal);

    /// <summary>Whether the area code of a landline is in the table.</summary>
    public static bool IsKnownArea(string digits) =>
        ProvinceTable.BuiltIn.ByLandline(digits[..3]) is not null || ProvinceTable.BuiltIn.ByLandline(digits[..4]) is not null;

    /// <summary>The number of today of an eleven-digit mobile number of before 2018; null for other digits.</summary>
    public static string? FromOldMobile(string digits) =>
        digits.Length == 11 && OldMobiles.TryGetValue(digits[..4], out var prefix) ? prefix + digits[4..] : null;

    /// <summary>Whether the digits are a short number that people are told to call.</summary>
    public static bool IsShort(string digits) => digits is "111" or "112" or "113" or "114" or "115" or "1022";

    /// <summary>Whether the digits are a service line.</summary>
    public static bool IsService(string digits) =>
        digits.Length is >= 8 and <= 10 &&
        (digits.StartsWith("1800", StringComparison.Ordinal) || digits.StartsWith("1900", StringComparison.Ordinal));
}
