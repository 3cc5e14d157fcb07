using Assistant.Bot.Forms.State;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Repair;

/// <summary>A correction that opens or closes other questions: what still holds is kept, only what became open is asked.</summary>
[Collection(AssistantFixture.Group)]
public sealed class BranchTests(AssistantFixture assistant)
{
    [Theory]
    [InlineData("dang-ky-khai-sinh", "sửa việc xin bản sao thành không", "copies_requested", "false", "")]
    [InlineData("dang-ky-khai-sinh", "sửa cách nhận kết quả thành gửi về nhà qua bưu chính", "result_method", "bưu chính", "result_address")]
    [InlineData("dang-ky-khai-sinh", "tình trạng kết hôn đổi thành chưa kết hôn, khai theo mẹ", "case.parents", "mother-only", "")]
    [InlineData("dang-ky-tam-tru", "người cùng tạm trú đổi thành có", "has_co_members", "true", "co_members[0].full_name")]
    [InlineData("dang-ky-tam-tru", "sửa cách lập hộ thành lập hộ mới", "registration_type", "lập hộ mới", "")]
    [InlineData("dang-ky-tam-tru", "sửa loại chỗ ở thành nhà của mình", "case.home", "own", "house_document_no")]
    [InlineData("giay-phep-lai-xe", "sửa việc in thẻ nhựa thành không", "want_card", "false", "")]
    [InlineData("giay-phep-lai-xe", "sửa hạng bằng thành A1", "current_class", "A1", "")]
    [InlineData("giay-phep-lai-xe", "sửa việc ghi nơi học lái xe thành có", "want_training", "true", "trained_at")]
    public void In_the_review_only_what_became_open_is_asked(string service, string words, string key, string value, string next)
    {
        var talk = FormTalk.Begin(assistant, Walks.Of(service)).ToReview();
        var before = talk.Form.Answers;
        talk.Say(words).Keeps(key, value);

        foreach (var (kept, answer) in before.Where(a => a.Key != key && talk.Form.Answers.ContainsKey(a.Key)))
        {
            talk.Keeps(kept, answer.Value);
        }

        if (next.Length == 0)
        {
            talk.ExpectsStage(FormStage.Review);
        }
        else
        {
            talk.Expects(next);
        }
    }

    [Theory]
    [InlineData("dang-ky-khai-sinh", "receiving_office", "à nhầm, tình trạng kết hôn là chưa kết hôn, khai theo mẹ", "sửa tình trạng kết hôn thành đã đăng ký kết hôn", "father_name", "Nguyễn Văn Bình")]
    [InlineData("dang-ky-tam-tru", "start_date", "sửa loại chỗ ở thành nhà của mình", "sửa loại chỗ ở thành nhà thuê", "owner_name", "Phạm Văn Hùng")]
    [InlineData("giay-phep-lai-xe", "full_name", "sửa hạng bằng thành A1", "sửa hạng bằng thành B2", "expiry_date", "2027-03-15")]
    public void What_was_closed_and_is_opened_again_is_not_asked_twice(string service, string at, string away, string back, string key, string value)
    {
        var walk = Walks.Of(service);
        var talk = FormTalk.Begin(assistant, walk).To(at).Say(away);
        Assert.DoesNotContain(key, talk.Slots);
        while (talk.Asked != at)
        {
            talk.Say("bỏ qua");
        }

        talk.Say(back).Keeps(key, value).Expects(at);
    }

    [Theory]
    [InlineData("dang-ky-khai-sinh", "case.parents", "chưa kết hôn, khai theo mẹ", "father_name")]
    [InlineData("dang-ky-tam-tru", "case.home", "nhà của mình", "owner_name")]
    [InlineData("giay-phep-lai-xe", "current_class", "A1", "expiry_date")]
    public void What_is_closed_is_never_asked_nor_shown(string service, string key, string said, string closed)
    {
        var walk = Walks.Of(service);
        var talk = FormTalk.Begin(assistant, walk).To(key).Say(said);
        while (talk.Form.Stage == FormStage.Interview)
        {
            Assert.NotEqual(closed, talk.Asked);
            talk.Say(walk.Answers.GetValueOrDefault(talk.Asked!) ?? "bỏ qua");
        }

        Assert.DoesNotContain(closed, talk.Slots);
    }

    [Theory]
    [InlineData("dang-ky-tam-tru", "sửa ngày bắt đầu thành 1/12/2027", "start_date", "2027-12-01", "end_date", "30/11/2028")]
    [InlineData("dang-ky-khai-sinh", "tên cha sửa thành Trần Thị Lan", "father_name", "Nguyễn Văn Bình", "father_name", "Nguyễn Văn Bính")]
    [InlineData("giay-phep-lai-xe", "sửa ngày sinh thành 12/8/2022", "dob", "1985-08-12", "dob", "13/8/1985")]
    public void An_answer_that_no_longer_agrees_is_asked_again_with_the_reason(string service, string words, string key, string value, string asked, string said) =>
        FormTalk.Begin(assistant, Walks.Of(service)).ToReview().Say(words).Keeps(key, value).Expects(asked).Say(said).ExpectsStage(FormStage.Review);
}
