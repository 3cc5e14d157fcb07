using System.Text;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Checking;
using Assistant.Knowledge.Procedures.Yaml;
using Assistant.Knowledge.Understanding.Examples;
using Xunit;

namespace Assistant.Knowledge.Tests.Shared;

/// <summary>One small service that obeys every rule of content; tests change a line of it and see what is said.</summary>
internal static class SmallContent
{
    public const string Id = "dang-ky-thu";
    public const string ProcedurePath = Id + "/procedure.yaml";
    public const string OverlayPath = Id + "/ha-noi.yaml";
    public const string UtterancesPath = Id + "/utterances.yaml";

    public const string Procedure = """
        id: dang-ky-thu
        name: Đăng ký thử
        phrase: đăng ký thử
        english: Trial registration
        field: Thử nghiệm
        checked: 2026-11-01
        codes:
          - { code: "1.000001", name: "Đăng ký thử" }
          - { code: "1.000002", name: "Đăng ký thử tại nhà", when: { place: home } }
        aliases:
          - ghi tên thử
        sources:
          - { id: luat, kind: law, title: "Luật Thử", number: 01/2020/QH14, effective: 2020-01-01 }
          - { id: trang, kind: guidance, title: "Trang hướng dẫn", url: https://thu.gov.vn }
        cases:
          - id: place
            question: Làm ở đâu?
            default: office
            values:
              - { id: office, label: "Tại cơ quan", cues: [ra cơ quan] }
              - { id: home, label: "Tại nhà riêng", cues: [ngay tại nhà] }
        summary:
          - { id: sum-a, text: "Ghi tên vào sổ thử.", source: luat }
        authority:
          - { id: auth-a, text: "Cơ quan thử của xã.", source: luat, article: "Điều 7" }
        channels:
          - { id: ch-a, channel: online, text: "Nộp trên cổng.", url: https://thu.gov.vn, source: trang }
        documents:
          - { id: doc-a, name: "Tờ khai thử", form: TK9, original: 1, copy: 2, note: "Ký tên.", source: luat }
          - { id: doc-home, name: "Giấy nhà riêng", source: luat, when: { place: home } }
        fees:
          - { id: fee-a, amount: 15000, unit: lần, text: "Lệ phí 15.000 đồng.", source: luat }
          - { id: fee-low, kind: payment, text: "Tiền chuyển chừng 40.000 đồng.", source: trang, confidence: low, doubt: "Theo trí nhớ." }
        time_limits:
          - { id: time-a, value: 3, unit: working-day, text: "Trong 3 ngày làm việc.", source: luat, also: [trang] }
        deadlines:
          - { id: dead-a, value: 30, unit: day, text: "Trong 30 ngày.", penalty: "Nhắc nhở.", source: luat }
        steps:
          online:
            - { id: step-a, text: "Mở cổng.", source: trang }
            - { id: step-b, text: "Nộp tờ khai.", source: trang }
        form:
          - { id: form-a, text: "Ghi đủ họ tên.", source: luat }
        results:
          - { id: res-a, text: "Nhận giấy thử, dùng 5 năm.", source: luat }
        conditions:
          - { id: cond-a, text: "Đủ 18 tuổi.", source: luat }
        legal:
          - { id: leg-a, text: "Luật Thử năm 2020.", source: luat }
        faqs:
          - { id: faq-a, question: "Làm hộ người khác có được không?", answer: "Được, có giấy ủy quyền.", facet: conditions, source: luat }
        none:
          status: "Không có hồ sơ để theo dõi."
        """;

    private static readonly Lazy<string> LazyUtterances = new(() => UtterancesOf(Id, "câu"));

    public static string Utterances => LazyUtterances.Value;

    /// <summary>The content, with one text of the procedure replaced by another.</summary>
    public static IReadOnlyList<ContentFile> With(string old, string changed) => Files(Changed(old, changed));

    /// <summary>The procedure with one text replaced; fails where the text does not stand in it.</summary>
    public static string Changed(string old, string changed)
    {
        Assert.Contains(old, Procedure, StringComparison.Ordinal);
        return Procedure.Replace(old, changed, StringComparison.Ordinal);
    }

    public static IReadOnlyList<ContentFile> Files(string? procedure = null, string? overlay = null, string? utterances = null) =>
    [
        new(ProcedurePath, procedure ?? Procedure),
        new(UtterancesPath, utterances ?? Utterances),
        .. overlay is null ? Array.Empty<ContentFile>() : [new ContentFile(OverlayPath, overlay)],
    ];

    /// <summary>The line, from 1, of the first text like this in the file.</summary>
    public static int Line(IEnumerable<ContentFile> files, string path, string text)
    {
        var lines = files.Single(f => f.Path == path).Text.Split('\n');
        var at = Array.FindIndex(lines, l => l.Contains(text, StringComparison.Ordinal));
        Assert.True(at >= 0, $"'{text}' does not stand in {path}");
        return at + 1;
    }

    /// <summary>Asserts the one problem that content has: its place, its field, and words of what is expected.</summary>
    public static ContentProblem AssertOnlyProblem(IReadOnlyList<ContentFile> files, string path, string lineHolds, string field, string expected)
    {
        var problem = Assert.Single(ContentChecker.Check(files));
        Assert.Equal(path, problem.File);
        Assert.Equal(Line(files, path, lineHolds), problem.Line);
        Assert.Equal(field, problem.Field);
        Assert.Contains(expected, problem.Expected, StringComparison.Ordinal);
        return problem;
    }

    /// <summary>Answers a facet of the small service on a day.</summary>
    public static Answer Answer(
        string procedure, Facet facet, DateOnly day, IReadOnlyDictionary<string, string>? cases = null, string? overlay = null, string text = "xyz")
    {
        var (knowledge, problems) = KnowledgeBase.Read(Files(procedure, overlay));
        Assert.Empty(problems);
        return new AnswerComposer(knowledge, ShippedContent.Books)
            .Compose(Messages.About(Id, facet, cases, text: text), Knowledge.Answers.Wording.FormsOfAddress.Default, day);
    }

    /// <summary>Enough examples for any service, none of which means two things.</summary>
    public static string UtterancesOf(string service, string word)
    {
        var text = new StringBuilder($"service: {service}\nutterances:\n");
        foreach (var facet in FacetNames.Answerable.Append(Facet.StartForm))
        {
            text.Append("  ").Append(facet.Name()).Append(":\n");
            foreach (var register in Register.All)
            {
                text.Append("    ").Append(register).Append(":\n");
                text.Append($"      - {word} {facet.Name()} {register} một\n      - {word} {facet.Name()} {register} hai\n");
            }
        }

        return text.ToString();
    }
}
