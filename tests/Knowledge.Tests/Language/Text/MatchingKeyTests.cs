using Assistant.Knowledge.Language.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Text;

public sealed class MatchingKeyTests
{
    [Theory]
    [InlineData("kỹ", "kĩ")]
    [InlineData("ký", "kí")]
    [InlineData("lý", "lí")]
    [InlineData("mỹ", "mĩ")]
    [InlineData("tỷ", "tỉ")]
    [InlineData("hy", "hi")]
    [InlineData("sỹ", "sĩ")]
    [InlineData("quí", "quý")]
    [InlineData("quy", "qui")]
    [InlineData("hoà", "hòa")]
    [InlineData("thuỷ", "thủy")]
    [InlineData("tòan", "toàn")]
    public void Two_spellings_of_a_word_have_one_key(string one, string other) => Assert.Equal(MatchingKey.Of(one), MatchingKey.Of(other));

    [Theory]
    [InlineData("kỹ", "kỷ")]
    [InlineData("tay", "tai")]
    [InlineData("thủy", "thúy")]
    [InlineData("hòa", "hóa")]
    [InlineData("túy", "túi")]
    public void Different_words_have_different_keys(string one, string other) => Assert.NotEqual(MatchingKey.Of(one), MatchingKey.Of(other));

    [Theory]
    [InlineData("vneid")]
    [InlineData("ct01")]
    [InlineData("1.001193")]
    [InlineData("web")]
    [InlineData("y")]
    [InlineData("")]
    public void What_is_no_syllable_is_its_own_key(string word) => Assert.Equal(word, MatchingKey.Of(word));

    [Fact]
    public void The_key_of_a_key_is_itself() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyText.Arbitrary, raw => Tokenizer.Split(NormalForm.Of(raw)).TrueForAll(t => MatchingKey.Of(MatchingKey.Of(t.Text)) == MatchingKey.Of(t.Text))));
}
