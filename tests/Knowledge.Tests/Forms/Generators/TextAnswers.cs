using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>Words, kept as written.</summary>
internal sealed class TextAnswers : AnswerGenerator
{
    private static readonly string[] Texts =
        ["Công nhân may", "Mất thẻ trên xe buýt", "thợ xây", "Bệnh viện Phụ sản Hà Nội", "Lớp 12A1", "Kinh doanh tạp hóa", "sửa chữa xe máy", "Nghỉ hưu", "ung thu phoi"];

    public override FieldDefinition Field { get; } = Make(FieldType.Text);

    public override GeneratedAnswer Valid(Random random)
    {
        var text = random.Pick(Texts);
        return Good(random.Pick("", "", "dạ ", "Dạ, ") + text + random.Pick("", "", " ạ", "  "), text);
    }

    public override GeneratedAnswer Invalid(Random random) => random.Chance(40)
        ? Bad(InvalidKind.Empty, random.Pick("", " ", "   ", "\n", "\t "))
        : Bad(InvalidKind.OnlySigns, random.Pick("...", "?", "-", "!!!", "/", "👍", "_", "***", ".", "…", "😀😀"));
}
