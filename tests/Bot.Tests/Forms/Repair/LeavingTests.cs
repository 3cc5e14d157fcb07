using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.State;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Repair;

/// <summary>Leaving a form: for good, for another day, for another service; and never without having meant it.</summary>
[Collection(AssistantFixture.Group)]
public sealed class LeavingTests(AssistantFixture assistant)
{
    public static TheoryData<string> Services => Walks.Services;

    [Theory]
    [MemberData(nameof(Services))]
    public void Whoever_stops_is_asked_and_whoever_says_no_goes_on_where_it_was(string service)
    {
        var walk = Walks.Of(service);
        foreach (var sample in new[] { walk.Name, walk.Phone, walk.Choice })
        {
            foreach (var no in new[] { "không", "không, làm tiếp", "3", "làm tiếp", "tiếp tục", "thôi không bỏ" })
            {
                var talk = FormTalk.Begin(assistant, walk).To(sample.Key);
                var before = talk.Form.Answers;
                talk.Say("dừng lại").Tells("bỏ hẳn").Offers("lưu").ChangesNothing(before).Say(no).ChangesNothing(before).Expects(sample.Key);
                Assert.Null(talk.Form.Pending);
                talk.Say(sample.Said).Keeps(sample.Key, sample.Other);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Whoever_confirms_leaves_nothing_behind(string service)
    {
        var walk = Walks.Of(service);
        foreach (var stop in new[] { "dừng lại", "hủy", "thôi không làm nữa" })
        {
            foreach (var yes in new[] { "có", "bỏ hẳn", "1", "đồng ý", "bỏ hẳn đi", "đúng rồi", "vâng" })
            {
                FormTalk.Begin(assistant, walk).To(walk.Phone.Key).Say(stop).Say(yes).HasNoForm().ExpectsMode(ConversationMode.Open)
                    .Say("làm tiếp hồ sơ").HasNoForm();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Whoever_saves_comes_back_to_the_same_question_with_everything_kept(string service)
    {
        var walk = Walks.Of(service);
        foreach (var (stop, save) in new[] { ("dừng lại", "lưu lại"), ("dừng", "2"), ("hủy", "lưu lại, hôm khác làm tiếp"), ("thôi", "để hôm khác") })
        {
            var talk = FormTalk.Begin(assistant, walk).To(walk.Phone.Key);
            var before = talk.Form.Answers;
            talk.Say(stop).Say(save).ExpectsMode(ConversationMode.Open).ChangesNothing(before)
                .Say("làm tiếp hồ sơ").ChangesNothing(before).Expects(walk.Phone.Key).Say(walk.Phone.Said).Keeps(walk.Phone.Key, walk.Phone.Other);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Whoever_has_no_time_saves_without_being_asked_twice(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "lưu lại", "mai làm tiếp nhé", "tôi bận rồi", "để hôm khác" })
        {
            var talk = FormTalk.Begin(assistant, walk).To(walk.Name.Key);
            var before = talk.Form.Answers;
            talk.Say(words).ExpectsMode(ConversationMode.Open).Tells("làm tiếp hồ sơ").ChangesNothing(before);
            talk.Say("cảm ơn em").ChangesNothing(before).Say("làm tiếp").Expects(walk.Name.Key).ChangesNothing(before);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Another_service_in_between_puts_the_form_aside_and_it_is_gone_on_with_later(string service)
    {
        var walk = Walks.Of(service);
        var other = Walks.All.First(w => w != walk);
        var talk = FormTalk.Begin(assistant, walk).To(walk.Phone.Key);
        var before = talk.Form.Answers;

        talk.Say(other.Opening).IsFor(other).ExpectsStage(FormStage.Interview);
        Assert.Single(talk.State.Aside);
        talk.Say("dừng lại").Say("có").Say("làm tiếp hồ sơ").IsFor(walk).ChangesNothing(before).Expects(walk.Phone.Key);
        Assert.Empty(talk.State.Aside);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void The_form_that_was_put_aside_is_offered_when_the_other_one_is_done(string service)
    {
        var walk = Walks.Of(service);
        var other = Walks.All.First(w => w != walk);
        var talk = FormTalk.Begin(assistant, walk).To(walk.Phone.Key);
        var before = talk.Form.Answers;

        talk.Say(other.Opening).IsFor(other);
        while (talk.Form.Stage == FormStage.Interview)
        {
            talk.Say(other.Answers[talk.Asked!]);
        }

        talk.Say("đúng cả").ExpectsStage(FormStage.Done).Say("không giữ").Say("làm tiếp hồ sơ").IsFor(walk).ChangesNothing(before).Expects(walk.Phone.Key);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Whoever_asks_for_the_form_that_was_put_aside_goes_back_and_forth_and_loses_nothing(string service)
    {
        var walk = Walks.Of(service);
        var other = Walks.All.First(w => w != walk);
        var talk = FormTalk.Begin(assistant, walk).To(walk.Phone.Key);
        var (before, id) = (talk.Form.Answers, talk.Form.Id);

        talk.Say(other.Opening).IsFor(other).Say(walk.Opening).IsFor(walk);
        Assert.Equal(id, talk.Form.Id);
        talk.ChangesNothing(before).Expects(walk.Phone.Key);
        Assert.Equal(other.Service, Assert.Single(talk.State.Aside).Service);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Whoever_does_not_agree_is_told_that_nothing_was_written(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "không đồng ý", "không", "2", "tôi không muốn", "thôi" })
        {
            var talk = FormTalk.Open(assistant, walk).Say(words).HasNoForm().ExpectsMode(ConversationMode.Open);
            Assert.Empty(talk.State.Consents);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void What_is_told_before_consent_is_no_consent(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { walk.Phone.Said, "tôi tên là Nguyễn Văn Nam", "vì sao phải đồng ý", "để tôi nghĩ đã", walk.Digression.Question })
        {
            var talk = FormTalk.Open(assistant, walk).Say(words).ExpectsStage(FormStage.Consent);
            Assert.Empty(talk.State.Consents);
            talk.HasNo(walk.Phone.Key).HasNo(walk.Name.Key);
        }
    }
}
