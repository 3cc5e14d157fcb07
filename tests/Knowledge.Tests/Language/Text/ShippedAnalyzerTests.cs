using System.Globalization;
using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Tests.Shared;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Text;

/// <summary>The analyser with the vocabulary of the shipped content, as citizens meet it.</summary>
[Collection(AssistantFixture.Group)]
public sealed class ShippedAnalyzerTests(AssistantFixture assistant)
{
    [Theory]
    [InlineData("dangkykhaisinh", "dang ki khai sinh")]
    [InlineData("dangkytamtru", "dang ki tam tru")]
    [InlineData("hochieu", "ho chieu")]
    [InlineData("cccd", "can cuoc cong dan")]
    [InlineData("CCCD", "can cuoc cong dan")]
    [InlineData("bhyt", "bao hiem y te")]
    [InlineData("lm gks", "lam giay khai sinh")]
    [InlineData("ơiiii", "oi")]
    [InlineData("dang ky khai sihn", "dang ki khai sinh")]
    public void What_people_type_is_read(string text, string words) => Assert.Equal(words, Folded(text));

    [Fact]
    public void A_common_word_without_its_marks_is_not_repaired_into_another()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        using var stream = typeof(Syllable).Assembly.GetManifestResourceStream("Language/Text/syllables.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine()?.Split(' ') is [var word, var count])
        {
            if (int.Parse(count, CultureInfo.InvariantCulture) >= 20 && Syllable.TryRead(word, out _) && Folding.Fold(word).Length >= 3)
            {
                known.Add(Folding.Fold(word));
            }
        }

        var lexicon = Lexicon.LoadEmbedded();
        var changed = known.Where(w => lexicon.Find(w) is null && Keystrokes.Decode(w) is null)
            .Select(w => (Written: w, Read: Folded(w)))
            .Where(w => w.Read != Folding.Fold(MatchingKey.Of(w.Written)))
            .Select(w => $"{w.Written} -> {w.Read}");

        Complaints.None(changed);
    }

    [Fact]
    public void The_names_of_services_are_read_the_same_with_marks_and_without()
    {
        var names = ShippedContent.Knowledge.Procedures.SelectMany(p => new[] { p.Name, p.Phrase }).Select(NormalForm.Of);
        var differing = names.Where(n => Folded(n) != Folded(Folding.Fold(n))).Select(n => $"'{Folded(n)}' is read without marks as '{Folded(Folding.Fold(n))}'");

        Complaints.None(differing);
    }

    private string Folded(string text) => string.Join(' ', assistant.Answerer.Interpreter.Analyzer.Analyze(text).Terms.Select(t => t.Folded));
}
