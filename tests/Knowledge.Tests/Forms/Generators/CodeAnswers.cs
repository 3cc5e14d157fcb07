using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>Codes of a shape given by the field: here land certificates, two letters and six to eight digits (Circular 10/2024/TT-BTNMT, Article 29).</summary>
internal sealed class CodeAnswers : AnswerGenerator
{
    private static readonly string[] Frames = ["số phát hành ", "số là ", "sổ số ", "so seri ", "mã: "];

    public override FieldDefinition Field { get; } = Make(FieldType.Code) with
    {
        Checks = [new FieldCheck(CheckKind.Pattern, @"^[A-Z]{2}\d{6,8}$", null, "Số gồm 2 chữ cái và 6 đến 8 chữ số.")],
    };

    public override GeneratedAnswer Valid(Random random)
    {
        var (letters, digits) = (random.Pick("DA", "CS", "BK", "AL", "CT", "DE"), Digits(random, random.Pick(6, 7, 8)));
        var written = letters + random.Pick("", " ", "-", " ") + digits;
        return Good(Courtesy.Around(random, random.Chance(40) ? written.ToLowerInvariant() : written, Frames), letters + digits);
    }

    public override GeneratedAnswer Invalid(Random random)
    {
        var (kind, text) = random.Next(5) switch
        {
            0 => (InvalidKind.TooShort, "DA " + Digits(random, random.Pick(3, 4, 5))),
            1 => (InvalidKind.TooLong, "CS" + Digits(random, random.Pick(9, 10))),
            2 => (InvalidKind.OtherPattern, Digits(random, random.Pick(6, 8))),
            3 => (InvalidKind.OtherPattern, "ABC" + Digits(random, 6)),
            _ => (InvalidKind.Absent, random.Pick("sổ ở ngân hàng", "không rõ", "chưa cấp", "đang thế chấp")),
        };

        // "da 494736" may be "dạ" before digits, or the letters of the code: that cannot be called wrong.
        return Bad(kind, kind == InvalidKind.OtherPattern ? text : Courtesy.Around(random, text));
    }
}
