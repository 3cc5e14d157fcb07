using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.State;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Acceptance;

/// <summary>What was answered stays, whatever comes in between.</summary>
[Collection(AssistantFixture.Group)]
public sealed class KeptAnswerTests(AssistantFixture assistant)
{
    [Fact]
    public void Going_back_keeps_later_answers()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: "citizen_id");
        var before = talk.Form.Answers;

        talk.Say("quay lại", "quay lại", "quay lại");
        Assert.Equal("full_name", talk.Asked);
        talk.Say("Phạm Thu Hà");

        Assert.Equal("Phạm Thu Hà", talk.Answer("full_name"));
        Assert.All(before.Where(a => a.Key is not ("full_name" or "birth_date" or "gender")), a => Assert.Equal(a.Value, talk.Form.Answers[a.Key]));
    }

    [Theory]
    [InlineData("birth_date", "30/2/2001", "12/09/2001")]
    [InlineData("citizen_id", "00130101", "001301012345")]
    [InlineData("phone", "12345", "0912345678")]
    [InlineData("end_date", "30/11/2031", "30/11/2027")]
    public void Invalid_input_asks_the_same_field_again_and_stores_nothing(string field, string wrong, string right)
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: field);
        var before = talk.Form.Answers;

        talk.Say(wrong);

        Assert.Equal(field, talk.Asked);
        Assert.Equal(before, talk.Form.Answers);
        talk.Say(right);
        Assert.NotEqual(field, talk.Asked);
        Assert.True(talk.Form.Answers.ContainsKey(field));
    }

    [Theory]
    [InlineData("phí đăng ký tạm trú là bao nhiêu?")]
    [InlineData("đăng ký tạm trú mất mấy ngày?")]
    [InlineData("đăng ký tạm trú cần giấy tờ gì?")]
    [InlineData("cảm ơn em")]
    [InlineData("vì sao hỏi")]
    [InlineData("còn bao nhiêu câu nữa")]
    [InlineData("cho tôi xem dữ liệu")]
    [InlineData("🙂🙂")]
    public void An_interruption_never_asks_a_filled_field_again(string interruption)
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: "phone");
        var before = talk.Form.Answers;

        talk.Say(interruption);

        Assert.Equal("phone", talk.Asked);
        Assert.Equal(before, talk.Form.Answers);
        var asked = new HashSet<string>(before.Keys);
        while (talk.State.Mode != ConversationMode.Review)
        {
            Assert.True(asked.Add(talk.Asked!), $"{talk.Asked} is asked again");
            talk.Say(TemporaryStay.Answers[talk.Asked!]);
        }
    }

    [Fact]
    public void A_value_lands_in_the_active_form_and_not_in_the_one_put_aside()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: "birth_date");
        talk.Say(Death.Start);
        Assert.Equal(("dang-ky-khai-tu", TemporaryStay.Id), (talk.Form.Service, talk.State.Aside.Single().Service));

        var aside = talk.State.Aside.Single();
        talk.Say("tên tôi là Phạm Văn Bình");

        Assert.Equal("Phạm Văn Bình", talk.Answer("requester_name"));
        Assert.Equal(aside.Answers, talk.State.Aside.Single().Answers);
        Assert.Equal("Lê Thị Thu Hà", talk.State.Aside.Single().Answers["full_name"].Value);
    }

    [Fact]
    public void What_was_put_aside_comes_back_with_all_its_answers()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: "phone");
        var before = talk.Form.Answers;

        talk.Say("tôi muốn làm hộ chiếu ngay", "dừng lại", "Bỏ hẳn, xóa những gì đã ghi");
        Assert.Equal(before, talk.Form.Answers);
        talk.Say("làm tiếp hồ sơ");

        Assert.Equal((TemporaryStay.Id, "phone"), (talk.Form.Service, talk.Asked));
        Assert.Equal(before, talk.Form.Answers);
    }

    [Fact]
    public void A_blank_from_what_is_kept_never_erases_an_answer()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: "email");
        talk.State = talk.State with { Profile = new Dictionary<string, ProfileEntry> { ["self.full_name"] = new("", "Hộ chiếu", talk.Now), ["self.phone"] = new("", "Hộ chiếu", talk.Now) } };
        var before = talk.Form.Answers;

        talk.Say("tôi muốn làm hộ chiếu ngay", "dừng lại", "Bỏ hẳn, xóa những gì đã ghi", "làm tiếp hồ sơ");

        Assert.Equal(before, talk.Form.Answers);
    }

    [Fact]
    public void What_is_left_blank_erases_nothing_that_is_kept()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers);
        talk.State = talk.State with { Profile = new Dictionary<string, ProfileEntry> { ["self.email"] = new("ha@example.vn", "Hộ chiếu", talk.Now) } };

        talk.Say("Đúng cả, làm tờ khai", "Đồng ý, giữ lại");

        Assert.Equal("", talk.Answer("email"));
        Assert.Equal("ha@example.vn", talk.State.Profile["self.email"].Value);
        Assert.Equal("Lê Thị Thu Hà", talk.State.Profile["self.full_name"].Value);
    }
}
