using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Tests.Shared;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Text;

public sealed class LexiconTests
{
    [Fact]
    public void Every_line_is_a_form_its_readings_and_a_kind() => Complaints.None(Lines().Where(l => l.Split(',') is not [{ Length: > 0 }, { Length: > 0 }, "abbreviation" or "misspelling" or "regional" or "english"]));

    [Fact]
    public void No_form_is_listed_twice_with_different_readings() => Complaints.None(Lines().Select(l => l.Split(',')).Where(c => c.Length == 3).GroupBy(c => c[0], StringComparer.Ordinal)
            .Where(g => g.Select(c => c[1]).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(g => string.Join(" / ", g.Select(c => string.Join(',', c)))));

    [Fact]
    public void Readings_are_words_and_nothing_else() => Complaints.None(Lines().Select(l => l.Split(',')).Where(c => c.Length == 3 && c[1].Split(';', ' ').Any(w => Tokenizer.Split(w) is not [var token] || token.Text != w))
            .Select(c => string.Join(',', c)));

    [Fact]
    public void Forms_are_written_as_the_tokenizer_gives_them() => Complaints.None(Lines().Select(l => l.Split(',')[0]).Where(f => string.Join(' ', Tokenizer.Split(NormalForm.Of(f)).Select(t => t.Text)) != f));

    [Fact]
    public void A_passport_is_a_passport()
    {
        var readings = Lexicon.LoadEmbedded().Find("passport")!.Readings;

        Assert.Equal("hộ chiếu", string.Join(' ', Assert.Single(readings)));
    }

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(Syllable).Assembly.GetManifestResourceStream("Language/Text/lexicon.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
