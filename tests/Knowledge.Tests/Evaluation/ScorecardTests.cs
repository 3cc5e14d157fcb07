using Assistant.Knowledge.Evaluation;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding;
using Xunit;

namespace Assistant.Knowledge.Tests.Evaluation;

/// <summary>The arithmetic of the score table, on questions judged by hand.</summary>
public sealed class ScorecardTests
{
    private static readonly Scorecard Card = new(
    [
        // Right in every way.
        Judge("plain", ["a"], [Facet.Fee], [Outcome.Answer], Outcome.Answer, ["a", "b"], Facet.Fee),
        // Right service only among three, wrong facet.
        Judge("plain", ["c"], [Facet.Fee], [Outcome.Answer], Outcome.Answer, ["a", "b", "c"], Facet.Documents),
        // Wrong service altogether, second acceptable facet.
        Judge("typo", ["d"], [Facet.Fee, Facet.Overview], [Outcome.Answer], Outcome.Answer, ["a", "b", "c", "d"], Facet.Overview),
        // A citizen refused.
        Judge("typo", ["a"], [Facet.Fee], [Outcome.Answer], Outcome.OutOfScope, [], Facet.Overview),
        // Out of scope, caught; and one missed.
        Judge("oos", [], [], [Outcome.OutOfScope], Outcome.OutOfScope, [], Facet.Overview),
        Judge("oos", [], [], [Outcome.Safety], Outcome.Answer, ["a"], Facet.Fee),
        // A greeting.
        Judge("oos", [], [], [Outcome.Smalltalk], Outcome.Smalltalk, [], Facet.Overview),
        // Asked back with the right choices.
        Judge("ambiguous", ["b"], [Facet.Fee], [Outcome.Clarify], Outcome.Clarify, ["a"], Facet.Fee, ["b", "a"]),
    ]);

    [Fact]
    public void The_right_service_first_is_counted_among_questions_about_services() => Assert.Equal(new Share(2, 5), Card.ServiceFirst);

    [Fact]
    public void The_right_service_among_three_is_counted() => Assert.Equal(new Share(3, 5), Card.ServiceInThree);

    [Fact]
    public void Any_acceptable_facet_counts() => Assert.Equal(3, Card.FacetRight.Right);

    [Fact]
    public void The_outcome_counts_for_every_question() => Assert.Equal(new Share(6, 8), Card.OutcomeRight);

    [Fact]
    public void What_must_be_caught_is_counted_apart() => Assert.Equal(new Share(1, 2), Card.Caught);

    [Fact]
    public void Citizens_refused_are_counted_among_those_who_asked_about_a_service() => Assert.Equal(new Share(1, 5), Card.WronglyRefused);

    [Fact]
    public void A_part_of_the_table_holds_one_register()
    {
        Assert.Equal(2, Card.Only("typo").Judged.Count);
        Assert.Equal(new Share(0, 2), Card.Only("typo").ServiceFirst);
    }

    [Fact]
    public void A_share_is_a_number_from_0_to_1_and_of_nothing_it_is_1()
    {
        Assert.Equal(0.25, new Share(1, 4).Value);
        Assert.Equal(1, new Share(0, 0).Value);
    }

    private static JudgedQuestion Judge(
        string register, string[] services, Facet[] facets, Outcome[] outcomes, Outcome outcome, string[] found, Facet facet, string[]? choices = null) => new(
        new EvaluationQuestion("e", "x", null, register, services, facets, outcomes),
        new Interpretation
        {
            Outcome = outcome,
            Services = [.. found.Select(s => new RankedService(s, 0.5f))],
            Facets = [new RankedFacet(facet, 0.9f)],
            Needs = [],
            Choices = choices ?? [],
            Language = MessageLanguage.Vietnamese,
            Text = Messages.Analyze("x"),
        });
}
