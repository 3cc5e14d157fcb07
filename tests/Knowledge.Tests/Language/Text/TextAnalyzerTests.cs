using Assistant.Knowledge.Language.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Text;

public sealed class TextAnalyzerTests
{
    private static readonly string[] Domain =
    [
        "Đăng ký khai sinh cho con", "đăng ký khai sinh ở phường", "đăng ký kết hôn", "đăng ký tạm trú", "cấp căn cước công dân", "căn cước công dân",
        "giấy khai sinh bản sao", "giấy khai sinh", "khai sinh", "cần giấy tờ gì", "cần giấy tờ gì", "giấy tờ", "công an phường", "công an xã", "bao giờ có kết quả",
        "hết bao nhiêu tiền", "phường", "đăng ký", "được không", "kết hôn", "kết hôn", "phường",
    ];

    private static readonly TextAnalyzer Analyzer = new(new DomainVocabulary(Domain));

    [Theory]
    [InlineData("đăng ký ks ở xã", "đăng kí khai sinh ở xã")]
    [InlineData("lm cccd", "làm căn cước công dân")]
    [InlineData("ko biết", "không biết")]
    public void Abbreviations_and_chat_spelling_are_read(string text, string words) => Assert.Equal(words, Keys(text));

    [Fact]
    public void A_neighbour_decides_what_an_abbreviation_means() => Assert.Equal("bao giờ có kết quả", Keys("bh có kết quả"));

    [Fact]
    public void Where_nothing_decides_every_reading_stays_with_less_weight()
    {
        var terms = Analyzer.Analyze("bg").Terms;

        Assert.Equal(["bg", "bây", "giờ", "bao", "giờ"], terms.Select(t => t.Key));
        Assert.All(terms, t => Assert.InRange(t.Weight, 0.1f, 0.5f));
        Assert.All(terms, t => Assert.Equal(0, t.Source));
    }

    [Theory]
    [InlineData("dangkykhaisinh", "dang ki khai sinh")]
    [InlineData("canggiayto", "canggiayto")]
    public void Glued_words_are_split_where_the_content_knows_them(string text, string words) => Assert.Equal(words, Keys(text));

    [Theory]
    [InlineData("ơiiiii", "ơi")]
    [InlineData("khônggggg", "không")]
    [InlineData("sinhhhh", "sinh")]
    public void Letters_drawn_out_for_feeling_are_taken_back(string text, string words) => Assert.Equal(words, Keys(text));

    [Theory]
    [InlineData("phuwowngf", "phường")]
    [InlineData("ddawng kys", "đăng kí")]
    [InlineData("dang9 ky1 khai sinh", "đang kí khai sinh")]
    public void Keystrokes_left_in_the_text_are_read(string text, string words) => Assert.Equal(words, Keys(text));

    [Theory]
    [InlineData("đăng ký khai sihn", "đăng kí khai sinh")]
    [InlineData("giấy khai sinnh", "giấy khai sinh")]
    public void A_slip_of_the_finger_is_repaired(string text, string words) => Assert.Equal(words, Keys(text));

    [Theory]
    [InlineData("khải sinh")]
    [InlineData("khai sĩnh")]
    [InlineData("thị kếm")]
    [InlineData("cần cước")]
    public void What_was_accented_is_never_overruled_by_a_guess(string text) =>
        Assert.Equal(Tokenizer.Split(text).Select(t => MatchingKey.Of(t.Text)), Analyzer.Analyze(text).Terms.Select(t => t.Key));

    [Theory]
    [InlineData("as web fax A1 B2")]
    [InlineData("bằng A1 mẫu TK1-TS")]
    public void Foreign_words_and_form_numbers_are_left_as_written(string text)
    {
        var keys = Analyzer.Analyze(text).Terms.Select(t => t.Key).ToArray();

        Assert.All(Tokenizer.Split(text), t => Assert.Contains(t.Text, keys));
        Assert.DoesNotContain("á", keys);
    }

    [Fact]
    public void An_english_expression_adds_its_reading_beside_its_words()
    {
        var terms = Analyzer.Analyze("living abroad").Terms;

        var written = terms.Single(t => t.Key == "abroad");
        Assert.True(written.Weight < 1);
        Assert.Contains(terms, t => t.Key == "nước" && t.Weight == 1f && t.Source == written.Source);
    }

    [Fact]
    public void With_guarded_use_a_form_that_the_collection_writes_is_left_alone()
    {
        var plain = new TextAnalyzer(new DomainVocabulary(["thủ tục ks là kiểm sát", "ks"]), LexiconUse.Guarded);
        var other = new TextAnalyzer(new DomainVocabulary(["thủ tục khai sinh"]), LexiconUse.Guarded);

        Assert.Equal(["ks"], plain.Analyze("ks").Terms.Select(t => t.Key));
        Assert.NotEqual(["ks"], other.Analyze("ks").Terms.Select(t => t.Key));
    }

    [Fact]
    public void With_guarded_use_english_is_not_translated()
    {
        var guarded = new TextAnalyzer(new DomainVocabulary(Domain), LexiconUse.Guarded);

        Assert.DoesNotContain(guarded.Analyze("abroad").Terms, t => t.Key == "nước");
    }

    [Fact]
    public void The_words_as_written_are_kept_beside_the_words_as_understood()
    {
        var text = Analyzer.Analyze("Lm CCCD?");

        Assert.Equal("Lm CCCD?", text.Normal);
        Assert.Equal(["lm", "cccd"], text.Tokens.Select(t => t.Text));
        Assert.Equal([0, 1, 1, 1, 1], text.Terms.Select(t => t.Source));
    }

    [Fact]
    public void Of_a_text_without_end_only_the_beginning_is_read()
    {
        var text = Analyzer.Analyze(string.Concat(Enumerable.Repeat("khai sinh ", 10_000)));

        Assert.True(text.Normal.Length <= TextAnalyzer.LongestText);
        Assert.InRange(text.Tokens.Count, 1, 400);
    }

    [Fact]
    public void Any_text_can_be_analysed_and_every_word_comes_from_a_token() => Check.QuickThrowOnFailure(Prop.ForAll(AnyText.Arbitrary, raw =>
    {
        var text = Analyzer.Analyze(raw);
        Assert.All(text.Terms, t => Assert.InRange(t.Source, 0, text.Tokens.Count - 1));
        Assert.All(text.Terms, t => Assert.Equal(Folding.Fold(t.Key), t.Folded));
        Assert.All(text.Terms, t => Assert.InRange(t.Weight, 0f, 1f));
    }));

    private static string Keys(string text) => string.Join(' ', Analyzer.Analyze(text).Terms.Select(t => t.Key));
}
