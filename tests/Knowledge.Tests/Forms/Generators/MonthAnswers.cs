using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>Months of a year.</summary>
internal sealed class MonthAnswers : AnswerGenerator
{
    public override FieldDefinition Field { get; } = Make(FieldType.Month);

    public override GeneratedAnswer Valid(Random random)
    {
        var (m, y) = (random.Next(1, 13), random.Next(2000, 2028));
        var written = random.Next(5) switch
        {
            0 => $"{m}/{y}",
            1 => $"tháng {m} năm {y}",
            2 => $"{m:00}-{y}",
            3 => $"thang {m} nam {y}",
            _ => $"tháng {m}/{y}",
        };
        return Good(Courtesy.Around(random, written, "từ ", "bắt đầu từ ", "là "), $"{y}-{m:00}");
    }

    public override GeneratedAnswer Invalid(Random random)
    {
        var (kind, text) = random.Next(3) switch
        {
            0 => (InvalidKind.ImpossibleMonth, $"{random.Pick("", "tháng ")}{random.Next(13, 30)}/{random.Next(2015, 2027)}"),
            1 => (InvalidKind.ShortYear, $"tháng {random.Next(1, 13)}/{random.Next(201, 300)}"),
            _ => (InvalidKind.Absent, random.Pick("lâu rồi", "không nhớ", "hôm nọ", "chưa rõ")),
        };
        return Bad(kind, Courtesy.Around(random, text));
    }
}
