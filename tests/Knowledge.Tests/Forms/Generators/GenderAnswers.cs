using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>Sex as papers state it: Nam, Nữ.</summary>
internal sealed class GenderAnswers : AnswerGenerator
{
    private static readonly string[] Male = ["nam", "Nam", "con trai", "con trai ạ", "bé trai", "be trai", "trai", "giới tính nam", "là con trai"];
    private static readonly string[] Female = ["nữ", "nu", "NỮ", "con gái", "bé gái", "be gai", "gái", "giới tính nữ", "em là nữ"];

    public override FieldDefinition Field { get; } = Make(FieldType.Choice, new FieldChoice("Nam", "Nam", ["trai"]), new FieldChoice("Nữ", "Nữ", ["gái"])) with
    {
        Aspect = "gender",
    };

    public override GeneratedAnswer Valid(Random random)
    {
        var isMale = random.Chance(50);
        return Good(Courtesy.Around(random, random.Pick(isMale ? Male : Female)), isMale ? "Nam" : "Nữ");
    }

    public override GeneratedAnswer Invalid(Random random) =>
        Bad(InvalidKind.OutsideList, Courtesy.Around(random, random.Pick("chưa sinh", "không biết", "3 tuổi", "khỏe mạnh", "sinh đôi", "nam hay nữ đều được", "chưa siêu âm")));
}
