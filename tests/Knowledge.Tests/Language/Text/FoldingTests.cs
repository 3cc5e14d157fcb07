using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Tests.Shared;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Đăng ký khai sinh", "dang ky khai sinh")]
    [InlineData("ĐƯỜNG NGUYỄN TRÃI", "duong nguyen trai")]
    [InlineData("Ỹ Ặ Ệ Ộ Ợ Ự", "y a e o o u")]
    [InlineData("H'Ñuôl Čư", "h'nuol cu")]
    [InlineData("CT01, 2/9", "ct01, 2/9")]
    [InlineData("漢字 Ω", "漢字 ω")]
    public void Marks_and_capitals_go(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Length_is_kept_so_that_positions_carry_over() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyText.Arbitrary, text => Folding.Fold(text).Length == text.Length));

    [Fact]
    public void Folding_twice_is_folding_once_for_every_character()
    {
        var unstable = AnyText.EveryCharacter.Select(c => c.ToString()).Where(c => Folding.Fold(Folding.Fold(c)) != Folding.Fold(c));

        Complaints.None(unstable.Select(c => $"U+{(int)c[0]:X4}"));
    }

    [Fact]
    public void Nothing_folded_carries_a_mark() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyText.Arbitrary, text => !Folding.HasMarks(Folding.Fold(NormalForm.Of(text)))));

    [Theory]
    [InlineData("đi", true)]
    [InlineData("ở", true)]
    [InlineData("Ẩ", true)]
    [InlineData("khai sinh", false)]
    [InlineData("漢", false)]
    [InlineData("", false)]
    public void Marks_are_seen(string text, bool has) => Assert.Equal(has, Folding.HasMarks(text));
}
