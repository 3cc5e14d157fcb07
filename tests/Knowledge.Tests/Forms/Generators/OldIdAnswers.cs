using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>Numbers of identity cards of before: nine digits (Decree 05/1999/NĐ-CP, Article 1).</summary>
internal sealed class OldIdAnswers : AnswerGenerator
{
    private static readonly string[] Frames = ["số cmnd cũ ", "CMND: ", "chứng minh cũ của tôi là ", "so cmt la ", "số cũ là "];

    public override FieldDefinition Field { get; } = Make(FieldType.OldId);

    public override GeneratedAnswer Valid(Random random)
    {
        var number = Number(random);
        return Good(Courtesy.Around(random, Grouped(random, number, 3, 3), Frames), number);
    }

    public override GeneratedAnswer Invalid(Random random)
    {
        var number = Number(random);
        var (kind, text) = random.Next(4) switch
        {
            0 => (InvalidKind.TooShort, number[..random.Pick(8, 7, 6)]),
            1 => (InvalidKind.TooLong, number + Digits(random, random.Pick(1, 2))),
            2 => (InvalidKind.Letters, number[..random.Next(2, 7)] + random.Pick("A", "B", "x") + number[7..] + "1"),
            _ => (InvalidKind.Absent, random.Pick("mất thẻ rồi", "không nhớ nữa", "lâu quá rồi", "để em hỏi mẹ")),
        };
        return Bad(kind, Courtesy.Around(random, text, kind == InvalidKind.Absent ? [] : Frames));
    }

    private static string Number(Random random) => Digits(random, 9, random.Pick("01", "02", "03", "11", "13", "16", "17", "18", "20"));
}
