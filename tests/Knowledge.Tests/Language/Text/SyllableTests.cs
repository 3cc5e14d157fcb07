using System.Globalization;
using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Tests.Shared;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Text;

public sealed class SyllableTests
{
    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("hòa", "hòa")]
    [InlineData("tòan", "toàn")]
    [InlineData("toàn", "toàn")]
    [InlineData("gìa", "già")]
    [InlineData("già", "già")]
    [InlineData("quý", "quý")]
    [InlineData("qúy", "quý")]
    [InlineData("quí", "quí")]
    [InlineData("gì", "gì")]
    [InlineData("gìn", "gìn")]
    [InlineData("giếng", "giếng")]
    [InlineData("gíêng", "giếng")]
    [InlineData("thuỷ", "thủy")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("nghiêng", "nghiêng")]
    [InlineData("nguyễn", "nguyễn")]
    [InlineData("chứơng", "chướng")]
    [InlineData("đuờng", "đuờng", false)]
    [InlineData("mía", "mía")]
    [InlineData("của", "của")]
    [InlineData("ngoài", "ngoài")]
    [InlineData("khuỷu", "khuỷu")]
    [InlineData("quyển", "quyển")]
    [InlineData("qùa", "quà")]
    [InlineData("ý", "ý")]
    public void The_tone_finds_its_classic_place(string written, string spelling, bool reads = true)
    {
        Assert.Equal(reads, Syllable.TryRead(written, out var syllable));
        if (reads)
        {
            Assert.Equal(spelling, syllable.Spelling);
        }
    }

    [Theory]
    [InlineData("cát")]
    [InlineData("cạp")]
    [InlineData("sách")]
    [InlineData("đục")]
    [InlineData("đẹp")]
    public void Syllables_that_end_in_a_stop_take_sac_and_nang(string word) => Assert.True(Syllable.TryRead(word, out _));

    [Theory]
    [InlineData("càt")]
    [InlineData("cảp")]
    [InlineData("sãch")]
    [InlineData("đùc")]
    public void Syllables_that_end_in_a_stop_take_no_other_tone(string word) => Assert.False(Syllable.TryRead(word, out _));

    [Theory]
    [InlineData("web")]
    [InlineData("fax")]
    [InlineData("form")]
    [InlineData("birth")]
    [InlineData("email")]
    [InlineData("vneid")]
    [InlineData("kca")]
    [InlineData("ngia")]
    [InlineData("ghà")]
    [InlineData("cế")]
    [InlineData("áá")]
    [InlineData("nghiêngg")]
    [InlineData("ct01")]
    [InlineData("")]
    [InlineData("漢")]
    public void What_no_vietnamese_word_is_spelled_like_is_refused(string word) => Assert.False(Syllable.TryRead(word, out _));

    [Fact]
    public void Every_attested_syllable_that_reads_gives_itself_back()
    {
        var read = 0;
        foreach (var (word, _) in Attested())
        {
            if (!Syllable.TryRead(word, out var syllable))
            {
                continue;
            }

            read++;
            Assert.True(Syllable.TryRead(syllable.Spelling, out var again), word);
            Assert.Equal(syllable, again);
            Assert.Equal(Folding.Fold(word), Folding.Fold(syllable.Spelling));
            Assert.Equal(syllable.Spelling, again.Spelling);
        }

        Assert.True(read > 4000, $"only {read} attested syllables read");
    }

    [Fact]
    public void Common_attested_syllables_all_read()
    {
        var refused = Attested().Where(a => a.Count >= 200 && Folding.HasMarks(a.Word) && !Syllable.TryRead(a.Word, out _)).Select(a => a.Word);

        Complaints.None(refused);
    }

    [Fact]
    public void Every_attested_syllable_without_its_marks_is_a_bare_syllable()
    {
        var refused = Attested().Where(a => Syllable.TryRead(a.Word, out _) && !SyllableStructure.IsFoldedSyllable(Folding.Fold(a.Word))).Select(a => a.Word);

        Complaints.None(refused);
    }

    private static IEnumerable<(string Word, int Count)> Attested()
    {
        using var stream = typeof(Syllable).Assembly.GetManifestResourceStream("Language/Text/syllables.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(' ');
            yield return (cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture));
        }
    }
}
