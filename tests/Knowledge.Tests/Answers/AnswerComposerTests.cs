using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Answers.Rendering;
using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding;
using Xunit;

namespace Assistant.Knowledge.Tests.Answers;

public sealed class AnswerComposerTests
{
    private static readonly DateOnly Day = new(2026, 11, 25);
    private static readonly Dictionary<string, string> AtHome = new() { ["place"] = "home" };
    private static readonly Dictionary<string, string> AtTheOffice = new() { ["place"] = "office" };

    [Fact]
    public void What_is_asked_comes_first_and_carries_no_heading()
    {
        var answer = SmallContent.Answer(SmallContent.Procedure, Facet.Fee, Day);

        Assert.Null(answer.Blocks[0].Heading);
        Assert.Equal("fee-a", answer.Blocks[0].Lines[0].FactId);
        Assert.Equal("Dạ, chi phí đăng ký thử:", answer.Lead);
        Assert.Equal(Facet.Fee, answer.Facet);
        Assert.Equal([SmallContent.Id], answer.Services);
    }

    [Fact]
    public void A_known_case_filters_the_facts_and_is_said()
    {
        var home = SmallContent.Answer(SmallContent.Procedure, Facet.Documents, Day, AtHome);
        var office = SmallContent.Answer(SmallContent.Procedure, Facet.Documents, Day, AtTheOffice);

        Assert.Contains("doc-home", Facts(home));
        Assert.DoesNotContain("doc-home", Facts(office));
        Assert.Contains("tại nhà riêng", home.Assumption, StringComparison.Ordinal);
        Assert.Contains("tại cơ quan", office.Assumption, StringComparison.Ordinal);
    }

    [Fact]
    public void The_question_that_decides_is_asked_until_its_answer_is_known()
    {
        var open = SmallContent.Answer(SmallContent.Procedure, Facet.Documents, Day);
        var known = SmallContent.Answer(SmallContent.Procedure, Facet.Documents, Day, AtHome);

        Assert.Equal("Làm ở đâu?", open.Question);
        Assert.Equal(["Tại cơ quan", "Tại nhà riêng"], open.Choices.Select(c => c.Label));
        Assert.Equal(Completeness.Partial, open.Completeness);
        Assert.Null(known.Question);
    }

    [Fact]
    public void An_answer_with_nothing_open_and_nothing_in_doubt_is_called_complete()
    {
        var known = SmallContent.Answer(SmallContent.Changed("confidence: low, ", ""), Facet.Documents, Day, AtHome);

        Assert.Equal(Completeness.Complete, known.Completeness);
        Assert.Equal("Câu trả lời đầy đủ cho câu hỏi này.", known.CompletenessNote);
    }

    [Fact]
    public void Where_no_case_decides_no_question_is_asked()
    {
        var answer = SmallContent.Answer(SmallContent.Procedure, Facet.TimeLimit, Day);

        Assert.Null(answer.Question);
    }

    [Fact]
    public void An_assumed_case_shows_its_facts_and_hides_those_of_the_other()
    {
        var answer = SmallContent.Answer(
            SmallContent.Procedure.Replace("doc-a, name: \"Tờ khai thử\"", "doc-a, when: { place: office }, name: \"Tờ khai thử\"", StringComparison.Ordinal), Facet.Documents, Day);

        Assert.Contains("doc-a", Facts(answer));
        Assert.DoesNotContain("doc-home", Facts(answer));
        Assert.Equal("Đây là trường hợp thường gặp: tại cơ quan.", answer.Assumption);
    }

    [Fact]
    public void A_fact_of_an_unknown_case_without_a_common_value_is_said_with_its_condition()
    {
        var answer = SmallContent.Answer(SmallContent.Changed("    default: office\n", ""), Facet.Documents, Day);

        var line = answer.Blocks.SelectMany(b => b.Lines).Single(l => l.FactId == "doc-home");
        Assert.Equal("Nếu tại nhà riêng: Giấy nhà riêng", line.Text);
    }

    [Fact]
    public void The_code_of_the_known_case_leads()
    {
        Assert.Equal(["1.000002", "1.000001"], SmallContent.Answer(SmallContent.Procedure, Facet.Fee, Day, AtHome).Codes);
        Assert.Equal(["1.000001"], SmallContent.Answer(SmallContent.Procedure, Facet.Fee, Day).Codes);
    }

