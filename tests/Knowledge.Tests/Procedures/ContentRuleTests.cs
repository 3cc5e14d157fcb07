using Assistant.Knowledge.Procedures.Checking;
using Assistant.Knowledge.Tests.Shared;
using Xunit;

namespace Assistant.Knowledge.Tests.Procedures;

/// <summary>One rule broken at a time: the editor is told the file, the line, the field, and what was expected.</summary>
public sealed class ContentRuleTests
{
    private const string Home = "\"Giấy nhà riêng\", source: luat, when: { place: home }";
    private const string Cases = "cases:\n";
    private const string None = "none:\n";

    [Fact]
    public void The_small_content_breaks_no_rule() => Assert.Empty(ContentChecker.Check(SmallContent.Files()));

    [Fact]
    public void The_shipped_content_breaks_no_rule() => Assert.Empty(ContentChecker.Check(ShippedContent.Files));

    [Theory]
    [InlineData("field: Thử nghiệm", "field: Thử nghiệm\ncolour: đỏ", "colour: đỏ", "colour", "no such field")]
    [InlineData("\"Ghi tên vào sổ thử.\"", "\"Ghi tên vào sổ thử.\", colour: đỏ", "id: sum-a", "summary[0].colour", "no such field")]
    [InlineData("  online:", "  by_air: []\n  online:", "by_air", "steps.by_air", "no such field")]
    [InlineData("cues: [ra cơ quan]", "cues: [ra cơ quan], cue: x", "id: office", "cases[0].values[0].cue", "no such field")]
    [InlineData("english: Trial registration\n", "", "id: dang-ky-thu", "english", "required")]
    [InlineData("text: \"Mở cổng.\", ", "", "id: step-a", "steps.online[0].text", "required")]
    [InlineData("checked: 2026-11-01", "checked: 01/11/2026", "checked:", "checked", "a date such as 2025-07-01, found '01/11/2026'")]
    [InlineData("checked: 2026-11-01", "checked: 2026-02-30", "checked:", "checked", "found '2026-02-30'")]
    [InlineData("id: fee-a,", "id: fee-a, until: soon,", "id: fee-a", "fees[0].until", "a date")]
    [InlineData("amount: 15000", "amount: mười", "id: fee-a", "fees[0].amount", "a number that is not negative, found 'mười'")]
    [InlineData("amount: 15000", "amount: -1", "id: fee-a", "fees[0].amount", "a number that is not negative")]
    [InlineData("copy: 2", "copy: 2, digital: maybe", "id: doc-a", "documents[0].digital", "true or false, found 'maybe'")]
    [InlineData("confidence: low", "confidence: lowish", "id: fee-low", "fees[1].confidence", "one of high | medium | low, found 'lowish'")]
    [InlineData("facet: conditions", "facet: wishes", "id: faq-a", "faqs[0].facet", "one of overview")]
    [InlineData("channel: online", "channel: pigeon", "id: ch-a", "channels[0].channel", "one of online | in-person | post")]
    [InlineData("unit: working-day", "unit: moon", "id: time-a", "time_limits[0].unit", "one of hour")]
    [InlineData("checked: 2026-11-01", "checked: 2026-11-01\nreviewed: perhaps", "reviewed:", "reviewed", "one of unreviewed | approved")]
    public void A_field_that_cannot_be_read_is_named(string old, string changed, string line, string field, string expected) =>
        SmallContent.AssertOnlyProblem(SmallContent.With(old, changed), SmallContent.ProcedurePath, line, field, expected);

    [Theory]
    [InlineData("\"Ghi tên vào sổ thử.\", source: luat", "\"Ghi tên vào sổ thử.\", source: nghi-dinh", "id: sum-a", "summary[0].source", "an id of sources, found 'nghi-dinh'")]
    [InlineData("also: [trang]", "also: [bao]", "id: time-a", "time_limits[0].also", "an id of sources, found 'bao'")]
    [InlineData("kind: law", "kind: blog", "id: luat", "sources[0].kind", "one of law | decree")]
    [InlineData("number: 01/2020/QH14, ", "", "id: luat", "sources.luat.number", "the number of the law")]
    [InlineData("url: https://thu.gov.vn }", "url: thu.gov.vn }", "id: trang", "sources.trang.url", "a web address, found 'thu.gov.vn'")]
    [InlineData("url: https://thu.gov.vn }", "url: \"javascript:alert(1)\" }", "id: trang", "sources.trang.url", "a web address")]
    [InlineData("effective: 2020-01-01 }", "effective: 2020-01-01, until: 2019-01-01 }", "id: luat", "sources.luat.until", "a day not before 'effective'")]
    [InlineData("url: https://thu.gov.vn }", "url: https://thu.gov.vn }\n  - { id: trang, kind: press, title: \"Khác\" }", "id: trang", "sources", "unique ids, found 'trang'")]
    public void A_source_that_cannot_be_followed_is_named(string old, string changed, string line, string field, string expected) =>
        SmallContent.AssertOnlyProblem(SmallContent.With(old, changed), SmallContent.ProcedurePath, line, field, expected);

