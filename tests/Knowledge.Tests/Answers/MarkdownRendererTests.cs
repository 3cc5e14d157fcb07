using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Answers.Rendering;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding;
using Xunit;

namespace Assistant.Knowledge.Tests.Answers;

public sealed class MarkdownRendererTests
{
    private static readonly Source Law = new() { Id = "luat", Kind = "law", Title = "Luật Thử", Number = "01/2020/QH14", Url = "https://thu.gov.vn", Effective = new(2020, 1, 2) };
    private static readonly Source Record = new() { Id = "ghi", Kind = "record", Title = "Bản ghi 1.000001", Number = "1.000001", Effective = new(2020, 1, 2) };

    private static readonly Answer Full = new()
    {
        Outcome = Outcome.Answer,
        Lead = "Mở lời:",
        Assumption = "Giả định.",
        Blocks =
        [
            new AnswerBlock(null, [new AnswerLine("Câu một.", [1, 2], ["thêm một", "thêm hai"], true, "a")], false),
            new AnswerBlock("Các bước", [new AnswerLine("Bước đầu.", [1], [], false, "b"), new AnswerLine("Bước sau.", [], [], false, "c")], true),
        ],
        Question = "Ở đâu?",
        Choices = [new AnswerChoice("Ở nhà", "m1"), new AnswerChoice("Ở cơ quan", "m2")],
        Citations = [new Citation(1, Law, "Điều 7"), new Citation(2, Record, null)],
        Review = "Chưa duyệt.",
        CompletenessNote = "Một phần.",
        Closing = ["Lời cuối."],
        SourcesHeading = "Nguồn",
    };

    [Fact]
    public void An_answer_is_rendered_part_by_part() => Assert.Equal(
        """
        Mở lời:

        Giả định.

        - Câu một. (chưa chắc chắn, cần hỏi lại cơ quan giải quyết) [1] [2]
          - thêm một
          - thêm hai

        **Các bước**

        1. Bước đầu. [1]
        2. Bước sau.

        **Ở đâu?**

        1. Ở nhà
        2. Ở cơ quan

        Lời cuối.

        **Nguồn**

        - [1] Điều 7, Luật Thử (01/2020/QH14), hiệu lực từ 02/01/2020. https://thu.gov.vn
        - [2] Bản ghi 1.000001

        Một phần. Chưa duyệt.
        """,
        Render(Full).ReplaceLineEndings("\n"));

    [Fact]
    public void Choices_are_listed_only_where_something_is_asked()
    {
        Assert.DoesNotContain("Ở nhà", Render(Full with { Question = null }), StringComparison.Ordinal);
        Assert.Contains("1. Ở nhà", Render(Full with { Question = null, Outcome = Outcome.Clarify }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_leaves_no_gap()
    {
        var bare = new Answer { Outcome = Outcome.Smalltalk, Lead = "Xin chào." };

        Assert.Equal("Xin chào.", Render(bare));
    }

    [Fact]
    public void A_number_that_the_title_holds_already_is_not_repeated()
    {
        Assert.Equal("Bản ghi 1.000001", Record.Citation(null));
        Assert.Equal("Điều 7, Luật Thử (01/2020/QH14)", Law.Citation("Điều 7"));
    }

    private static string Render(Answer answer) => new MarkdownRenderer(ShippedContent.Books[MessageLanguage.Vietnamese]).Render(answer);
}
