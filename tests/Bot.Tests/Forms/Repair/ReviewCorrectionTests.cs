using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.State;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Repair;

/// <summary>Corrections in the review and after the form is made.</summary>
[Collection(AssistantFixture.Group)]
public sealed class ReviewCorrectionTests(AssistantFixture assistant)
{
    public static TheoryData<string> Services => Walks.Services;

    [Theory]
    [MemberData(nameof(Services))]
    public void An_answer_is_changed_by_its_number(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "sửa {0}", "mục {0}", "số {0} sai rồi", "{0}" })
        {
            var talk = FormTalk.Begin(assistant, walk).ToReview();
            var number = Number(talk, "0912 345 678");
            talk.Say(string.Format(words, number)).Expects(walk.Phone.Key).Keeps(walk.Phone.Key, walk.Phone.Value)
                .Say(walk.Phone.Said).Keeps(walk.Phone.Key, walk.Phone.Other).ExpectsStage(FormStage.Review).Tells("0987 654 321");
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void An_answer_is_changed_by_its_name(string service)
    {
        var walk = Walks.Of(service);
        foreach (var sample in new[] { walk.Name, walk.Phone, walk.Choice })
        {
            FormTalk.Begin(assistant, walk).ToReview().Say($"sửa {sample.Named}").Expects(sample.Key)
                .Say(sample.Said).Keeps(sample.Key, sample.Other).ExpectsStage(FormStage.Review);
            FormTalk.Begin(assistant, walk).ToReview().Say($"{sample.Named} đổi thành {sample.Said}").Keeps(sample.Key, sample.Other).ExpectsStage(FormStage.Review);
        }
    }

    [Theory]
    [InlineData("dang-ky-khai-sinh", "child_nationality", "quốc tịch của bé", "Pháp")]
    [InlineData("dang-ky-khai-sinh", "mother_nationality", "quốc tịch của mẹ", "Pháp")]
    [InlineData("dang-ky-tam-tru", "citizenship", "quốc tịch người tạm trú", "mới nhập hoặc trở lại quốc tịch")]
    [InlineData("giay-phep-lai-xe", "authority", "nơi gửi đơn", "Cục Cảnh sát giao thông")]
    public void An_answer_that_was_taken_without_asking_is_changed_too(string service, string key, string name, string said)
    {
        var talk = FormTalk.Begin(assistant, Walks.Of(service)).ToReview().Say($"sửa {name}").Expects(key).Say(said);

        Assert.NotEqual("", talk.Form.Answers[key].Value);
        Assert.Null(talk.Form.Pending);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Something_is_put_right_after_the_form_is_made_and_it_is_made_again_with_the_same_number(string service)
    {
        var walk = Walks.Of(service);
        var talk = FormTalk.Begin(assistant, walk).ToReview().Say("đúng hết rồi").ExpectsStage(FormStage.Done).Say("không giữ");
        var reference = talk.Form.Reference;
        Assert.NotNull(reference);

        talk.Say($"à nhầm, {walk.Phone.Named} là {walk.Phone.Said} mới đúng").Keeps(walk.Phone.Key, walk.Phone.Other).ExpectsStage(FormStage.Review);
        talk.Say("đúng cả").ExpectsStage(FormStage.Done);
        Assert.Equal(reference, talk.Form.Reference);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_correction_in_the_review_is_undone(string service)
    {
        var walk = Walks.Of(service);
        FormTalk.Begin(assistant, walk).ToReview().Say($"sửa {walk.Phone.Named} thành {walk.Phone.Said}").Keeps(walk.Phone.Key, walk.Phone.Other)
            .Say("thôi để như cũ").Keeps(walk.Phone.Key, walk.Phone.Value).ExpectsStage(FormStage.Review);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_question_in_the_review_is_answered_and_the_review_stays(string service)
    {
        var walk = Walks.Of(service);
        var talk = FormTalk.Begin(assistant, walk).ToReview();
        var before = talk.Form.Answers;
        talk.Say(walk.Digression.Question).Tells(walk.Digression.Told).ExpectsStage(FormStage.Review).ExpectsMode(ConversationMode.Review).ChangesNothing(before);
    }

    private static string Number(FormTalk talk, string value) =>
        talk.Text.Split('\n').First(l => l.Contains(value, StringComparison.Ordinal)).Split('.')[0];
}
