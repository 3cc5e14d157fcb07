using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Checking;
using Assistant.Knowledge.Tests.Shared;
using Xunit;

namespace Assistant.Knowledge.Tests.Procedures;

/// <summary>The files of everything that is not a service.</summary>
public sealed class OutsideContentTests
{
    private const string Path = "_outside/thu.yaml";

    private const string OutOfScope = """
        outcome: out_of_scope
        sources:
          - { id: trang, kind: guidance, title: "Trang khác", url: https://khac.gov.vn }
        topics:
          - id: tach-thua
            name: Tách thửa đất
            door: Văn phòng đăng ký đất đai
            source: trang
            near: [dang-ky-thu]
            utterances:
              plain: [tách thửa đất ở đâu]
        """;

    private const string Safety = """
        outcome: safety
        kinds:
          - id: chay-nha
            call: "114"
            replies: ["Gọi 114 ngay."]
            utterances:
              plain: [nhà tôi đang cháy]
        """;

    [Fact]
    public void Topics_that_obey_the_rules_have_no_problem()
    {
        Assert.Empty(Check(OutOfScope));
        Assert.Empty(Check(Safety));
    }

    [Theory]
    [InlineData("outcome: out_of_scope", "outcome: nonsense", "outcome:", "outcome", "one of out_of_scope")]
    [InlineData("    source: trang\n", "    source: bao\n", "source: bao", "topics[0].source", "an id of sources, found 'bao'")]
    [InlineData("    source: trang\n", "", "id: tach-thua", "tach-thua.source", "the source of its door")]
    [InlineData("near: [dang-ky-thu]", "near: [khong-co]", "id: tach-thua", "tach-thua.near", "the id of a service, found 'khong-co'")]
    [InlineData("    name: Tách thửa đất\n", "", "id: tach-thua", "topics[0].name", "required")]
    [InlineData("    door:", "    colour: đỏ\n    door:", "colour:", "topics[0].colour", "no such field")]
    [InlineData("    utterances:\n      plain: [tách thửa đất ở đâu]", "    utterances: {}", "utterances:", "topics[0].utterances", "at least one way of saying it")]
    public void A_topic_that_breaks_a_rule_is_named(string old, string changed, string line, string field, string expected)
    {
        Assert.Contains(old, OutOfScope, StringComparison.Ordinal);
        var text = OutOfScope.Replace(old, changed, StringComparison.Ordinal);

        Assert.Contains(Check(text), p => p.File == Path && p.Line == SmallContent.Line(Files(text), Path, line)
            && p.Field == field && p.Expected.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_message_of_safety_needs_a_reply()
    {
        var problem = Assert.Single(Check(Safety.Replace("    replies: [\"Gọi 114 ngay.\"]\n", "", StringComparison.Ordinal)));

        Assert.Equal("kinds[0].replies", problem.Field);
    }

    [Fact]
    public void A_question_back_needs_two_services()
    {
        const string text = "outcome: clarify\nkinds:\n  - id: mo-ho\n    services: [dang-ky-thu]\n    utterances:\n      plain: [sang tên]\n";

        var problem = Assert.Single(Check(text));
        Assert.Equal((4, "kinds[0].services"), (problem.Line, problem.Field));
    }

    [Fact]
    public void Two_topics_with_one_id_are_named()
    {
        var text = OutOfScope + "\n  - id: tach-thua\n    name: Khác\n    utterances:\n      plain: [câu khác]";

        Assert.Contains(Check(text), p => p.File == Path && p.Field == "id" && p.Expected.Contains("'tach-thua' more than once", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_sources_with_one_id_are_a_problem_and_no_crash()
    {
        var text = OutOfScope.Replace("topics:", "  - { id: trang, kind: press, title: \"Khác\" }\ntopics:", StringComparison.Ordinal);

        Assert.Contains(Check(text), p => p.File == Path && p.Expected.Contains("trang", StringComparison.Ordinal));
    }

    private static IReadOnlyList<Knowledge.Procedures.Yaml.ContentProblem> Check(string text) => ContentChecker.Check(Files(text));

    private static ContentFile[] Files(string text) => [.. SmallContent.Files(), new ContentFile(Path, text)];
}
