using Assistant.Knowledge.Language.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Text;

public sealed class KeystrokesTests
{
    [Theory]
    [InlineData("ddawng", "đăng")]
    [InlineData("dangw", "dăng")]
    [InlineData("kys", "ký")]
    [InlineData("dduwowngf", "đường")]
    [InlineData("dduongwf", "đường")]
    [InlineData("nguyeenx", "nguyễn")]
    [InlineData("ddieenj", "điện")]
    [InlineData("ddieejn", "điện")]
    [InlineData("hooj", "hộ")]
    [InlineData("chieeus", "chiếu")]
    [InlineData("caanf", "cần")]
    [InlineData("thuw", "thư")]
    [InlineData("quys", "quý")]
    public void Telex_is_read(string word, string decoded) => Assert.Equal(decoded, Keystrokes.Decode(word));

    [Theory]
    [InlineData("d9a8ng", "đăng")]
    [InlineData("dang8", "dăng")]
    [InlineData("d9ang8", "đăng")]
    [InlineData("ky1", "ký")]
    [InlineData("d9u7o7ng2", "đường")]
    [InlineData("duong972", "đường")]
    [InlineData("nguye6n4", "nguyễn")]
    [InlineData("ho65", "hộ")]
    [InlineData("ca6n2", "cần")]
    [InlineData("giay61", "giấy")]
    public void Vni_is_read(string word, string decoded) => Assert.Equal(decoded, Keystrokes.Decode(word));

    [Theory]
    [InlineData("đươngf", "đường")]
    [InlineData("kêts", "kết")]
    [InlineData("giây1", "giấy")]
    public void Keystrokes_behind_letters_already_marked_are_read(string word, string decoded) => Assert.Equal(decoded, Keystrokes.Decode(word));

    [Theory]
    [InlineData("web")]
    [InlineData("fax")]
    [InlineData("form")]
    [InlineData("a1")]
    [InlineData("b2")]
    [InlineData("ct01")]
    [InlineData("vneid")]
    [InlineData("1.001193")]
    [InlineData("khai")]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("29a12345")]
    [InlineData("kếts")]
    public void What_holds_no_keystrokes_is_left_alone(string word) => Assert.Null(Keystrokes.Decode(word));

    [Fact]
    public void What_is_decoded_is_always_a_syllable() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(5000),
        Prop.ForAll(
            Gen.ListOf(Gen.Elements("adeiouyngthkcmqrsfxjwz123456789đêươ".ToCharArray())).Select(c => string.Concat(c)).ToArbitrary(),
            word => Keystrokes.Decode(word) is not { } decoded || Syllable.TryRead(decoded, out _)));

    [Fact]
    public void Any_text_can_be_tried() => Check.QuickThrowOnFailure(Prop.ForAll(AnyText.Arbitrary, text => _ = Keystrokes.Decode(text)));
}
