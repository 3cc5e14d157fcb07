using Assistant.Bot.Channels;
using Assistant.Bot.Forms.State;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Acceptance;

/// <summary>What a sign-in provider tells fills in the form that is open, and is kept only where the citizen agrees to that.</summary>
[Collection(AssistantFixture.Group)]
public sealed class SignInTests(AssistantFixture assistant)
{
    private const string Claims = """
        {"provider":"Nhà cung cấp thử","claims":{"self.full_name":"Lê Thị Thu Hà","self.birth_date":"2001-09-12","self.gender":"female","self.phone":"+84 912 345 678"}}
        """;

    [Fact]
    public void The_open_form_is_offered_what_the_provider_tells_with_its_name()
    {
        var talk = SignedIn(new FormTalk(assistant).Begin(TemporaryStay.Start));

        Assert.Equal(["Đúng", "Không dùng, để tôi khai lại"], talk.Labels);
        Assert.Contains("(từ: Nhà cung cấp thử)", talk.Text, StringComparison.Ordinal);
        Assert.Equal(("Lê Thị Thu Hà", AnswerOrigin.SignIn, "Nhà cung cấp thử"), Of(talk, "full_name"));
        Assert.Equal(("2001-09-12", AnswerOrigin.SignIn, "Nhà cung cấp thử"), Of(talk, "birth_date"));
        Assert.Equal(("Nữ", AnswerOrigin.SignIn, "Nhà cung cấp thử"), Of(talk, "gender"));
    }

    [Fact]
    public void What_is_not_wanted_is_taken_out_again()
    {
        var talk = SignedIn(new FormTalk(assistant).Begin(TemporaryStay.Start)).Say("Không dùng, để tôi khai lại");

        Assert.DoesNotContain(talk.Form.Answers.Values, a => a.Origin == AnswerOrigin.SignIn);
    }

    [Fact]
    public void Without_an_open_form_and_without_consent_nothing_is_kept()
    {
        var talk = SignedIn(new FormTalk(assistant).Say("đăng ký tạm trú cần giấy tờ gì"));

        Assert.Empty(talk.State.Profile);
        Assert.Contains("không giữ thông tin", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_no_consent_to_a_form_that_waits_for_one()
    {
        var talk = SignedIn(new FormTalk(assistant).Say(TemporaryStay.Start));

        Assert.Equal(FormStage.Consent, talk.Form.Stage);
        Assert.Empty(talk.State.Profile);
        Assert.Empty(talk.Form.Answers);
    }

    [Theory]
    [InlineData("dừng lại", "Bỏ hẳn, xóa những gì đã ghi")]
    [InlineData("tôi muốn làm hộ chiếu ngay", "đồng ý")]
    public void It_is_forgotten_with_the_form_that_it_was_for(string leaving, string then)
    {
        var talk = SignedIn(new FormTalk(assistant).Begin(TemporaryStay.Start)).Say("Đúng");
        Assert.NotEmpty(talk.State.Profile);

        talk.Say(leaving).Say(then);

        Assert.Empty(talk.State.Profile);
    }

    [Theory]
    [InlineData("không phải json")]
    [InlineData("{}")]
    [InlineData("""{"provider":"p","claims":{}}""")]
    public void What_cannot_be_read_changes_nothing(string value)
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start);
        var before = talk.State;

        talk.Hear(new MessageContent { Kind = MessageKind.Event, Name = "identity/verified", Value = value });

        Assert.Empty(talk.Replies);
        Assert.Equal(before, talk.State);
    }

    private static FormTalk SignedIn(FormTalk talk) => talk.Hear(new MessageContent { Kind = MessageKind.Event, Name = "identity/verified", Value = Claims });

    private static (string Value, AnswerOrigin Origin, string By) Of(FormTalk talk, string key) => talk.Form.Answers[key] is var answer ? (answer.Value, answer.Origin, answer.By) : default;
}
