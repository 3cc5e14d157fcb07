using System.Collections.Frozen;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Language.Places;

/// <summary>Names of units that are first of all ordinary words.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Keys = new[]
    {
        "hợp đồng", "trung tâm", "thống nhất", "độc lập", "tự do", "đoàn kết", "quyết thắng", "thành công", "dân chủ", "cộng hòa", "hòa bình",
        "bình minh", "tiên tiến", "hợp nhất", "hợp thành", "hợp lý", "tự lập", "tân tiến", "đồng ý", "đồng tâm", "hạnh phúc", "hưng thịnh", "phú quý",
        "chiến thắng", "quyết tiến", "liên hợp", "hiệp lực", "đồng lòng", "đại học", "thanh niên", "phong phú", "bảo hà", "giao an", "văn hóa", "nghĩa vụ",
        "xuân thu", "thanh toán", "công chính", "đại diện", "thượng hạ", "thành lập", "thành tâm", "bình yên", "an toàn", "yên ổn",
    }.Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the words, marks or not, are on the list.</summary>
    public static bool Has(ReadOnlySpan<char> words) => Keys.Contains(Folding.Fold(words.ToString()));
}
