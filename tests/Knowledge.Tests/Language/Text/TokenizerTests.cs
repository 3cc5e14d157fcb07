using Assistant.Knowledge.Language.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Đăng ký khai sinh", "đăng|ký|khai|sinh")]
    [InlineData("Nộp 1.500.000 đồng, ngày 2/9", "nộp|1.500.000|đồng|ngày|2/9")]
    [InlineData("mã 1.001193.", "mã|1.001193")]
    [InlineData("và/hoặc", "và|hoặc")]
    [InlineData("a...b", "a|b")]
    [InlineData("?!,.", "")]
    [InlineData("", "")]
    public void Words_are_split_and_numbers_stay_whole(string text, string words) =>
        Assert.Equal(words, string.Join('|', Tokenizer.Split(text).Select(t => t.Text)));

    [Fact]
    public void Punctuation_starts_a_phrase_and_a_space_does_not() => Assert.Equal(
        [true, false, true, false, true], Tokenizer.Split("dạ em, cho hỏi\nlệ").Select(t => t.StartsPhrase));

    [Theory]
    [InlineData("CA", true)]
    [InlineData("ĐKKS", true)]
    [InlineData("Ca", false)]
    [InlineData("A", false)]
    [InlineData("CT01", true)]
    public void Words_in_capitals_are_marked(string text, bool upper) => Assert.Equal(upper, Assert.Single(Tokenizer.Split(text)).IsUpper);

    [Fact]
    public void A_word_without_end_is_cut() => Assert.Equal(Tokenizer.LongestToken, Assert.Single(Tokenizer.Split(new string('a', 100_000))).Text.Length);

    [Fact]
    public void No_more_words_are_read_than_asked_for() => Assert.Equal(3, Tokenizer.Split("một hai ba bốn năm", 3).Count);

    [Fact]
    public void Every_word_stands_where_it_says() => Check.QuickThrowOnFailure(Prop.ForAll(AnyText.Arbitrary, raw =>
    {
        var text = NormalForm.Of(raw);
        var end = 0;
        foreach (var token in Tokenizer.Split(text))
        {
            Assert.True(token.Start >= end);
            Assert.Equal(text.Substring(token.Start, token.Text.Length).ToLowerInvariant(), token.Text);
            end = token.Start + token.Text.Length;
        }
    }));
}
