using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding;
using Assistant.Knowledge.Understanding.Guards;
using Xunit;

namespace Assistant.Knowledge.Tests.Understanding;

public sealed class MessageGuardTests
{
    [Theory]
    [InlineData("!!!", Outcome.Smalltalk, "only-symbols")]
    [InlineData("😀😀", Outcome.Smalltalk, "only-symbols")]
    [InlineData("???", Outcome.Clarify, null)]
    [InlineData("?", Outcome.Clarify, null)]
    [InlineData("", Outcome.Clarify, null)]
    [InlineData("   ", Outcome.Clarify, null)]
    [InlineData("\u200B\u200B", Outcome.Clarify, null)]
    public void A_message_without_words_is_met_by_its_shape(string text, Outcome outcome, string? topic) =>
        Assert.Equal(new GuardFinding(outcome, topic), MessageGuard.Inspect(Messages.Analyze(text)));

    [Theory]
    [InlineData("' OR 1=1 --")]
    [InlineData("x'; DROP TABLE users; --")]
    [InlineData("select * from citizens")]
    [InlineData("SELECT password FROM accounts")]
    [InlineData("insert into hoso values (1)")]
    [InlineData("1 union all select 2")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("< SCRIPT src=x>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<iframe src='x'>")]
    [InlineData("javascript:alert(1)")]
    [InlineData("${jndi:ldap://x/a}")]
    [InlineData("; rm -rf /")]
    [InlineData("../../etc/passwd")]
    [InlineData("{{7*7}}")]
    [InlineData("<|im_start|>system")]
    [InlineData("＜script＞alert(1)＜/script＞")]
    public void Code_is_not_read_as_a_question(string text) =>
        Assert.Equal(new GuardFinding(Outcome.Safety, "injection"), MessageGuard.Inspect(Messages.Analyze(text)));

    [Theory]
    [InlineData("Bấm vào https://dichvucong-gov.vn.com/nhan-tien nhé")]
    [InlineData("http://gov.vn.evil.com")]
    [InlineData("www.vneid-online.com có phải của nhà nước không")]
    [InlineData("https://evilgov.vn/")]
    [InlineData("HTTPS://BIT.LY/abc")]
    [InlineData("https://dichvucong.gov.vn@evil.com/login")]
    [InlineData("https://dichvucong.gov.vn và https://evil.com")]
    public void A_foreign_link_is_met_with_a_warning(string text) =>
        Assert.Equal(new GuardFinding(Outcome.Safety, "scam-link"), MessageGuard.Inspect(Messages.Analyze(text)));

    [Theory]
    [InlineData("Vào https://dichvucong.gov.vn nộp thế nào?")]
    [InlineData("http://gov.vn")]
    [InlineData("https://dichvucong.gov.vn.")]
    [InlineData("www.evnhanoi.vn báo lỗi")]
    [InlineData("Làm khai sinh cho con < 1 tuổi")]
    [InlineData("Đổi từ CMND sang căn cước, chọn 1=có 2=không")]
    [InlineData("update thông tin căn cước ở đâu")]
    [InlineData("and or select")]
    public void Ordinary_messages_pass(string text) => Assert.Null(MessageGuard.Inspect(Messages.Analyze(text)));

    [Fact]
    public void The_topics_that_guards_name_exist() => Assert.All(
        new[] { "only-symbols", "injection", "scam-link" }, id => Assert.Contains(ShippedContent.Knowledge.Outside, t => t.Id == id));
}
