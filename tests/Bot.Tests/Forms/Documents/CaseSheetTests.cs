using Assistant.Bot.Forms.Documents;
using Assistant.Knowledge;
using Assistant.Knowledge.Procedures;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Documents;

public sealed class CaseSheetTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly CaseSheetWriter Writer = new(TrialProcedure.Phrases);

    [Fact]
    public void Papers_are_those_of_the_case_and_in_force()
    {
        Assert.Equal(["doc-form", "doc-id", "doc-lease"], Papers());
        Assert.Equal(["doc-form", "doc-id", "doc-late", "doc-lease"], Papers(("timing", "late")));
        Assert.Equal(["doc-id"], Papers(("channel", "online"), ("rent", "own")));

        static IEnumerable<string> Papers(params (string Id, string Value)[] known) =>
            PaperChecklist.For(TrialProcedure.Read(), TrialProcedure.Case(known), Today).Papers.Select(p => p.Line.Fact);
    }

    [Fact]
    public void A_paper_tells_how_many_of_which_kind_why_it_may_be_waived_and_where_that_is_written()
    {
        var papers = PaperChecklist.For(TrialProcedure.Read(), TrialProcedure.Case(), Today).Papers.ToDictionary(p => p.Line.Fact);

        Assert.Equal(("TK9", 1, 2, "Ký tên."), (papers["doc-form"].FormCode, papers["doc-form"].Originals, papers["doc-form"].Copies, papers["doc-form"].Note));
        Assert.Equal(["in-person"], papers["doc-form"].Line.Channels);
        Assert.Equal("Điều 3, Luật Thử (01/2020/QH14)", papers["doc-form"].Line.Source);
        Assert.Equal((true, "Không phải xuất trình nếu đã có dữ liệu."), (papers["doc-id"].IsOnlyShown, papers["doc-id"].Waived));
        Assert.Equal((true, true, "nhà thuê"), (papers["doc-lease"].IsDigitalEnough, papers["doc-lease"].Line.IsUncertain, papers["doc-lease"].Line.Condition));
    }

    [Fact]
    public void The_list_as_text_has_a_box_for_each_paper()
    {
        var text = Writer.Write(PaperChecklist.For(TrialProcedure.Read(), TrialProcedure.Case(("timing", "late")), Today));

        Assert.Equal(
            """
            Đăng ký thử
            Giấy tờ
            Cho trường hợp: Quá hạn.
            [ ] 1. Tờ khai thử (mẫu TK9) (nộp trực tiếp)
                01 bản chính, 02 bản sao
                Ký tên.
                Nguồn: Điều 3, Luật Thử (01/2020/QH14)
            [ ] 2. Căn cước
                chỉ xuất trình
                Có thể không phải nộp: Không phải xuất trình nếu đã có dữ liệu.
                Nguồn: Luật Thử (01/2020/QH14)
            [ ] 3. Đơn giải trình
                01 bản chính
                Nguồn: Luật Thử (01/2020/QH14)
            [ ] 4. Nếu nhà thuê: Hợp đồng thuê
                có thể dùng bản điện tử
                Cần hỏi lại: thông tin này chưa chắc chắn.
                Nguồn: Luật Thử (01/2020/QH14)
            Không cần mang theo
            - Không phải nộp sổ hộ khẩu.
                Nguồn: Luật Thử (01/2020/QH14)

            """,
            text);
    }

    [Fact]
    public void Costs_stand_for_each_channel_and_an_amount_that_nobody_knows_is_said_to_be_unknown()
    {
        var costs = CaseCosts.For(TrialProcedure.Read(), TrialProcedure.Case(), Today);

        Assert.Equal([("online", true), ("in-person", false)], costs.Channels.Select(c => (c.Channel, c.IsKnown)));
        Assert.Equal(["fee-online", "fee-copy"], costs.Channels[0].Lines.Select(l => l.Line.Fact));
        Assert.Equal(["fee-counter", "fee-copy"], costs.Channels[1].Lines.Select(l => l.Line.Fact));
        Assert.Contains("chưa rõ", Writer.Write(costs), StringComparison.Ordinal);
    }

    [Fact]
    public void Costs_follow_the_case_and_the_channel_once_they_are_known()
    {
        var costs = CaseCosts.For(TrialProcedure.Read(), TrialProcedure.Case(("timing", "late"), ("channel", "in-person")), Today);

        var channel = Assert.Single(costs.Channels);
        Assert.True(channel.IsKnown);
        Assert.Equal(5000, channel.Lines[0].Amount);
        Assert.DoesNotContain("chưa rõ", Writer.Write(costs), StringComparison.Ordinal);
    }

    [Fact]
    public void What_holds_for_all_channels_is_written_once()
    {
        var text = Writer.Write(CaseCosts.For(TrialProcedure.Read(), TrialProcedure.Case(), Today));

        Assert.Equal(text.IndexOf("Gửi về nhà", StringComparison.Ordinal), text.LastIndexOf("Gửi về nhà", StringComparison.Ordinal));
        Assert.True(text.IndexOf("Gửi về nhà", StringComparison.Ordinal) < text.IndexOf("Nộp trực tuyến:", StringComparison.Ordinal), text);
    }

    [Fact]
    public void Where_and_when_are_those_of_today()
    {
        var place = WhereAndWhen.For(TrialProcedure.Read(), TrialProcedure.Case(), Today);
        var text = Writer.Write(place);

        Assert.Equal(["auth-now"], place.Authority.Select(a => a.Fact));
        Assert.Equal(new DateOnly(2026, 11, 30), place.ReadyBy);
        Assert.Equal("Bị nhắc nhở.", place.Deadlines[0].Penalty);
        Assert.Contains("https://thu.gov.vn", text, StringComparison.Ordinal);
        Assert.Contains("Nộp trực tuyến: Chuyển phát thêm 01 ngày.", text, StringComparison.Ordinal);
        Assert.Contains("30/11/2026", text, StringComparison.Ordinal);
        Assert.Contains("Nếu chậm: Bị nhắc nhở.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_channel_leaves_the_others_out() => Assert.Equal(
        ["ch-person"],
        WhereAndWhen.For(TrialProcedure.Read(), TrialProcedure.Case(("channel", "in-person")), Today).Ways.Select(w => w.Fact));

    [Fact]
    public void Message_has_the_papers_numbered_and_each_source_once_behind_the_body()
    {
        var known = TrialProcedure.Case(("timing", "late"));
        var message = new CaseSheetMarkdown(TrialProcedure.Phrases).Write(
            PaperChecklist.For(TrialProcedure.Read(), known, Today), CaseCosts.For(TrialProcedure.Read(), known, Today), WhereAndWhen.For(TrialProcedure.Read(), known, Today), ["Còn 3 ngày."]);
        var body = message.Text![..message.BodyLength!.Value];

        Assert.StartsWith(
            """
            Đăng ký thử

            Cho trường hợp: Quá hạn.

            **Giấy tờ**
            1. Tờ khai thử (mẫu TK9) (nộp trực tiếp) [1]
               - 01 bản chính, 02 bản sao
               - Ký tên.
            2. Căn cước [2]
            """,
            body,
            StringComparison.Ordinal);
        Assert.Contains("- Còn 3 ngày.\n", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguồn", body, StringComparison.Ordinal);
        Assert.Equal(["Điều 3, Luật Thử (01/2020/QH14)", "Luật Thử (01/2020/QH14)"], message.Sources.Take(2).Select(s => s.Title));
        Assert.Equal(message.Sources.Select(s => $"- [{s.Number}] {s.Title}"), message.Text[message.BodyLength.Value..].Split('\n').Where(l => l.StartsWith("- ", StringComparison.Ordinal)));
        Assert.Equal(message.Sources.Count, message.Sources.Select(s => s.Title).Distinct().Count());
    }

    [Fact]
    public void Each_line_of_each_service_names_its_source()
    {
        foreach (var procedure in KnowledgeBase.LoadEmbedded().Procedures)
        {
            var papers = PaperChecklist.For(procedure, TrialProcedure.Case(), Today);
            var costs = CaseCosts.For(procedure, TrialProcedure.Case(), Today);
            var place = WhereAndWhen.For(procedure, TrialProcedure.Case(), Today);

            Assert.True(papers.Papers.Count > 0 || papers.None is not null, procedure.Id);
            Assert.NotEmpty(costs.Channels);
            Assert.True(place.Authority.Count + place.Ways.Count > 0 || procedure.None.ContainsKey(Facet.Where), procedure.Id);
            Assert.All(
                papers.Papers.Select(p => p.Line).Concat(costs.Channels.SelectMany(c => c.Lines.Select(l => l.Line))).Concat(place.Authority).Concat(place.TimeLimits),
                l => Assert.False(string.IsNullOrWhiteSpace(l.Source), $"{procedure.Id}: {l.Fact}"));
            Assert.StartsWith(procedure.Name, Writer.Write(papers), StringComparison.Ordinal);
        }
    }
}
