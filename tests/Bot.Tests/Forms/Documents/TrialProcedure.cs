using Assistant.Knowledge;
using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Documents;

/// <summary>A small service with papers, costs, places and times that hang on cases and channels.</summary>
internal static class TrialProcedure
{
    public const string Yaml = """
        id: dang-ky-thu
        name: Đăng ký thử
        phrase: đăng ký thử
        english: Trial registration
        field: Thử nghiệm
        checked: 2026-11-01
        codes:
          - { code: "1.000001", name: "Đăng ký thử" }
        aliases: [ghi tên thử]
        sources:
          - { id: luat, kind: law, title: "Luật Thử", number: 01/2020/QH14, effective: 2020-01-01 }
          - { id: cu, kind: law, title: "Luật Cũ", number: 01/2000/QH10, effective: 2000-01-01, until: 2025-12-31 }
        cases:
          - id: timing
            question: Đã quá hạn chưa?
            default: on-time
            values:
              - { id: on-time, label: Đúng hạn, cues: [đúng hạn] }
              - { id: late, label: Quá hạn, cues: [quá hạn rồi] }
          - id: rent
            question: Ở nhà của ai?
            values:
              - { id: own, label: Nhà của mình, cues: [nhà của mình] }
              - { id: rented, label: Nhà thuê, cues: [nhà thuê] }
        summary:
          - { id: sum-a, text: "Ghi tên vào sổ thử.", source: luat }
        authority:
          - { id: auth-old, text: "Phòng thử của huyện.", until: 2025-06-30, source: luat }
          - { id: auth-now, text: "Cơ quan thử của xã.", from: 2025-07-01, source: luat, article: "Điều 7" }
        channels:
          - { id: ch-online, channel: online, text: "Nộp trên cổng.", url: https://thu.gov.vn, source: luat }
          - { id: ch-person, channel: in-person, text: "Nộp tại quầy.", source: luat }
        documents:
          - { id: doc-form, name: "Tờ khai thử", form: TK9, original: 1, copy: 2, note: "Ký tên.", when: { channel: in-person }, source: luat, article: "Điều 3" }
          - { id: doc-id, name: "Căn cước", present: true, waived: "Không phải xuất trình nếu đã có dữ liệu.", source: luat }
          - { id: doc-late, name: "Đơn giải trình", original: 1, when: { timing: late }, source: luat }
          - { id: doc-lease, name: "Hợp đồng thuê", digital: true, when: { rent: rented }, source: luat, confidence: low, doubt: "Hỏi lại." }
          - { id: doc-old, name: "Sổ cũ", original: 1, source: cu }
        not_needed:
          - { id: nn-book, text: "Không phải nộp sổ hộ khẩu.", source: luat }
        fees:
          - { id: fee-online, kind: fee, amount: 0, unit: lần, text: "Nộp trực tuyến không mất tiền.", when: { channel: online }, source: luat }
          - { id: fee-counter, kind: fee, text: "Lệ phí tại quầy do tỉnh quyết định.", when: { channel: in-person, timing: on-time }, source: luat }
          - { id: fee-late, kind: fee, amount: 5000, unit: lần, text: "Quá hạn nộp 5.000 đồng.", when: { channel: in-person, timing: late }, source: luat }
          - { id: fee-copy, kind: postal, amount: 30000, unit: lần, text: "Gửi về nhà 30.000 đồng.", source: luat }
          - { id: fee-fine, kind: fine, amount: 100000, text: "Khai gian bị phạt.", source: luat }
        time_limits:
          - { id: time-a, value: 3, unit: working-day, text: "Trong 03 ngày làm việc.", source: luat }
          - { id: time-post, value: 1, unit: day, text: "Chuyển phát thêm 01 ngày.", when: { channel: online }, source: luat }
        deadlines:
          - { id: dl-a, value: 30, unit: day, event: ngày chuyển đến, text: "Đăng ký trong 30 ngày.", penalty: "Bị nhắc nhở.", source: luat }
        """;

    public static PhraseBook Phrases { get; } = PhraseBook.Load(ContentFolder.Embedded())[MessageLanguage.Vietnamese];

    public static Procedure Read(string yaml = Yaml)
    {
        var (knowledge, problems) = KnowledgeBase.Read([new ContentFile("dang-ky-thu/procedure.yaml", yaml)]);
        Assert.DoesNotContain(problems, p => p.File.EndsWith("procedure.yaml", StringComparison.Ordinal));
        return knowledge.Procedures[0];
    }

    public static Dictionary<string, string> Case(params (string Id, string Value)[] values) => values.ToDictionary(v => v.Id, v => v.Value);
}
