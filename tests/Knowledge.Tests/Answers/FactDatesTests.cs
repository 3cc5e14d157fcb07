using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Answers.Rendering;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding;
using Xunit;

namespace Assistant.Knowledge.Tests.Answers;

public sealed class FactDatesTests
{
    private const string Fee = "fee-a, amount: 15000, unit: lần, text: \"Lệ phí 15.000 đồng.\", source: luat";
    private static readonly DateOnly Day = new(2026, 11, 25);

    [Theory]
    [InlineData("2026-11-24", false)]
    [InlineData("2026-11-25", true)]
    [InlineData("2027-06-01", true)]
    public void A_fact_is_shown_until_its_last_day_and_never_after(string until, bool shown)
    {
        var answer = SmallContent.Answer(SmallContent.Changed(Fee, $"{Fee}, until: {until}"), Facet.Fee, Day);

        Assert.Equal(shown, Says(answer, "15.000"));
    }

    [Fact]
    public void A_fact_past_its_last_day_appears_under_no_facet_whatever_is_asked()
    {
        var procedure = SmallContent.Changed(Fee, $"{Fee}, until: 2026-11-24");

        foreach (var facet in FacetNames.Answerable.Append(Facet.StartForm))
        {
            Assert.False(Says(SmallContent.Answer(procedure, facet, Day, text: "Lệ phí 15.000 đồng"), "15.000"), facet.Name());
        }
    }

    [Theory]
    [InlineData("2026-11-25", true, false)]
    [InlineData("2026-11-26", true, true)]
    [InlineData("2026-12-25", true, true)]
    [InlineData("2026-12-26", false, false)]
    public void A_fact_that_begins_within_thirty_days_is_announced_with_its_day(string from, bool shown, bool announced)
    {
        var answer = SmallContent.Answer(SmallContent.Changed(Fee, $"{Fee}, from: {from}"), Facet.Fee, Day);

        Assert.Equal(shown, Says(answer, "15.000"));
        var block = answer.Blocks.SingleOrDefault(b => b.Heading == "Sắp thay đổi");
        Assert.Equal(announced, block is not null);
        if (block is not null)
        {
            Assert.Equal($"Từ ngày {AnswerDate.Format(DateOnly.Parse(from))}: Lệ phí 15.000 đồng.", Assert.Single(block.Lines).Text);
        }
    }

    [Fact]
    public void A_fact_that_ends_within_thirty_days_says_so()
    {
        var answer = SmallContent.Answer(SmallContent.Changed(Fee, $"{Fee}, until: 2026-12-10"), Facet.Fee, Day);

        var block = answer.Blocks.Single(b => b.Heading == "Sắp thay đổi");
        Assert.Equal("Chỉ áp dụng đến hết ngày 10/12/2026: Lệ phí 15.000 đồng.", Assert.Single(block.Lines).Text);
    }

    [Fact]
    public void A_change_that_concerns_another_case_is_not_announced_as_if_it_concerned_the_citizen()
    {
        var procedure = SmallContent.Changed(Fee, $"{Fee}, from: 2026-12-01, when: {{ place: home }}");

        var answer = SmallContent.Answer(procedure, Facet.Fee, Day, new Dictionary<string, string> { ["place"] = "office" });

        Assert.False(Says(answer, "15.000"));
    }

    [Fact]
    public void A_fact_whose_source_is_repealed_is_not_shown()
    {
        var procedure = SmallContent.Changed("effective: 2020-01-01 }", "effective: 2020-01-01, until: 2026-11-24 }");

        Assert.False(Says(SmallContent.Answer(procedure, Facet.Fee, Day), "15.000"));
        Assert.True(Says(SmallContent.Answer(procedure, Facet.Fee, Day.AddDays(-1)), "15.000"));
    }

    [Fact]
    public void Where_nothing_is_in_force_the_answer_admits_it_and_names_a_person()
    {
        var procedure = SmallContent.Changed("effective: 2020-01-01 }", "effective: 2020-01-01, until: 2026-11-24 }")
            .Replace("url: https://thu.gov.vn }", "url: https://thu.gov.vn, until: 2026-11-24 }", StringComparison.Ordinal);

        var answer = SmallContent.Answer(procedure, Facet.Fee, Day);

        Assert.Equal(Completeness.None, answer.Completeness);
        Assert.Empty(answer.Blocks);
        Assert.Empty(answer.Citations);
        Assert.Contains("chưa có thông tin chắc chắn", answer.Lead, StringComparison.Ordinal);
        Assert.Contains("1022", answer.Lead, StringComparison.Ordinal);
    }

    private static bool Says(Answer answer, string text) =>
        new MarkdownRenderer(ShippedContent.Books[MessageLanguage.Vietnamese]).Render(answer).Contains(text, StringComparison.Ordinal);
}