    [Theory]
    [InlineData("id: step-b", "id: step-a", "id: step-a", "id", "unique within the service, found 'step-a'")]
    [InlineData("id: sum-a", "id: Sum_A", "id: Sum_A", "id", "kebab-case ASCII, found 'Sum_A'")]
    [InlineData("id: fee-a,", "id: fee-a, from: 2026-02-01, until: 2026-01-31,", "id: fee-a", "fee-a.until", "a day not before 'from'")]
    [InlineData("code: \"1.000001\"", "code: \"1.0001\"", "1.0001", "codes", "a national code such as 1.001193, found '1.0001'")]
    [InlineData(None + "  status: \"Không có hồ sơ để theo dõi.\"", "none: {}", "none:", "none", "facts for facet 'status'")]
    [InlineData(None, None + "  colour: \"không\"\n", "colour:", "none.colour", "one of overview")]
    public void Facts_and_codes_that_do_not_fit_are_named(string old, string changed, string line, string field, string expected) =>
        SmallContent.AssertOnlyProblem(SmallContent.With(old, changed), SmallContent.ProcedurePath, line, field, expected);

    [Theory]
    [InlineData(Home, "\"Giấy nhà riêng\", source: luat, when: { mode: home }", "id: doc-home", "doc-home.when", "a declared case, found 'mode'")]
    [InlineData(Home, "\"Giấy nhà riêng\", source: luat, when: { place: barn }", "id: doc-home", "doc-home.when.place", "one of office | home, found 'barn'")]
    [InlineData(Home, "\"Giấy nhà riêng\", source: luat, when: { channel: pigeon }", "id: doc-home", "doc-home.when.channel", "one of online | in-person | post, found 'pigeon'")]
    [InlineData("\"Đăng ký thử tại nhà\", when: { place: home }", "\"Đăng ký thử tại nhà\", when: { mode: home }", "1.000002", "codes[1.000002].when", "a declared case, found 'mode'")]
    [InlineData(Cases, Cases + "  - { id: channel, question: Sao?, values: [{ id: online, label: Một }, { id: post, label: Hai }] }\n", "id: channel", "cases", "an id other than 'channel'")]
    [InlineData(Cases, Cases + "  - { id: lone, question: Sao?, values: [{ id: one, label: Một }] }\n", "id: lone", "cases.lone.values", "two values or more")]
    [InlineData("default: office", "default: barn", "id: place", "cases.place.default", "one of its values, found 'barn'")]
    [InlineData("cues: [ngay tại nhà]", "cues: [Ra Co Quan]", "id: place", "cases.place", "a cue in one value only; 'ra co quan' stands in 'office' and 'home'")]
    public void Cases_that_do_not_fit_are_named(string old, string changed, string line, string field, string expected) =>
        SmallContent.AssertOnlyProblem(SmallContent.With(old, changed), SmallContent.ProcedurePath, line, field, expected);

    [Theory]
    [InlineData("Ghi tên vào sổ thử.", "Ghi tên  vào sổ thử.", "id: sum-a", "sum-a.text", "composed letters (NFC), single spaces")]
    [InlineData("Ghi tên vào sổ thử.", "Ghi tên va\u0300o sổ thử.", "id: sum-a", "sum-a.text", "composed letters (NFC)")]
    [InlineData("Ghi tên vào sổ thử.", "Bạn ghi tên vào sổ.", "id: sum-a", "sum-a.text", "no pronoun for the citizen or the assistant, found 'Bạn'")]
    [InlineData("Được, có giấy ủy quyền.", "Được, quý khách cần giấy ủy quyền.", "id: faq-a", "faq-a.answer", "no pronoun")]
    [InlineData("note: \"Ký tên.\"", "note: \"Anh/chị ký tên.\"", "id: doc-a", "doc-a.note", "no pronoun")]
    [InlineData("penalty: \"Nhắc nhở.\"", "penalty: \"Bạn bị nhắc.\"", "id: dead-a", "dead-a.penalty", "no pronoun")]
    [InlineData(
        "Đủ 18 tuổi.",
        "một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín",
        "id: cond-a",
        "cond-a.text",
        "sentences of 28 words at most, found one of 29")]
    public void Wording_that_a_citizen_should_not_read_is_named(string old, string changed, string line, string field, string expected) =>
        SmallContent.AssertOnlyProblem(SmallContent.With(old, changed), SmallContent.ProcedurePath, line, field, expected);

