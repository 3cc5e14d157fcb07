using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Tests.Language;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>Amounts in đồng, in the ways of section 8 of the notes on Vietnamese text.</summary>
internal sealed class MoneyAnswers : AnswerGenerator
{
    public override FieldDefinition Field { get; } = Make(FieldType.Money);

    public override GeneratedAnswer Valid(Random random)
    {
        var n = random.Next(2, 900);
        var (text, amount) = random.Next(9) switch
        {
            0 => ($"{VietnameseNumber.Grouped(n * 1000L)}đ", n * 1000L),
            1 => ($"{n * 1000L} đồng", n * 1000L),
            2 => ($"{n}k", n * 1000L),
            3 => ($"{n} nghìn", n * 1000L),
            4 => ($"{n} triệu", n * 1_000_000L),
            5 => ($"{n}tr", n * 1_000_000L),
            6 => ($"{VietnameseNumber.InWords(n)} triệu đồng", n * 1_000_000L),
            7 => ($"{n % 20 + 1} triệu rưỡi", (n % 20 * 1_000_000L) + 1_500_000L),
            _ => ($"{VietnameseNumber.Grouped(n * 10_000L)} VNĐ", n * 10_000L),
        };
        return Good(Courtesy.Around(random, text, "là ", "giá ", "hết ", "mỗi tháng ", "lương em "), $"{amount}");
    }

    public override GeneratedAnswer Invalid(Random random)
    {
        var n = random.Next(2, 900);
        var (kind, text) = random.Next(3) switch
        {
            0 => (InvalidKind.Negative, $"{random.Pick("-", "âm ", "trừ ")}{VietnameseNumber.Grouped(n * 1000L)}{random.Pick("đ", " đồng", "")}"),
            1 => (InvalidKind.Negative, $"-{n} {random.Pick("triệu", "nghìn", "k")}"),
            _ => (InvalidKind.Absent, random.Pick("nhiều", "chưa tính", "tùy tháng", "không có lương", "đủ ăn")),
        };
        return Bad(kind, Courtesy.Around(random, text));
    }
}
