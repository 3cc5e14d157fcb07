using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>Yes and no, in all the words people have for them.</summary>
internal sealed class YesNoAnswers : AnswerGenerator
{
    private static readonly string[] Yes =
    [
        "có", "Có", "co", "có ạ", "dạ có", "vâng", "vang", "vâng ạ", "ừ", "uh", "ừm", "đúng", "đúng rồi", "dung roi", "đúng vậy", "phải", "ok", "oke", "okie",
        "đồng ý", "dong y", "chuẩn", "chính xác", "được", "dc", "đc", "có chứ", "rồi", "có rồi", "yes", "dạ vâng ạ", "tất nhiên", "muốn", "cần",
    ];

    private static readonly string[] No =
    [
        "không", "khong", "ko", "k", "hông", "không ạ", "dạ không", "chưa", "chua", "chưa có", "không có", "ko có", "chả", "thôi", "sai", "sai rồi",
        "không phải", "ko phai", "kphai", "không đồng ý", "không cần", "ko cần", "không muốn", "no", "khỏi", "đâu có", "chẳng có", "chưa ạ", "không đâu", "hok",
    ];

    public override FieldDefinition Field { get; } = Make(FieldType.YesNo);

    public override GeneratedAnswer Valid(Random random)
    {
        var isYes = random.Chance(50);
        return Good(random.Pick(isYes ? Yes : No) + random.Pick("", "", " nhé", ".", " ạ", "!"), isYes ? "true" : "false");
    }

    public override GeneratedAnswer Invalid(Random random) => random.Chance(10)
        ? Bad(InvalidKind.OnlySigns, random.Pick("?", "...", "??", "👍🏻?"))
        : Bad(InvalidKind.Absent, random.Pick(
            "để xem đã", "tùy", "12", "hôm qua", "có hay không đều được", "lát nữa trả lời", "nghĩa là gì", "không biết", "không rõ", "chưa biết", "ko bit", "nhà 3 tầng"));
}
