using Assistant.Bot.Forms.State;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Acceptance;

/// <summary>Declare once: what was told in one form fills in the next, where the citizen wants that.</summary>
[Collection(AssistantFixture.Group)]
public sealed class ProfileTests(AssistantFixture assistant)
{
    private const string Next = "tôi muốn làm hộ chiếu ngay";

    // The same service once more: all of it is known.
    private const string Again = TemporaryStay.Start;

    [Theory]
    [InlineData("Không giữ")]
    [InlineData("không")]
    public void Without_a_consent_of_its_own_nothing_is_kept(string no)
    {
        var talk = Made().Say(no);

        Assert.Empty(talk.State.Profile);
        Assert.DoesNotContain(talk.State.Consents, c => c.Purpose == ConsentPurpose.Profile);
        talk.Say(Next);
        Assert.DoesNotContain(talk.Form.Answers, a => a.Value.Origin == AnswerOrigin.Profile);
    }

    [Fact]
    public void Nothing_is_kept_before_the_question_is_answered()
    {
        var talk = Made().Say(Next);

        Assert.Empty(talk.State.Profile);
        Assert.DoesNotContain(talk.Form.Answers, a => a.Value.Origin == AnswerOrigin.Profile);
    }

    [Fact]
    public void What_is_kept_fills_in_the_next_form_and_says_where_it_comes_from()
    {
        var talk = Made().Say("Đồng ý, giữ lại");
        Assert.Contains(talk.State.Consents, c => c == new Consent(ConsentPurpose.Profile, talk.Now, "web"));

        talk.Say(Again);

        Assert.Contains("Lê Thị Thu Hà (từ: Đăng ký tạm trú)", talk.Text, StringComparison.Ordinal);
        Assert.Contains("001301012345 (từ: Đăng ký tạm trú)", talk.Text, StringComparison.Ordinal);
        Assert.Contains(talk.Form.Answers.Values, a => a is { Value: "Lê Thị Thu Hà", Origin: AnswerOrigin.Profile, By: "Đăng ký tạm trú" });
        Assert.Equal(["Đúng", "Không dùng, để tôi khai lại"], talk.Labels);
    }

    [Fact]
    public void What_an_answer_opens_is_filled_in_as_soon_as_it_is_part_of_the_form()
    {
        var talk = Made().Say("Đồng ý, giữ lại", Next);
        Assert.Empty(talk.Form.Answers);

        talk.Say("Từ đủ 14 tuổi");

        Assert.Equal((AnswerOrigin.Profile, "Đăng ký tạm trú"), (talk.Form.Answers["phone"].Origin, talk.Form.Answers["phone"].By));
        Assert.Contains("0912 345 678 (từ: Đăng ký tạm trú)", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(talk.Form.Answers.Keys, k => k.StartsWith("representative", StringComparison.Ordinal));
    }

    [Fact]
    public void One_tap_puts_all_of_it_away_for_the_whole_form()
    {
        var talk = Made().Say("Đồng ý, giữ lại", Next, "Từ đủ 14 tuổi", "Không dùng, để tôi khai lại");
        Assert.DoesNotContain(talk.Form.Answers, a => a.Value.Origin == AnswerOrigin.Profile);

        talk.Say("Lần đầu");

        Assert.DoesNotContain(talk.Form.Answers, a => a.Value.Origin == AnswerOrigin.Profile);
        Assert.NotNull(talk.Asked);
    }

    [Fact]
    public void One_word_puts_one_value_right_and_keeps_the_others()
    {
        var talk = Made().Say("Đồng ý, giữ lại", Again);
        Assert.Equal(AnswerOrigin.Profile, talk.Form.Answers["phone"].Origin);

        talk.Say("số điện thoại là 0987654321 mới đúng");

        Assert.Equal(("+84987654321", AnswerOrigin.Said, "web"), (talk.Answer("phone"), talk.Form.Answers["phone"].Origin, talk.Form.Answers["phone"].By));
        Assert.Equal(("Lê Thị Thu Hà", AnswerOrigin.Profile), (talk.Answer("full_name"), talk.Form.Answers["full_name"].Origin));
        Assert.Equal("+84912345678", talk.State.Profile["self.phone"].Value);
    }

    [Theory]
    [InlineData("làm hộ chiếu hộ mẹ tôi ngay")]
    [InlineData("tôi muốn làm hộ chiếu cho mẹ tôi ngay")]
    public void What_is_kept_of_the_citizen_is_not_put_into_a_form_for_somebody_else(string words)
    {
        var talk = Made().Say("Đồng ý, giữ lại", words, "Từ đủ 14 tuổi");

        Assert.Equal(("ho-chieu-pho-thong", "mẹ"), (talk.Form.Service, talk.Form.ForWhom));
        Assert.DoesNotContain(talk.Form.Answers, a => a.Value.Origin == AnswerOrigin.Profile || a.Value.Value is "Lê Thị Thu Hà" or "001301012345" or "2001-09-12");
    }

    [Fact]
    public void The_review_shows_where_a_value_comes_from()
    {
        var talk = Made().Say("Đồng ý, giữ lại", TemporaryStay.Start, "Đúng");
        talk.Fill(TemporaryStay.Answers);

        Assert.Contains("Lê Thị Thu Hà (từ: Đăng ký tạm trú)", talk.Text, StringComparison.Ordinal);
    }

    private FormTalk Made() => new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers).Say("Đúng cả, làm tờ khai");
}
