using Assistant.Knowledge.Evaluation;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding;
using Xunit;

namespace Assistant.Knowledge.Tests.Evaluation;

public sealed class EvaluationQuestionTests
{
    private const string Good = """{"id":"e1","text":"Làm khai sinh?","register":"plain","services":["a","b"],"facets":["fee","overview"],"expect":"answer"}""";

    [Fact]
    public void A_line_is_read_whole()
    {
        var question = Assert.Single(Read(Good));

        Assert.Equal(("e1", "Làm khai sinh?", null, "plain"), (question.Id, question.Text, question.Prior, question.Register));
        Assert.Equal(["a", "b"], question.Services);
        Assert.Equal([Facet.Fee, Facet.Overview], question.Facets);
        Assert.Equal([Outcome.Answer], question.Outcomes);
    }

    [Fact]
    public void Several_outcomes_are_acceptable_where_the_line_says_so_and_the_turn_before_is_kept()
    {
        var question = Assert.Single(Read(Good.Replace("\"expect\":\"answer\"", "\"expect\":\"answer\",\"expect_ok\":[\"answer\",\"clarify\"],\"prev\":\"Trước\",\"note\":\"x\"", StringComparison.Ordinal)));

        Assert.Equal([Outcome.Answer, Outcome.Clarify], question.Outcomes);
        Assert.Equal("Trước", question.Prior);
    }

    [Fact]
    public void Empty_lines_are_passed_over_and_order_is_kept()
    {
        var questions = Read($"\n{Good}\n   \n{Good.Replace("e1", "e2", StringComparison.Ordinal)}\n");

        Assert.Equal(["e1", "e2"], questions.Select(q => q.Id));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{\"id\":")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public void A_line_that_is_no_object_is_refused_with_its_number(string line)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read($"{Good}\n{line}"));

        Assert.StartsWith("file.jsonl:2: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData("\"id\":\"e1\",", "", "id")]
    [InlineData("\"text\":\"Làm khai sinh?\",", "", "text")]
    [InlineData("\"services\":[\"a\",\"b\"],", "", "services")]
    [InlineData("\"expect\":\"answer\"", "\"expect\":\"shrug\"", "expect")]
    [InlineData("[\"fee\",\"overview\"]", "[\"price\"]", "facets")]
    [InlineData("[\"fee\",\"overview\"]", "5", "facets")]
    [InlineData("[\"a\",\"b\"]", "[1]", "services")]
    [InlineData("\"id\":\"e1\"", "\"id\":[]", "id")]
    [InlineData("\"text\":\"Làm khai sinh?\"", "\"text\":[]", "text")]
    [InlineData("\"expect\":\"answer\"", "\"expect\":[]", "expect")]
    [InlineData("\"register\":\"plain\"", "\"register\":5", "register")]
    [InlineData("\"register\":\"plain\"", "\"register\":\"plain\",\"prev\":5", "prev")]
    [InlineData("\"text\":\"Làm khai sinh?\"", "\"text\":\"\\ud800\"", "text")]
    public void A_member_that_does_not_fit_is_named(string old, string changed, string member)
    {
        Assert.Contains(old, Good, StringComparison.Ordinal);
        var error = Assert.Throws<InvalidDataException>(() => Read(Good.Replace(old, changed, StringComparison.Ordinal)));

        Assert.StartsWith($"file.jsonl:1: {member}: expected ", error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<EvaluationQuestion> Read(string text) => EvaluationQuestion.ReadAll(new StringReader(text), "file.jsonl");
}
