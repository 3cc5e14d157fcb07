using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Tests.Language;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>Whole numbers: copies, persons, square metres.</summary>
internal sealed class NumberAnswers : AnswerGenerator
{
    public override FieldDefinition Field { get; } = Make(FieldType.Number);

    public override GeneratedAnswer Valid(Random random)
    {
        var number = random.Chance(70) ? random.Next(1, 31) : random.Next(31, 5000);
        var written = random.Next(5) switch
        {
            0 => VietnameseNumber.InWords(number) + random.Pick(" bản", " người", ""),
            1 => $"{number} {random.Pick("bản", "người", "cái", "m2", "mét vuông", "tờ")}",
            2 when number < 10 => $"0{number}",
            3 when number > 999 => VietnameseNumber.Grouped(number),
            _ => $"{number}",
        };
        return Good(Courtesy.Around(random, written, "cho em ", "xin ", "có ", "tất cả ", "co ", "khoảng "), $"{number}");
    }

    public override GeneratedAnswer Invalid(Random random)
    {
        var (kind, text) = random.Next(3) switch
        {
            0 => (InvalidKind.Negative, random.Pick("-", "âm ", "trừ ") + random.Next(1, 100)),
            1 => (InvalidKind.Fraction, $"{random.Next(1, 20)},{random.Next(1, 10)}"),
            _ => (InvalidKind.Absent, random.Pick("nhiều lắm", "vài bản", "không rõ", "cả nhà", "chưa đếm")),
        };
        return Bad(kind, Courtesy.Around(random, text));
    }
}