    [Fact]
    public void A_doubtful_fact_is_marked_and_makes_the_answer_partial()
    {
        var answer = SmallContent.Answer(SmallContent.Procedure, Facet.Fee, Day);

        Assert.True(answer.Blocks[0].Lines.Single(l => l.FactId == "fee-low").Uncertain);
        Assert.Equal(Completeness.Partial, answer.Completeness);
        Assert.Contains("Tiền chuyển chừng 40.000 đồng. (chưa chắc chắn, cần hỏi lại cơ quan giải quyết)", Render(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fine_is_no_cost_of_the_service_where_there_are_others()
    {
        var answer = SmallContent.Answer(SmallContent.Changed("kind: payment", "kind: fine"), Facet.Fee, Day);

        Assert.Contains("fee-a", Facts(answer));
        Assert.DoesNotContain("fee-low", Facts(answer));
    }

    [Fact]
    public void A_facet_that_has_nothing_says_why()
    {
        var answer = SmallContent.Answer(SmallContent.Procedure, Facet.Status, Day);

        Assert.Equal("Không có hồ sơ để theo dõi.", answer.Blocks[0].Lines[0].Text);
        Assert.Equal(Completeness.Complete, answer.Completeness);
    }

    [Fact]
    public void Papers_name_their_form_and_how_many_are_needed()
    {
        var answer = SmallContent.Answer(SmallContent.Procedure, Facet.Documents, Day);

        var paper = answer.Blocks[0].Lines.Single(l => l.FactId == "doc-a");
        Assert.Equal("Tờ khai thử (mẫu TK9)", paper.Text);
        Assert.Equal(["01 bản chính, 02 bản sao", "Ký tên."], paper.Extra);
    }

    [Fact]
    public void A_deadline_says_what_lateness_costs()
    {
        var answer = SmallContent.Answer(SmallContent.Procedure, Facet.Deadline, Day);

        Assert.Equal(["Nếu chậm: Nhắc nhở."], answer.Blocks[0].Lines[0].Extra);
    }

    [Fact]
    public void A_fact_with_two_sources_names_both_and_articles_are_listed_once()
    {
        var answer = SmallContent.Answer(SmallContent.Procedure, Facet.TimeLimit, Day);

        Assert.Equal(2, answer.Blocks[0].Lines[0].Citations.Count);
        Assert.Equal(["luat", "trang"], answer.Citations.Select(c => c.Source.Id));
        Assert.Equal("Điều 7", answer.Citations[0].Article);
    }

    [Fact]
    public void What_no_officer_has_approved_is_shown_as_such()
    {
        var fresh = SmallContent.Answer(SmallContent.Procedure, Facet.Fee, Day);
        var approved = SmallContent.Answer(SmallContent.Changed("checked: 2026-11-01", "checked: 2026-11-01\nreviewed: approved"), Facet.Fee, Day);

        Assert.Contains("01/11/2026; chưa được cán bộ duyệt", fresh.Review, StringComparison.Ordinal);
        Assert.Equal("Thông tin đã được cán bộ duyệt.", approved.Review);
    }

    [Fact]
    public void The_very_question_that_was_asked_leads_the_answer()
    {
        var answer = SmallContent.Answer(SmallContent.Procedure, Facet.Conditions, Day, text: "Làm hộ người khác có được không?");

        Assert.Equal("faq-a", answer.Blocks[0].Lines[0].FactId);
    }

    [Fact]
    public void Several_needs_are_answered_one_by_one_under_their_names_with_sources_numbered_through()
    {
        var answer = Compose([Messages.Need("dang-ky-khai-sinh", Facet.Fee), Messages.Need("dang-ky-tam-tru", Facet.Documents)]);

        var headings = answer.Blocks.Select(b => b.Heading ?? "").Where(h => h.Length > 0 && char.IsDigit(h[0])).ToArray();
        Assert.Equal([$"1. {Name("dang-ky-khai-sinh")}", $"2. {Name("dang-ky-tam-tru")}"], headings);
        Assert.Contains("2 việc", answer.Lead, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, answer.Citations.Count), answer.Citations.Select(c => c.Number));
        Assert.Equal(answer.Citations.Select(c => c.Number).ToHashSet(), answer.Blocks.SelectMany(b => b.Lines).SelectMany(l => l.Citations).ToHashSet());
        Assert.Null(answer.Question);
        Assert.Contains("1.001193", answer.Codes);
        Assert.Contains(ShippedContent.Service("dang-ky-tam-tru").Codes[0].Code, answer.Codes);
    }

    [Fact]
    public void An_english_message_gets_an_english_frame_around_the_official_vietnamese_text()
    {
        var message = Messages.About("ho-chieu-pho-thong", Facet.Fee, language: MessageLanguage.English);
        var answer = ShippedContent.Composer.Compose(message, FormsOfAddress.Default, Day);

        var procedure = ShippedContent.Service("ho-chieu-pho-thong");
        Assert.StartsWith("What ", answer.Lead, StringComparison.Ordinal);
        Assert.Contains(procedure.English, answer.Lead, StringComparison.Ordinal);
        Assert.Contains(procedure.Phrase, answer.Lead, StringComparison.Ordinal);
        Assert.Equal("Sources", answer.SourcesHeading);
        Assert.DoesNotContain("Dạ", answer.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_next_is_offered_without_what_was_just_answered()
    {
        var answer = SmallContent.Answer(SmallContent.Procedure, Facet.TimeLimit, Day);

        Assert.Equal(["Cần giấy tờ gì?", "Hết bao nhiêu tiền?", "Làm ở đâu?", "Làm trực tuyến thế nào?"], answer.Choices.Select(c => c.Label));
    }

    private static string Name(string service) => ShippedContent.Service(service).Name;

    private static Answer Compose(IReadOnlyList<Need> needs) => ShippedContent.Composer.Compose(Messages.About(needs), FormsOfAddress.Default, Day);

    private static string Render(Answer answer) => new MarkdownRenderer(ShippedContent.Books[answer.Language]).Render(answer);

    private static IEnumerable<string?> Facts(Answer answer) => answer.Blocks.SelectMany(b => b.Lines).Select(l => l.FactId);
}
