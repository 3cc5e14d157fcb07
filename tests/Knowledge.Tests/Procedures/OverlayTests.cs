using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Checking;
using Assistant.Knowledge.Tests.Shared;
using Xunit;

namespace Assistant.Knowledge.Tests.Procedures;

/// <summary>What a city adds to the national record.</summary>
public sealed class OverlayTests
{
    private const string Overlay = """
        sources:
          - { id: nq-hn, kind: resolution, title: "Nghị quyết của thành phố", number: 7/NQ }
        fees:
          - { id: hn-fee, replaces: fee-a, amount: 9000, unit: lần, text: "Ở Hà Nội là 9.000 đồng.", source: nq-hn, because: "Thành phố thu khác" }
        conditions:
          - { id: hn-cond, text: "Hà Nội nhận thêm.", source: luat, also: [nq-hn], because: "Quy định riêng" }
        verify: ["Hỏi lại mức thu"]
        """;

    [Fact]
    public void A_local_fact_takes_the_place_of_the_national_one_it_names_and_others_are_added()
    {
        var procedure = Read(Overlay);

        Assert.DoesNotContain(procedure.Facts, f => f.Id == "fee-a");
        Assert.Equal(["hn-fee", "fee-low"], procedure.In(Section.Fees).Select(f => f.Id));
        Assert.Equal(["cond-a", "hn-cond"], procedure.In(Section.Conditions).Select(f => f.Id));
    }

    [Fact]
    public void A_local_fact_says_why_and_rests_on_sources_of_either_file()
    {
        var procedure = Read(Overlay);

        Assert.Equal("Thành phố thu khác", procedure.Facts.Single(f => f.Id == "hn-fee").LocalReason);
        Assert.Equal(("luat", "nq-hn"), (procedure.Facts.Single(f => f.Id == "hn-cond").Source.Id, procedure.Facts.Single(f => f.Id == "hn-cond").Also[0].Id));
        Assert.All(procedure.Facts.Where(f => !f.Id.StartsWith("hn-", StringComparison.Ordinal)), f => Assert.Null(f.LocalReason));
        Assert.Contains("Hỏi lại mức thu", procedure.Verify);
        Assert.Contains(procedure.Sources, s => s.Id == "nq-hn");
    }

    [Fact]
    public void An_overlay_that_obeys_the_rules_has_no_problem() => Assert.Empty(ContentChecker.Check(SmallContent.Files(overlay: Overlay)));

    [Theory]
    [InlineData("replaces: fee-a", "replaces: fee-z", "id: hn-fee", "fees[0].replaces", "the id of a fact of procedure.yaml, found 'fee-z'")]
    [InlineData(", because: \"Thành phố thu khác\"", "", "id: hn-fee", "fees[0].because", "why the city differs")]
    [InlineData("source: nq-hn, because", "source: nq-sg, because", "id: hn-fee", "fees[0].source", "an id of sources, found 'nq-sg'")]
    [InlineData("sources:", "id: khac\nsources:", "id: khac", "id", "the name of the folder, 'dang-ky-thu'")]
    [InlineData("sources:", "city: Hà Nội\nsources:", "city:", "city", "no such field")]
    [InlineData("id: nq-hn,", "id: luat,", "id: luat", "sources", "unique ids")]
    public void An_overlay_that_breaks_a_rule_is_named(string old, string changed, string line, string field, string expected)
    {
        Assert.Contains(old, Overlay, StringComparison.Ordinal);
        var files = SmallContent.Files(overlay: Overlay.Replace(old, changed, StringComparison.Ordinal));

        Assert.Contains(
            ContentChecker.Check(files),
            p => p.Line == SmallContent.Line(files, p.File, line) && p.Field == field && p.Expected.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void An_answer_shows_the_local_fact_instead_of_the_national_one()
    {
        var answer = SmallContent.Answer(SmallContent.Procedure, Facet.Fee, new DateOnly(2026, 11, 25), overlay: Overlay);

        var lines = answer.Blocks[0].Lines.Select(l => l.Text).ToArray();
        Assert.Contains("Ở Hà Nội là 9.000 đồng.", lines);
        Assert.DoesNotContain("Lệ phí 15.000 đồng.", lines);
    }

    private static Procedure Read(string overlay)
    {
        var (knowledge, problems) = KnowledgeBase.Read(SmallContent.Files(overlay: overlay));
        Assert.Empty(problems);
        return Assert.Single(knowledge.Procedures);
    }
}
