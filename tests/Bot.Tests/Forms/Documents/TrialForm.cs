using Assistant.Bot.Forms.Documents;
using Assistant.Knowledge;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Logic;
using Assistant.Knowledge.Forms.Printing;
using Assistant.Knowledge.Language.Places;
using Assistant.Knowledge.Procedures;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Documents;

/// <summary>A small form with every kind of field that print knows, read as any other form, and ways to print it.</summary>
internal static class TrialForm
{
    public static readonly DateOnly Day = new(2026, 11, 25);

    public const string Yaml = """
        id: dang-ky-thu
        title: Tờ khai đăng ký thử
        prescribed: "Mẫu kèm Thông tư 00/2026/TT-THU"
        addressee: office
        signer: requester_name
        signer_title: Người yêu cầu
        sections:
          - id: who
            title: Người yêu cầu
            fields:
              - { id: steer, type: yes_no, label: "Có con không", own: true }
              - { id: office, type: admin_unit, label: Nơi nhận }
              - { id: requester_name, no: "1", type: person_name, label: "Họ, chữ đệm, tên" }
              - { id: requester_dob, no: "2", type: date, label: "Ngày, tháng, năm sinh" }
              - { id: requester_email, type: email, label: Thư điện tử, optional: true }
          - id: child
            title: Con
            when: { steer: "true" }
            fields:
              - { id: child_name, no: "3a", type: person_name, label: Họ tên con }
              - { id: child_school, no: "3b", type: text, label: Trường, when: { child_dob: { given: true } } }
              - { id: child_dob, no: "3c", type: date, label: Ngày sinh con }
              - id: members
                no: "4"
                type: group
                label: Người đi cùng
                item: người
                fields:
                  - { id: full_name, type: person_name, label: Họ và tên }
                  - { id: relation, type: text, label: Quan hệ, optional: true }
          - id: end
            title: Xong
            fields:
              - { id: papers, type: files, label: Giấy tờ kèm theo }
              - { id: file_number, type: code, label: Mã hồ sơ, fill: office }
              - { id: declaration, type: yes_no, label: Cam đoan lời khai là đúng sự thật, checks: [{ rule: must, is: "true" }] }
              - { id: sign_place_date, type: text, label: "Làm tại, ngày", fill: paper }
              - { id: signature, type: text, label: Chữ ký, fill: paper }
        print_order: [file_number, requester_name]
        """;

    public static readonly Dictionary<string, string> Answers = new()
    {
        ["steer"] = "true",
        ["office"] = "Phường Ba Đình",
        ["requester_name"] = "Nguyễn Thị Hòa",
        ["requester_dob"] = "1990-02-03",
        ["child_name"] = "Trần Minh An",
        ["child_dob"] = "2026-10-05",
        ["child_school"] = "Mầm non Hoa Sen",
        ["members[0].full_name"] = "Trần Văn Tám",
        ["members[0].relation"] = "ông nội",
        ["members[1].full_name"] = "Lê Thị Bưởi",
        ["declaration"] = "true",
    };

    public static FormWords Words { get; } = KnowledgeBase.LoadEmbedded().PrintingWords!;

    public static FormDefinition Form(string yaml = Yaml)
    {
        var (knowledge, problems) = KnowledgeBase.Read([new ContentFile("dang-ky-thu/form.yaml", yaml)]);
        Assert.DoesNotContain(problems, p => p.File.EndsWith("form.yaml", StringComparison.Ordinal));
        return knowledge.Forms["dang-ky-thu"];
    }

    public static FormDefinition With(string old, string changed)
    {
        Assert.Contains(old, Yaml, StringComparison.Ordinal);
        return Form(Yaml.Replace(old, changed, StringComparison.Ordinal));
    }

    public static Dictionary<string, string> But(params (string Key, string? Value)[] changes)
    {
        var answers = new Dictionary<string, string>(Answers);
        foreach (var (key, value) in changes)
        {
            answers.Remove(key);
            if (value is not null)
            {
                answers[key] = value;
            }
        }

        return answers;
    }

    public static PrintedForm Print(IReadOnlyDictionary<string, string>? answers = null, FormDefinition? form = null, string? reference = null) =>
        new FormPrinter(Words, new ConditionEvaluator(new PlaceOfAnswer(UnitGazetteer.BuiltIn)))
            .Print(form ?? Form(), new WrittenAnswers(answers ?? Answers), Show, reference, Day);

    private static string Show(FieldDefinition field, string value) =>
        field.Type == FieldType.Date ? AnswerDates.Show(value) : field.Choices.FirstOrDefault(c => c.Value == value)?.Label ?? value;
}
