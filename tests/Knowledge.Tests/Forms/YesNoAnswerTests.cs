using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Values;
using Xunit;

namespace Assistant.Knowledge.Tests.Forms;

public sealed class YesNoAnswerTests
{
    [Theory]
    [InlineData("có")]
    [InlineData("dạ có ạ")]
    [InlineData("vâng")]
    [InlineData("Vâng ạ")]
    [InlineData("ừ")]
    [InlineData("đúng rồi em")]
    [InlineData("dung roi")]
    [InlineData("ok em")]
    [InlineData("đồng ý nhé")]
    [InlineData("chuẩn luôn")]
    [InlineData("tôi có rồi")]
    [InlineData("nhà em có ạ")]
    [InlineData("có, tôi đăng ký rồi")]
    [InlineData("thôi được")]
    [InlineData("đc")]
    [InlineData("👍")]
    public void Yes_is_understood(string text) => Assert.Equal("true", Readers.Read(FieldType.YesNo, text).Value);

    [Theory]
    [InlineData("không")]
    [InlineData("dạ không ạ")]
    [InlineData("khong")]
    [InlineData("ko")]
    [InlineData("k có")]
    [InlineData("chưa")]
    [InlineData("dạ chưa ạ")]
    [InlineData("em chưa có")]
    [InlineData("chả cần")]
    [InlineData("thôi")]
    [InlineData("sai rồi")]
    [InlineData("không phải")]
    [InlineData("không, tôi ở một mình")]
    [InlineData("0 có")]
    [InlineData("hộ khẩu thì chưa")]
    [InlineData("không được")]
    [InlineData("làm gì có")]
    public void No_is_understood(string text) => Assert.Equal("false", Readers.Read(FieldType.YesNo, text).Value);

    [Theory]
    [InlineData("không biết")]
    [InlineData("ko bit nữa")]
    [InlineData("có hay không đều được")]
    [InlineData("có phải nộp không")]
    [InlineData("có cần giấy không?")]
    [InlineData("để xem đã")]
    [InlineData("12")]
    [InlineData("hôm qua")]
    [InlineData("1")]
    [InlineData("?")]
    public void What_is_neither_is_not_guessed(string text) => Assert.Equal(ReadingFate.None, Readers.Read(FieldType.YesNo, text).Fate);
}
