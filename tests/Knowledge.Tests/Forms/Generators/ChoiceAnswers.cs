using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>One value of a list, by its words, with and without marks, and by the cues of everyday speech.</summary>
internal sealed class ChoiceAnswers : AnswerGenerator
{
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["cha"] = ["cha", "bố", "bo", "ba của bé", "là bố cháu", "tôi là bố", "bố đẻ"],
        ["mẹ"] = ["mẹ", "me", "má", "là mẹ cháu", "em là mẹ", "mẹ đẻ"],
        ["bà ngoại"] = ["bà ngoại", "ba ngoai", "là bà ngoại cháu", "tôi là bà ngoại", "Bà Ngoại"],
        ["ông nội"] = ["ông nội", "ong noi", "ông nội của cháu"],
        ["người giám hộ"] = ["người giám hộ", "nguoi giam ho", "giám hộ", "Người giám hộ"],
    };

    public override FieldDefinition Field { get; } = Make(
        FieldType.Choice,
        new FieldChoice("cha", "Cha của bé", ["bố", "ba", "tía"]),
        new FieldChoice("mẹ", "Mẹ của bé", ["má", "u", "bầm"]),
        new FieldChoice("bà ngoại", "Bà ngoại", ["ngoại"]),
        new FieldChoice("ông nội", "Ông nội", []),
        new FieldChoice("người giám hộ", "Người giám hộ", ["giám hộ"]));

    public override GeneratedAnswer Valid(Random random)
    {
        var value = random.Pick([.. Words.Keys]);
        return Good(Courtesy.Around(random, random.Pick(Words[value])), value);
    }

    public override GeneratedAnswer Invalid(Random random) => random.Chance(75)
        ? Bad(InvalidKind.OutsideList, Courtesy.Around(random, random.Pick(
            "hàng xóm", "bạn thân", "chồng cũ", "cô giáo", "người thuê nhà", "con mèo", "0912345678", "để xem", "không biết", "luật sư", "chị họ", "xe máy")))
        : Bad(InvalidKind.TwoChoices, Courtesy.Around(random, random.Pick("cha và mẹ", "bố hoặc mẹ", "cả bố lẫn mẹ", "bà ngoại hoặc ông nội")));
}
