using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding;
using Xunit;

namespace Assistant.Knowledge.Tests.Understanding;

public sealed class NeedSplitterTests
{
    private static readonly RankedService[] Both = [new("ho-chieu", 0.5f), new("bang-lai", 0.4f)];

    [Theory]
    [InlineData("làm hộ chiếu mới và đổi bằng lái xe")]
    [InlineData("làm hộ chiếu mới, đổi bằng lái xe")]
    [InlineData("lam ho chieu moi roi doi bang lai xe")]
    [InlineData("làm hộ chiếu mới với lại đổi bằng lái xe")]
    public void A_joint_between_two_services_splits_the_message(string text) =>
        Assert.Equal(["bang-lai", "ho-chieu"], Split(text, Both).Select(n => n.Service).Order(StringComparer.Ordinal));

    [Fact]
    public void Where_only_one_service_is_plausible_nothing_is_split() =>
        Assert.Empty(Split("làm hộ chiếu mới và đổi bằng lái xe", [new("ho-chieu", 0.95f), new("bang-lai", 0.05f)]));

    [Fact]
    public void A_clause_of_a_word_or_two_is_no_need() => Assert.True(Split("làm hộ chiếu mới, bằng lái", Both).Count < 2);

    [Fact]
    public void Two_clauses_about_one_service_are_one_need() => Assert.True(Split("làm hộ chiếu mới và cấp hộ chiếu lại", Both).Count < 2);

    [Fact]
    public void What_the_message_speaks_of_most_is_one_of_its_needs() =>
        Assert.Empty(Split("đổi bằng lái xe và đổi bằng lái xe", [new("ho-chieu", 0.5f), new("bang-lai", 0.4f)]));

    // Evidence by one word: enough to see where clauses are cut and what becomes of them.
    private static IReadOnlyList<NeedSplitter.ClauseNeed> Split(string text, RankedService[] whole) => NeedSplitter.Split(
        Messages.Analyze(text),
        clause =>
        {
            var passport = clause.Terms.Any(t => t.Folded == "chieu");
            var licence = clause.Terms.Any(t => t.Folded == "lai" && clause.Terms.Any(o => o.Folded == "bang"));
            var kinds = new float[Enum.GetValues<Outcome>().Length];
            kinds[(int)Outcome.Answer] = 1f;
            return new Evidence
            {
                Services = passport == licence ? [new("ho-chieu", 0.5f)] : [new(passport ? "ho-chieu" : "bang-lai", 0.9f)],
                Facets = [new RankedFacet(Facet.Overview, 1f)],
                Kinds = kinds,
                Outside = [],
                Known = 1,
                Coverage = 1,
                IsFollowUp = false,
            };
        },
        whole);
}
