namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>Units of Hà Nội as Resolution 1656/NQ-UBTVQH15 names them, copied by hand and not from the tables under test.</summary>
internal static class HanoiUnits
{
    /// <summary>Units of today.</summary>
    public static IReadOnlyList<string> Current { get; } =
    [
        "phường Cửa Nam", "phường Ngọc Hà", "phường Giảng Võ", "phường Vĩnh Tuy", "phường Bạch Mai", "phường Kim Liên", "phường Láng", "phường Ô Chợ Dừa",
        "phường Lĩnh Nam", "phường Vĩnh Hưng", "phường Tương Mai", "phường Định Công", "phường Yên Sở", "phường Khương Đình", "phường Phương Liệt",
        "phường Nghĩa Đô", "phường Yên Hòa", "phường Phú Thượng", "phường Tây Tựu", "phường Phú Diễn", "phường Đông Ngạc", "phường Bồ Đề", "phường Việt Hưng",
        "phường Dương Nội", "phường Kiến Hưng", "phường Tùng Thiện", "xã Đại Thanh", "xã Nam Phù", "xã Ngọc Hồi", "xã Bát Tràng", "xã Thuận An", "xã Phù Đổng",
    ];

    /// <summary>Units that do not exist and never did.</summary>
    public static IReadOnlyList<string> None { get; } =
        ["phường Hoa Sen Vàng", "xã Trên Mây", "phường Rồng Phun Lửa", "xã Kẹo Kéo", "phường Abcxyz", "xã Không Tên Đâu", "phường Mặt Trăng"];

    /// <summary>Districts of before 01/07/2025, each of which became several units.</summary>
    public static IReadOnlyList<string> Districts { get; } =
        ["quận Ba Đình", "quận Hoàn Kiếm", "quận Đống Đa", "quận Cầu Giấy", "huyện Đông Anh", "huyện Gia Lâm", "quận Hà Đông", "huyện Ba Vì"];

    /// <summary>As it is written on papers of today.</summary>
    public static string Written(string unit) => $"{char.ToUpperInvariant(unit[0])}{unit[1..]}, Thành phố Hà Nội";

    /// <summary>With the kind shortened, as people write it.</summary>
    public static string Short(string unit) => unit.Replace("phường ", "p. ", StringComparison.Ordinal).Replace("xã ", "x. ", StringComparison.Ordinal);
}
