using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>What people write where a form takes free words.</summary>
internal static class TextAnswers
{
    // By a part of the field's id; the first that fits.
    private static readonly (string Part, string[] Words)[] ByPart =
    [
        ("appliance", ["Nồi cơm điện", "Máy bơm nước"]),
        ("hours", ["8 giờ đến 18 giờ"]),
        ("occupation", ["công nhân may", "giáo viên tiểu học", "buôn bán nhỏ"]),
        ("workplace", ["Công ty may Đức Giang, phường Việt Hưng, Hà Nội"]),
        ("hospital", ["Bệnh viện đa khoa Đống Đa", "Trạm y tế phường Láng"]),
        ("relation", ["con", "vợ", "em ruột"]),
        ("issuer", ["Bệnh viện Bạch Mai"]),
        ("issued_by", ["Sở Giao thông vận tải Hà Nội"]),
        ("place", ["Bộ Công an", "Cục Cảnh sát quản lý hành chính về trật tự xã hội"]),
        ("brand", ["Honda", "Yamaha"]),
        ("color", ["đỏ đen", "trắng"]),
        ("model", ["Wave Alpha", "Sirius"]),
        ("street", ["Số 25 ngõ 12 phố Vọng"]),
        ("trained_at", ["Trung tâm đào tạo lái xe Đông Đô"]),
        ("bank", ["Agribank"]),
        ("late", ["gia đình ở xa, đi lại khó khăn"]),
        ("name", ["Trường mầm non Hoa Mai", "Hợp tác xã Đại Lan"]),
        ("supervisor", ["Ủy ban nhân dân phường Hà Đông"]),
        ("room", ["302"]),
        ("conviction", ["Bản án 15/2015/HSST ngày 20/05/2015 của Tòa án nhân dân huyện Thanh Trì"]),
        ("military", ["tháng 2/2005 đến tháng 2/2007"]),
        ("documents", ["Căn cước và giấy khai sinh"]),
        ("no", ["128/2021", "BA 123456", "45/QĐ-UBND"]),
        ("id", ["A7788"]),
    ];

    /// <summary>A text for a field.</summary>
    public static string For(FieldDefinition field, Random random)
    {
        var fitting = ByPart.FirstOrDefault(p => field.Id.Contains(p.Part, StringComparison.Ordinal)).Words ?? ["theo giấy của cơ quan cấp năm 2020"];
        return field.Example is { } example && random.Next(2) == 0 ? example : fitting[random.Next(fitting.Length)];
    }
}