    [Fact]
    public void A_question_may_hold_a_pronoun_and_a_name_may_be_long()
    {
        Assert.Empty(ContentChecker.Check(SmallContent.With("Làm hộ người khác có được không?", "Bạn làm hộ có được không?")));
        Assert.Empty(ContentChecker.Check(SmallContent.With("name: \"Tờ khai thử\"", $"name: \"{string.Join(' ', Enumerable.Repeat("giấy", 40))}\"")));
    }

    [Theory]
    [InlineData("related:\n  - { service: khong-co }\n", "service: khong-co", "related.service", "the id of a service, found 'khong-co'")]
    [InlineData("related:\n  - { why: \"Vì sao.\" }\n", "related:", "related", "a service, a code or a name")]
    public void A_related_service_must_exist(string related, string line, string field, string expected) =>
        SmallContent.AssertOnlyProblem(SmallContent.With(None, related + None), SmallContent.ProcedurePath, line, field, expected);

    [Fact]
    public void A_service_without_a_code_is_named()
    {
        const string codes = "codes:\n  - { code: \"1.000001\", name: \"Đăng ký thử\" }\n  - { code: \"1.000002\", name: \"Đăng ký thử tại nhà\", when: { place: home } }\n";

        SmallContent.AssertOnlyProblem(SmallContent.With(codes, "codes: []\n"), SmallContent.ProcedurePath, "codes:", "codes", "at least one national code");
    }

    [Fact]
    public void A_fact_may_not_begin_after_its_source_was_repealed()
    {
        var procedure = SmallContent.Changed("effective: 2020-01-01 }", "effective: 2020-01-01, until: 2021-01-01 }")
            .Replace("id: fee-a,", "id: fee-a, from: 2022-01-01,", StringComparison.Ordinal);

        var problem = Assert.Single(ContentChecker.Check(SmallContent.Files(procedure)), p => p.Field == "fee-a.source");

        Assert.Contains("'luat' ended on 2021-01-01", problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_whose_source_had_ended_when_it_was_checked_is_never_shown_and_that_is_said()
    {
        var procedure = SmallContent.Changed("effective: 2020-01-01 }", "effective: 2020-01-01, until: 2021-01-01 }");

        var problem = Assert.Single(ContentChecker.Check(SmallContent.Files(procedure)), p => p.Field == "fee-a.source");

        Assert.Contains("'luat' ended on 2021-01-01, so the fact is never shown", problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_told_at_once_in_the_order_of_lines()
    {
        var procedure = SmallContent.Changed("checked: 2026-11-01", "checked: hôm qua")
            .Replace("Ghi tên vào sổ thử.", "Bạn ghi tên.", StringComparison.Ordinal)
            .Replace("also: [trang]", "also: [bao]", StringComparison.Ordinal)
            .Replace("id: step-b", "id: Step B", StringComparison.Ordinal);

        var problems = ContentChecker.Check(SmallContent.Files(procedure));

        Assert.Equal(4, problems.Count);
        Assert.Equal(problems.Select(p => p.Line).Order(), problems.Select(p => p.Line));
        Assert.All(problems, p => Assert.StartsWith($"Content/{SmallContent.ProcedurePath}:{p.Line}: {p.Field}: ", p.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("original: 1", "original: 99999999999")]
    [InlineData("copy: 2", "copy: 99999999999999999999")]
    [InlineData("amount: 15000", "amount: 99999999999999999999")]
    public void A_number_beyond_reason_is_a_problem_and_no_crash(string old, string changed)
    {
        var problem = Assert.Single(ContentChecker.Check(SmallContent.With(old, changed)));

        Assert.Equal(SmallContent.Line(SmallContent.With(old, changed), SmallContent.ProcedurePath, changed), problem.Line);
    }
}
