using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>Units and the offices named after them.</summary>
internal sealed class AdminUnitAnswers : AnswerGenerator
{
    private static readonly (string Said, string Written)[] Provinces =
    [
        ("thành phố Hà Nội", "Thành phố Hà Nội"), ("tỉnh Phú Thọ", "Tỉnh Phú Thọ"), ("thành phố Hải Phòng", "Thành phố Hải Phòng"), ("tỉnh Nghệ An", "Tỉnh Nghệ An"),
        ("tỉnh Nam Định", "Tỉnh Ninh Bình"), ("tỉnh Thái Bình", "Tỉnh Hưng Yên"), ("tỉnh Vĩnh Phúc", "Tỉnh Phú Thọ"), ("tỉnh Hải Dương", "Thành phố Hải Phòng"),
        ("tỉnh Bắc Giang", "Tỉnh Bắc Ninh"), ("TP HCM", "Thành phố Hồ Chí Minh"),
    ];

    public override FieldDefinition Field { get; } = Make(FieldType.AdminUnit);

    public override GeneratedAnswer Valid(Random random)
    {
        if (random.Chance(15))
        {
            var (said, written) = random.Pick(Provinces);
            return Good(Courtesy.Around(random, said, "ở ", "quê ở "), written);
        }

        var unit = random.Pick(HanoiUnits.Current);
        var answer = random.Next(6) switch
        {
            0 => "UBND " + unit,
            1 => "Công an " + unit,
            2 => $"{unit}, Hà Nội",
            3 => HanoiUnits.Short(unit),
            4 => "ủy ban nhân dân " + unit + " thành phố Hà Nội",
            _ => unit,
        };
        return Good(Courtesy.Around(random, answer, "ở ", "là ", "tại "), HanoiUnits.Written(unit));
    }

    public override GeneratedAnswer Invalid(Random random)
    {
        var (kind, text) = random.Next(3) switch
        {
            0 => (InvalidKind.NoSuchUnit, random.Pick("", "UBND ", "công an ") + random.Pick(HanoiUnits.None)),
            1 => (InvalidKind.DistrictOnly, random.Pick(HanoiUnits.Districts) + random.Pick("", ", Hà Nội")),
            _ => (InvalidKind.Absent, random.Pick("gần nhà", "không biết", "chỗ cũ", "ra đâu cũng được", "12345")),
        };
        return Bad(kind, Courtesy.Around(random, text));
    }
}
