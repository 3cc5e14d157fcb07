using System.Globalization;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Makes persons. One family shares a surname, as most do.</summary>
internal sealed class PersonMaker(Random random)
{
    private static readonly string[] Surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô"];
    private static readonly string[] Men = ["Văn Bảo", "Minh Đức", "Quốc Khánh", "Hữu Thắng", "Tuấn Kiệt", "Đình Phong", "Gia Huy", "Xuân Trường"];
    private static readonly string[] Women = ["Thị Hạnh", "Thu Hà", "Ngọc Diệp", "Thanh Mai", "Thùy Linh", "Kim Oanh", "Bích Ngọc", "Phương Thảo"];
    private static readonly string[] Streets = ["Số 12 ngõ 34 phố Trần Cung", "Số 8 phố Đội Cấn", "Số 25 ngõ 102 phố Khương Trung", "Thôn 3", "Số 9 đường Giải Phóng", "Số 16 ngách 2 ngõ 5 phố Vũ Ngọc Phan"];
    private static readonly string[] Prefixes = ["091", "098", "097", "033", "070", "086"];

    private readonly string _family = Surnames[random.Next(Surnames.Length)];

    /// <summary>A person of a sex and a birth.</summary>
    public Person Make(bool isMale, DateOnly birth)
    {
        var surname = random.Next(10) < 6 ? _family : Surnames[random.Next(Surnames.Length)];
        var given = isMale ? Men[random.Next(Men.Length)] : Women[random.Next(Women.Length)];
        var century = ((birth.Year / 100) - 19) * 2 + (isMale ? 0 : 1);
        var id = string.Create(CultureInfo.InvariantCulture, $"0{(random.Next(3) == 0 ? "30" : "01")}{century}{birth.Year % 100:00}{random.Next(1, 1_000_000):000000}");
        var phone = string.Create(CultureInfo.InvariantCulture, $"{Prefixes[random.Next(Prefixes.Length)]}{random.Next(2_000_000, 9_999_999)}");
        var email = string.Create(CultureInfo.InvariantCulture, $"nha.{random.Next(100, 1000)}@gmail.com");
        return new Person(surname, given, isMale, birth, id, phone, email, Streets[random.Next(Streets.Length)]);
    }
}
