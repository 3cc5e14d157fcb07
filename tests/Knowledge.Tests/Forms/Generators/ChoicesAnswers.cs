using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>Any values of a list.</summary>
internal sealed class ChoicesAnswers : AnswerGenerator
{
    private static readonly (string Value, string[] Words)[] Values =
    [
        ("thường trú", ["thường trú", "thuong tru", "hộ khẩu"]),
        ("bảo hiểm y tế", ["bảo hiểm y tế", "bao hiem y te", "bhyt", "thẻ bảo hiểm"]),
        ("khai sinh", ["khai sinh", "giấy khai sinh", "Khai sinh"]),
    ];

    public override FieldDefinition Field { get; } = Make(
        FieldType.Choices,
        new FieldChoice("thường trú", "Đăng ký thường trú", ["hộ khẩu"]),
        new FieldChoice("bảo hiểm y tế", "Thẻ bảo hiểm y tế", ["bhyt", "thẻ bảo hiểm"]),
        new FieldChoice("khai sinh", "Giấy khai sinh", []));

    public override GeneratedAnswer Valid(Random random)
    {
        var chosen = Values.Where(_ => random.Chance(60)).ToArray();
        if (chosen.Length == 0)
        {
            chosen = [random.Pick(Values)];
        }

        // Whatever the order of the words, values stand in the order of the list.
        var words = chosen.Select(c => random.Pick(c.Words)).ToArray();
        random.Shuffle(words);
        return Good(Courtesy.Around(random, string.Join(random.Pick(", ", " và ", "; ", " với ", " + "), words), "cần ", "làm ", "em chọn "), string.Join(';', chosen.Select(c => c.Value)));
    }

    public override GeneratedAnswer Invalid(Random random) => Bad(
        InvalidKind.OutsideList,
        Courtesy.Around(random, random.Pick("hộ chiếu", "bằng lái xe", "sổ đỏ", "không biết", "xin việc", "0912345678", "con trai", "trời mưa")));
}
