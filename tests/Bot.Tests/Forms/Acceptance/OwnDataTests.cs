using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.State;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Acceptance;

/// <summary>What citizens may ask about their own data, in the middle of everything.</summary>
[Collection(AssistantFixture.Group)]
public sealed class OwnDataTests(AssistantFixture assistant)
{
    [Theory]
    [InlineData("cho tôi xem dữ liệu")]
    [InlineData("dữ liệu của tôi")]
    [InlineData("cho toi xem du lieu")]
    [InlineData("đang lưu gì về tôi")]
    public void Whoever_asks_sees_every_answer_with_its_channel_and_every_consent(string words)
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: "phone");

        talk.Say(words);

        Assert.All(
            ["Số 12 ngõ 34 phố Nguyễn Trãi", "Lê Thị Thu Hà", "12/09/2001", "001301012345", "ghi qua: web", "Đã đồng ý dùng thông tin để điền tờ khai lúc 09:00 25/11/2026", "xóa dữ liệu của tôi", "rút đồng ý"],
            shown => Assert.Contains(shown, talk.Text, StringComparison.Ordinal));
        Assert.Equal(("phone", ConversationMode.Form), (talk.Asked, talk.State.Mode));
    }

    [Fact]
    public void What_is_put_aside_is_shown_too()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: "phone").Say("tôi muốn làm hộ chiếu ngay", "cho tôi xem dữ liệu");

        Assert.Contains("Lê Thị Thu Hà", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_has_told_nothing_is_told_so()
    {
        var talk = new FormTalk(assistant).Say("cho tôi xem dữ liệu");

        Assert.Contains("không giữ thông tin nào", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Erasure_is_confirmed_first()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: "phone");

        talk.Say("xóa dữ liệu của tôi");

        Assert.Equal(["Xóa hết", "Không xóa"], talk.Replies.Single().Choices.Select(c => c.Label));
        Assert.Equal("Lê Thị Thu Hà", talk.Slots["full_name"]);
    }

    [Theory]
    [InlineData("Xóa hết")]
    [InlineData("1")]
    [InlineData("có")]
    [InlineData("đồng ý")]
    public void Behind_an_erasure_nothing_is_left(string yes)
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers).Say("Đúng cả, làm tờ khai", "Đồng ý, giữ lại", "xóa dữ liệu của tôi");

        talk.Say(yes);

        Assert.Empty(talk.Slots);
        Assert.Null(talk.State.Form);
        Assert.Empty(talk.State.Aside);
        Assert.Empty(talk.State.Profile);
        Assert.Empty(talk.State.Consents);
        Assert.Null(talk.State.Current);
        Assert.Equal((ConversationMode.Open, false), (talk.State.Mode, talk.State.ErasurePending));
    }

    [Theory]
    [InlineData("Không xóa")]
    [InlineData("2")]
    [InlineData("không")]
    [InlineData("thôi")]
    [InlineData("đừng xóa")]
    public void Whoever_does_not_want_it_after_all_goes_on_where_they_were(string no)
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: "gender");
        var before = talk.Form.Answers;
        talk.Say("xóa dữ liệu của tôi");

        talk.Say(no);

        Assert.False(talk.State.ErasurePending);
        Assert.Equal(before, talk.Form.Answers);
        Assert.Equal(("gender", ConversationMode.Form), (talk.Asked, talk.State.Mode));
        Assert.Equal(["Nam", "Nữ"], talk.Labels);
        Assert.Equal("Nữ", talk.Say("2").Answer("gender"));
    }

    [Fact]
    public void In_the_review_whoever_does_not_want_it_sees_the_review_again()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers).Say("xóa dữ liệu của tôi", "không");

        Assert.Equal(ConversationMode.Review, talk.State.Mode);
        Assert.Equal(FormStage.Done, talk.Say("Đúng cả, làm tờ khai").Form.Stage);
    }

    [Fact]
    public void Before_consent_whoever_does_not_want_it_is_still_asked_for_consent()
    {
        var talk = new FormTalk(assistant).Say(TemporaryStay.Start, "xóa dữ liệu của tôi", "không");

        Assert.Equal(FormStage.Consent, talk.Form.Stage);
        Assert.Contains("Đồng ý, bắt đầu", talk.Labels);
    }
}
