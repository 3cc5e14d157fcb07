using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.State;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Acceptance;

/// <summary>A form is made once, however often a button is pressed.</summary>
[Collection(AssistantFixture.Group)]
public sealed class SubmissionTests(AssistantFixture assistant)
{
    private const string Finish = "Đúng cả, làm tờ khai";

    [Fact]
    public void A_double_tap_on_the_last_button_makes_one_form()
    {
        var talk = Reviewed();
        talk.Say(Finish);
        var made = talk.Form;
        Assert.NotNull(made.Reference);

        talk.Say(Finish);

        Assert.Equal((made.Reference, made.Id, FormStage.Done), (talk.Form.Reference, talk.Form.Id, talk.Form.Stage));
        Assert.Equal(made.Answers, talk.Form.Answers);
        Assert.Empty(talk.State.Aside);
    }

    [Fact]
    public void A_double_tap_on_the_last_button_agrees_to_nothing()
    {
        var talk = Reviewed().Say(Finish, Finish);

        Assert.Empty(talk.State.Profile);
        Assert.DoesNotContain(talk.State.Consents, c => c.Purpose == ConsentPurpose.Profile);
        Assert.Contains("Đồng ý, giữ lại", talk.Labels);
    }

    [Theory]
    [InlineData("quay lại")]
    [InlineData("quay lại câu trước")]
    [InlineData("back")]
    public void The_back_button_behind_the_end_makes_no_second_form(string back)
    {
        var talk = Reviewed().Say(Finish);
        var reference = talk.Form.Reference;

        talk.Say(back);
        talk.Say(Finish);

        Assert.Equal(reference, talk.Form.Reference);
        Assert.Empty(talk.State.Aside);
    }

    [Fact]
    public void A_form_that_is_put_right_after_the_end_keeps_its_number()
    {
        var talk = Reviewed().Say(Finish);
        var reference = talk.Form.Reference;

        talk.Say("sửa số điện thoại thành 0987654321");
        Assert.Equal("+84987654321", talk.Answer("phone"));
        Assert.Equal(ConversationMode.Review, talk.State.Mode);
        talk.Say(Finish);

        Assert.Equal((reference, FormStage.Done), (talk.Form.Reference, talk.Form.Stage));
        Assert.Contains(reference!, talk.Text, StringComparison.Ordinal);
    }

    private FormTalk Reviewed() => new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers);
}
