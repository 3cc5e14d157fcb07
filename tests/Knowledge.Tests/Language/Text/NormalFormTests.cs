using Assistant.Knowledge.Language.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Text;

public sealed class NormalFormTests
{
    [Theory]
    [InlineData("a\u0301", "á")]
    [InlineData("e\u0302\u0301", "ế")]
    [InlineData("e\u0323\u0302", "ệ")]
    [InlineData("o\u031B\u0301", "ớ")]
    [InlineData("u\u031B\u0323", "ự")]
    [InlineData("y\u0309", "ỷ")]
    [InlineData("a\u0306\u0303", "ẵ")]
    [InlineData("Đa\u0306ng ky\u0301", "Đăng ký")]
    [InlineData("A\u0302\u0301", "Ấ")]
    [InlineData("Nguye\u0302\u0303n Thi\u0323 O\u031B\u0301t", "Nguyễn Thị Ớt")]
    public void Decomposed_letters_are_composed(string text, string normal) => Assert.Equal(normal, NormalForm.Of(text));

    [Theory]
    [InlineData("ê\u0301", "ế")]
    [InlineData("é\u0302", "ế")]
    [InlineData("ẹ\u0302", "ệ")]
    [InlineData("ó\u031B", "ớ")]
    [InlineData("ư\u0323", "ự")]
    [InlineData("ọ\u0302", "ộ")]
    public void Half_composed_letters_are_composed(string text, string normal) => Assert.Equal(normal, NormalForm.Of(text));

    [Theory]
    [InlineData("a\u0340", "à")]
    [InlineData("a\u0341", "á")]
    public void Deprecated_tone_marks_are_tone_marks(string text, string normal) => Assert.Equal(normal, NormalForm.Of(text));

    [Theory]
    [InlineData("ðăng ký", "đăng ký")]
    [InlineData("Ðăng", "Đăng")]
    [InlineData("tƣ pháp", "tư pháp")]
    [InlineData("Ƣu tiên", "Ưu tiên")]
    [InlineData("сăn сướс", "căn cước")]
    [InlineData("НОСТ", "HOCT")]
    [InlineData("ＡＢＣ１", "ABC1")]
    public void Look_alike_letters_are_replaced(string text, string normal) => Assert.Equal(normal, NormalForm.Of(text));

    [Theory]
    [InlineData("khai\u200Bsinh", "khaisinh")]
    [InlineData("\uFEFFkhai", "khai")]
    [InlineData("kha\u00ADi", "khai")]
    [InlineData("a\u200Cb\u200Dc\u2060d", "abcd")]
    [InlineData("ab\u202Ecd", "abcd")]
    [InlineData("a\0b", "ab")]
    public void Invisible_characters_disappear(string text, string normal) => Assert.Equal(normal, NormalForm.Of(text));

    [Theory]
    [InlineData("khai\u00A0sinh", "khai sinh")]
    [InlineData("khai  \t sinh", "khai sinh")]
    [InlineData("  khai sinh  ", "khai sinh")]
    [InlineData("khai\u3000sinh", "khai sinh")]
    [InlineData("một\n hai", "một\nhai")]
    public void Spaces_become_one_and_none_stands_at_the_ends(string text, string normal) => Assert.Equal(normal, NormalForm.Of(text));

    [Theory]
    [InlineData("“khai” ‘sinh’", "\"khai\" 'sinh'")]
    [InlineData("2019–2020", "2019-2020")]
    public void Quotes_and_dashes_become_plain(string text, string normal) => Assert.Equal(normal, NormalForm.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("Đăng ký khai sinh ở xã Tả Phìn?")]
    [InlineData("Y Ñuôl H'Bia")]
    [InlineData("hoà và hòa")]
    public void Text_in_normal_form_is_kept_as_it_is(string text) => Assert.Same(text, NormalForm.Of(text));

    [Fact]
    public void Every_vietnamese_letter_has_one_form_however_it_was_composed()
    {
        const string letters = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
        foreach (var letter in letters)
        {
            foreach (var tone in "\u0300\u0301\u0303\u0309\u0323")
            {
                var composed = NormalForm.Of($"{letter}{tone}");
                Assert.Equal(1, composed.Length);
                Assert.Equal(Folding.Fold(letter.ToString()), Folding.Fold(composed));
                Assert.Equal(composed, NormalForm.Of(composed));
            }
        }
    }

    [Fact]
    public void Ten_thousand_marks_on_one_letter_leave_one_letter()
    {
        Assert.Equal("á", NormalForm.Of("a" + new string('\u0301', 10_000)));
        Assert.Equal(1, NormalForm.Of("a" + new string('\u0335', 10_000)).Length);
        Assert.Equal("", NormalForm.Of(new string('\u0301', 10_000)));
    }

    [Fact]
    public void Normalising_twice_is_normalising_once() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(AnyText.Arbitrary, text =>
    {
        var once = NormalForm.Of(text);
        return NormalForm.Of(once) == once;
    }));

    [Fact]
    public void Every_single_character_has_a_stable_form() => Assert.All(
        AnyText.EveryCharacter.Chunk(256), row => Assert.All(row, c => Assert.Equal(NormalForm.Of($"a{c}b"), NormalForm.Of(NormalForm.Of($"a{c}b")))));

    [Fact]
    public void Text_never_grows() => Check.QuickThrowOnFailure(Prop.ForAll(AnyText.Arbitrary, text => NormalForm.Of(text).Length <= text.Length));

    [Fact]
    public void No_mark_stands_alone_afterwards() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyText.Arbitrary, text => !NormalForm.Of(text).Any(c => c is >= '\u0300' and <= '\u036F' or '\u200B' or '\u00A0')));
}
