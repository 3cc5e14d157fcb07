using Assistant.Bot.Forms.State;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Repair;

/// <summary>No answer, for now or at all: skipped, not known, put off, refused; and the way back.</summary>
[Collection(AssistantFixture.Group)]
public sealed class SkippingTests(AssistantFixture assistant)
{
    public static TheoryData<string> Services => Walks.Services;

    [Theory]
    [MemberData(nameof(Services))]
    public void What_may_be_left_blank_is_skipped_in_many_words(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "bỏ qua", "không có", "khỏi ghi", "để trống", "câu tiếp theo", "không", "bo qua", "ko có", "không muốn trả lời", "chịu" })
        {
            var talk = FormTalk.Begin(assistant, walk).To(walk.Optional).Say(words).Leaves(walk.Optional, AnswerStatus.Blank);
            Assert.NotEqual(walk.Optional, talk.Asked);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void What_must_be_given_is_not_skipped_and_it_is_said_why_and_that_it_can_wait(string service)
    {
        var walk = Walks.Of(service);
        foreach (var sample in new[] { walk.Name, walk.Date, walk.Phone, walk.Choice })
        {
            foreach (var words in new[] { "bỏ qua", "khỏi ghi", "để trống", "không muốn trả lời", "tôi từ chối trả lời" })
            {
                FormTalk.Begin(assistant, walk).To(sample.Key).Say(words).Expects(sample.Key).HasNo(sample.Key).Tells("để sau");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Whoever_does_not_know_is_helped_first_and_then_may_leave_it(string service)
    {
        var walk = Walks.Of(service);
        foreach (var sample in new[] { walk.Name, walk.Date, walk.Phone, walk.Choice, walk.YesNo })
        {
            var talk = FormTalk.Begin(assistant, walk).To(sample.Key).Say("không biết").Expects(sample.Key).HasNo(sample.Key);
            talk.Say("tôi không biết").HasNo(sample.Key);
            Assert.NotEqual(sample.Key, talk.Asked);
            Assert.Contains(sample.Key, talk.Form.PutOff);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void What_is_put_off_is_asked_at_the_end_and_named_where_it_stays_open(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "để sau", "trả lời sau nhé", "lát nữa ghi" })
        {
            var talk = FormTalk.Begin(assistant, walk).To(walk.Phone.Key).Say(words).Expects(walk.Phone.After).HasNo(walk.Phone.Key);
            while (talk.Asked != walk.Phone.Key)
            {
                talk.Say(walk.Answers[talk.Asked!]);
            }

            talk.Say("để sau").ExpectsStage(FormStage.Review).Leaves(walk.Phone.Key, AnswerStatus.Unknown).Tells("còn thiếu");
            talk.Say($"sửa {walk.Phone.Named}").Say(walk.Phone.Said).Keeps(walk.Phone.Key, walk.Phone.Other).DoesNotTell("còn thiếu");
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Whoever_goes_back_changes_one_answer_and_keeps_the_others(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "quay lại", "câu trước", "lùi lại một bước" })
        {
            var talk = FormTalk.Begin(assistant, walk).To(walk.Phone.After);
            talk.Say(words).Expects(walk.Phone.Key).Keeps(walk.Phone.Key, walk.Phone.Value).Tells("0912 345 678")
                .Say(walk.Phone.Said).Keeps(walk.Phone.Key, walk.Phone.Other).Expects(walk.Phone.After);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Whoever_goes_back_three_times_keeps_the_later_answers(string service)
    {
        var walk = Walks.Of(service);
        var talk = FormTalk.Begin(assistant, walk).To(walk.Phone.After);
        var before = talk.Form.Answers;
        var trail = talk.Form.Trail;
        talk.Say("quay lại").Expects(trail[^1]).Say("quay lại").Expects(trail[^2]).Say("quay lại").Expects(trail[^3]).ChangesNothing(before);

        talk.Say(walk.Answers[trail[^3]]).ChangesNothing(before).Expects(walk.Phone.After);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Whoever_goes_back_and_thinks_better_of_it_goes_on(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "để như cũ", "thôi không sửa nữa", "giữ như cũ" })
        {
            var talk = FormTalk.Begin(assistant, walk).To(walk.Phone.After);
            var before = talk.Form.Answers;
            talk.Say("quay lại").Say("quay lại").Say(words).ChangesNothing(before).Expects(walk.Phone.After);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Back_at_the_first_question_says_so(string service)
    {
        var walk = Walks.Of(service);
        var talk = FormTalk.Begin(assistant, walk);
        var first = talk.Asked!;
        for (var turn = 0; turn <= talk.Form.Trail.Count + 1; turn++)
        {
            talk.Say("quay lại");
        }

        talk.Say(walk.Answers[talk.Asked!]);
        Assert.Equal(FormStage.Interview, talk.Form.Stage);
        Assert.NotNull(first);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Back_from_the_review_asks_the_last_question_again(string service)
    {
        var walk = Walks.Of(service);
        var talk = FormTalk.Begin(assistant, walk).ToReview();
        var before = talk.Form.Answers;
        talk.Say("quay lại").ExpectsStage(FormStage.Interview).ChangesNothing(before).Say("có").ExpectsStage(FormStage.Review);
    }
}
