using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>Passport numbers of Vietnam: a letter and seven digits, eight since 07/2022 (Circular 31/2023/TT-BCA).</summary>
internal sealed class PassportAnswers : AnswerGenerator
{
    private static readonly string[] Frames = ["số hộ chiếu là ", "hộ chiếu ", "passport: ", "ho chieu so "];

    public override FieldDefinition Field { get; } = Make(FieldType.Passport);

    public override GeneratedAnswer Valid(Random random)
    {
        var letter = random.Pick("B", "C", "E", "P", "K", "N");
        var digits = Digits(random, random.Pick(7, 8));
        var written = (random.Chance(30) ? letter.ToLowerInvariant() : letter) + random.Pick("", "", " ") + digits;
        return Good(Courtesy.Around(random, written, Frames), letter + digits);
    }

    public override GeneratedAnswer Invalid(Random random)
    {
        var (kind, text) = random.Next(5) switch
        {
            0 => (InvalidKind.TooShort, random.Pick("B", "C") + Digits(random, random.Pick(4, 5, 6))),
            1 => (InvalidKind.TooLong, random.Pick("B", "C", "P") + Digits(random, random.Pick(9, 10))),
            2 => (InvalidKind.WrongPrefix, random.Pick("BC", "XY", "QQ") + Digits(random, 7)),
            3 => (InvalidKind.WrongPrefix, Digits(random, random.Pick(7, 8), "1")),
            _ => (InvalidKind.Absent, random.Pick("chưa làm", "đang ở nhà", "không có", "để xem lại")),
        };
        return Bad(kind, Courtesy.Around(random, text, kind == InvalidKind.Absent ? [] : Frames));
    }
}
