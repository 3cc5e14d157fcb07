using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding;
using Xunit;

namespace Assistant.Knowledge.Tests.Understanding;

public sealed class CaseFinderTests
{
    private static readonly CaseFinder Small = Of("cues: [ra cơ quan]", "cues: [nhà, ra cơ quan]", "cues: [ngay tại nhà]", "cues: [ngay tại nhà, nhà riêng của tôi]");

    [Theory]
    [InlineData("tôi ra cơ quan", "office")]
    [InlineData("TOI RA CO QUAN", "office")]
    [InlineData("làm ngay tại nhà được không", "home")]
    [InlineData("ở nhà riêng của tôi", "home")]
    [InlineData("có nhà", "office")]
    public void The_longest_cue_wins(string text, string value) => Assert.Equal(value, Small.Find(SmallContent.Id, Messages.Analyze(text))["place"]);

    [Fact]
    public void The_label_of_a_value_gives_it_away_too() => Assert.Equal("home", Small.Find(SmallContent.Id, Messages.Analyze("Tại nhà riêng"))["place"]);

    [Theory]
    [InlineData("tôi muốn nộp qua mạng", "online")]
    [InlineData("nộp trên VNeID", "online")]
    [InlineData("nộp trực tiếp tại quầy", "in-person")]
    [InlineData("gửi bưu điện được không", "post")]
    public void The_way_of_filing_is_found_for_any_service(string text, string channel) =>
        Assert.Equal(channel, Small.Find(SmallContent.Id, Messages.Analyze(text))[When.ChannelCase]);

    [Theory]
    [InlineData("không có gì ở đây")]
    [InlineData("ra ngoài cơ quan")]
    [InlineData("")]
    public void Without_a_cue_nothing_is_taken_for_granted(string text) => Assert.Empty(Small.Find(SmallContent.Id, Messages.Analyze(text)));

    [Fact]
    public void An_unknown_service_has_no_cases() => Assert.Empty(Small.Find("khong-co", Messages.Analyze("ra cơ quan")));

    [Fact]
    public void Every_label_that_is_offered_is_understood_as_its_value()
    {
        var finder = new CaseFinder(ShippedContent.Knowledge.Procedures);
        var misread = new List<string>();
        foreach (var procedure in ShippedContent.Knowledge.Procedures)
        {
            foreach (var question in procedure.Cases)
            {
                misread.AddRange(question.Values
                    .Where(v => finder.Find(procedure.Id, Messages.Analyze(v.Label)).GetValueOrDefault(question.Id) != v.Id)
                    .Select(v => $"{procedure.Id}: '{v.Label}' is not read as {question.Id}={v.Id}"));
            }
        }

        Complaints.None(misread);
    }

    [Fact]
    public void Every_cue_is_understood_as_its_value()
    {
        var finder = new CaseFinder(ShippedContent.Knowledge.Procedures);
        var misread = ShippedContent.Knowledge.Procedures
            .SelectMany(p => p.Cases, (p, c) => (Service: p.Id, Case: c))
            .SelectMany(c => c.Case.Values, (c, v) => (c.Service, c.Case, Value: v))
            .SelectMany(c => c.Value.Cues, (c, cue) => (c.Service, c.Case, c.Value, Cue: cue))
            .Where(c => finder.Find(c.Service, Plain(c.Cue)).GetValueOrDefault(c.Case.Id) != c.Value.Id)
            .Select(c => $"{c.Service}: '{c.Cue}' is not read as {c.Case.Id}={c.Value.Id}");

        Complaints.None(misread);
    }

    // The words as written: whether spelling repair keeps a cue is another question.
    private static AnalyzedText Plain(string text)
    {
        var normal = NormalForm.Of(text);
        var tokens = Tokenizer.Split(normal);
        return new AnalyzedText(normal, tokens, [.. tokens.Select((t, i) => new Term(MatchingKey.Of(t.Text), Folding.Fold(MatchingKey.Of(t.Text)), i == 0, 1, i))]);
    }

    private static CaseFinder Of(params string[] changes)
    {
        var procedure = SmallContent.Procedure;
        for (var i = 0; i < changes.Length; i += 2)
        {
            Assert.Contains(changes[i], procedure, StringComparison.Ordinal);
            procedure = procedure.Replace(changes[i], changes[i + 1], StringComparison.Ordinal);
        }

        return new CaseFinder(KnowledgeBase.Read(SmallContent.Files(procedure)).Knowledge.Procedures);
    }
}
