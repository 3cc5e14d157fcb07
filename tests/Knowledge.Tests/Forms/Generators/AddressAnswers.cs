using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>Addresses from small to large, their commune one of Resolution 1656/NQ-UBTVQH15.</summary>
internal sealed class AddressAnswers : AnswerGenerator
{
    private static readonly string[] Streets =
    [
        "số 5 ngõ 12 phố Lạc Trung", "số 12A ngách 34/5 ngõ 34 phố Lê Thanh Nghị", "số nhà 27 đường Trường Chinh", "25B phố Trần Hưng Đạo", "tổ 8", "thôn Đoài",
        "xóm 3", "phòng 1203 tòa CT1", "số 9 ngõ 41", "khu tập thể Z176", "số 3 phố Hàng Cót", "đội 4 thôn Trung",
    ];

    private static readonly string[] Frames = ["ở ", "em ở ", "nhà tôi ở ", "tại ", "địa chỉ ", "hiện ở ", "dia chi: "];

    public override FieldDefinition Field { get; } = Make(FieldType.Address);

    public override GeneratedAnswer Valid(Random random)
    {
        var (street, unit) = (random.Pick(Streets), random.Pick(HanoiUnits.Current));
        var place = random.Next(4) switch
        {
            0 => $"{unit}, Hà Nội",
            1 => $"{unit}, thành phố Hà Nội",
            2 => $"{HanoiUnits.Short(unit)}, Hà Nội",
            _ => $"{unit}, TP Hà Nội",
        };
        return Good(
            Courtesy.Around(random, $"{street}, {place}", Frames),
            $"{char.ToUpperInvariant(street[0])}{street[1..]}, {HanoiUnits.Written(unit)}");
    }

    public override GeneratedAnswer Invalid(Random random)
    {
        var street = random.Pick(Streets);
        var (kind, text) = random.Next(4) switch
        {
            0 => (InvalidKind.NoCommune, street + random.Pick("", ", Hà Nội", ", thành phố Hà Nội")),
            1 => (InvalidKind.NoSuchUnit, $"{street}, {random.Pick(HanoiUnits.None)}, Hà Nội"),
            2 => (InvalidKind.DistrictOnly, $"{street}, {random.Pick(HanoiUnits.Districts)}, Hà Nội"),
            _ => (InvalidKind.Absent, random.Pick("ở nhà", "gần chợ", "chỗ trọ cũ", "không nhớ", "như trên giấy")),
        };
        return Bad(kind, Courtesy.Around(random, text, kind == InvalidKind.Absent ? [] : Frames));
    }
}
