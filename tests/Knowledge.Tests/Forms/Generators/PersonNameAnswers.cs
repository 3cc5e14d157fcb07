using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>Names in the languages of the peoples of Vietnam: letters only, no digits, no signs (Civil Code 2015, Article 26).</summary>
internal sealed class PersonNameAnswers : AnswerGenerator
{
    private static readonly string[] Names =
    [
        "Nguyễn Văn An", "Trần Thị Thu Hà", "Lê Văn Tám", "Phạm Minh Đức", "Hoàng Phương Linh", "Vũ Thị Ngọc Ánh", "Đặng Lê Nguyên Vũ", "Bùi Xuân Phái",
        "Tôn Nữ Thị Ninh", "Âu Dương Lân", "Quách Thị Lan", "Giàng A Páo", "Sùng Thị Mỷ", "H'Hen Niê", "Y Moan Êñuôl", "K'Brểu", "A Thút", "Thạch Sa Ron",
        "Lò Văn Phớ", "Điểu Kré", "Đỗ Nhật Nam", "Ngô Bảo Châu", "Lý Hải", "Cao Bá Quát", "Công Tằng Tôn Nữ Thị Mai",
    ];

    private static readonly string[] Frames =
        ["tên là ", "em tên là ", "cháu tên là ", "họ tên là ", "tôi tên ", "tên em là ", "bé tên là ", "họ và tên: ", "tên đầy đủ là "];

    public override FieldDefinition Field { get; } = Make(FieldType.PersonName);

    public override GeneratedAnswer Valid(Random random)
    {
        var name = random.Pick(Names);
        var isKinh = !name.Contains('\'', StringComparison.Ordinal) && !name.Contains('ñ', StringComparison.Ordinal);
        var written = random.Next(4) switch
        {
            0 when isKinh => name.ToUpperInvariant(),
            1 when isKinh => name.ToLowerInvariant(),
            2 => name.Replace(" ", "  ", StringComparison.Ordinal),
            _ => name,
        };
        return Good(Courtesy.Around(random, written, char.IsLower(written[0]) ? [] : Frames), name);
    }

    public override GeneratedAnswer Invalid(Random random)
    {
        var name = random.Pick(Names);
        var (kind, text) = random.Next(5) switch
        {
            0 => (InvalidKind.NameWithDigits, name + random.Next(1, 100)),
            1 => (InvalidKind.NameWithDigits, Digits(random, 10, "09")),
            2 => (InvalidKind.NameWithDigits, name.Replace("n", "2", StringComparison.Ordinal) + " 3"),
            3 => (InvalidKind.NameWithSigns, name + random.Pick(" @", "#", " $$", " %", "&", "_x")),
            _ => (InvalidKind.OnlySigns, random.Pick("???", "...", "👍", "-", "123")),
        };
        return Bad(kind, Courtesy.Around(random, text));
    }
}
