using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>
/// Personal IDs: 12 digits, province of birth registration, century and sex, year, six of chance (Decree 137/2015/NĐ-CP, Article 13;
/// Circular 07/2016/TT-BCA, Article 7 and Annex 1).
/// </summary>
internal sealed class CitizenIdAnswers : AnswerGenerator
{
    // Annex 1 of Circular 07/2016/TT-BCA: the 63 codes.
    private static readonly string[] Provinces =
        ("001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 049 051 " +
         "052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096").Split(' ');

    private static readonly string[] NoProvinces = ["000", "003", "005", "007", "009", "013", "016", "018", "097", "098", "099", "100"];

    private static readonly string[] Frames =
        ["số em là ", "căn cước của tôi là ", "CCCD: ", "cccd ", "số căn cước ", "so cccd cua chau la ", "mã định danh của bé là ", "số là "];

    public override FieldDefinition Field { get; } = Make(FieldType.CitizenId);

    public static string Number(Random random, string? province = null) =>
        (province ?? random.Pick(Provinces)) + random.Pick("045", "167", "199", "083", "204", "325", "220", "318", "036", "152", "190", "301") + Digits(random, 6);

    public override GeneratedAnswer Valid(Random random)
    {
        var number = Number(random);
        var written = random.Next(8) switch
        {
            0 => Grouped(random, number, 3, 3, 3),
            1 => Grouped(random, number, 4, 4),
            2 => Grouped(random, number, 3, 1, 2),
            3 => Grouped(random, number, 6),
            _ => number,
        };
        return Good(Courtesy.Around(random, written, Frames), number);
    }

    public override GeneratedAnswer Invalid(Random random)
    {
        var number = Number(random);
        var (kind, text) = random.Next(8) switch
        {
            0 => (InvalidKind.TooShort, number[..random.Pick(11, 10, 8, 7)]),
            1 => (InvalidKind.TooLong, number + Digits(random, random.Pick(1, 2, 3))),
            2 => (InvalidKind.Letters, number[..random.Next(2, 10)] + random.Pick("A", "B", "X", "k", "T") + number[10..] + Digits(random, 1)),
            3 => (InvalidKind.ImpossibleProvince, Number(random, random.Pick(NoProvinces))),
            4 => (InvalidKind.ImpossibleCentury, random.Pick(Provinces) + random.Pick("4", "5", "6", "7", "8", "9") + Digits(random, 8)),
            5 => (InvalidKind.ImpossibleCentury, random.Pick(Provinces) + random.Pick("2", "3") + random.Next(40, 100) + Digits(random, 6)),
            6 => (InvalidKind.OldCard, random.Pick("01", "02", "13", "16", "17") + Digits(random, 7)),
            _ => (InvalidKind.Absent, random.Pick("không nhớ", "ở trong ví", "em chưa có", "đang tìm", "số gì ạ", "chờ chút")),
        };
        return Bad(kind, Courtesy.Around(random, text, kind == InvalidKind.Absent ? [] : Frames));
    }
}
