using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.State;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Repair;

/// <summary>What comes in between: a question, small talk, doubt, haste, a pause. It is heard, nothing is lost, and the same question stays open.</summary>
[Collection(AssistantFixture.Group)]
public sealed class InterruptionTests(AssistantFixture assistant)
{
    public static TheoryData<string> Services => Walks.Services;

    [Theory]
    [MemberData(nameof(Services))]
    public void A_question_in_between_is_answered_with_its_source_and_then_the_same_question_is_asked(string service)
    {
        var walk = Walks.Of(service);
        foreach (var sample in new[] { walk.Name, walk.Date, walk.Phone, walk.Choice, walk.YesNo })
        {
            var talk = Interrupted(walk, sample.Key, walk.Digression.Question).Tells(walk.Digression.Told).Tells("[1]");
            talk.Say(sample.Said).Keeps(sample.Key, sample.Other).Leads(sample);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_question_about_another_service_is_answered_and_the_form_stays(string service)
    {
        var walk = Walks.Of(service);
        foreach (var question in new[] { "làm hộ chiếu hết bao nhiêu tiền?", "đăng ký kết hôn cần giấy tờ gì?", "thế gia hạn thẻ bảo hiểm y tế ở đâu?" })
        {
            Interrupted(walk, walk.Name.Key, question).Say(walk.Name.Said).Keeps(walk.Name.Key, walk.Name.Other).Leads(walk.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Small_talk_in_between_is_answered_in_kind(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "chào em", "cảm ơn em nhiều nhé", "em là người hay máy thế?", "em tên gì" })
        {
            foreach (var sample in new[] { walk.Date, walk.Choice, walk.Phone })
            {
                Interrupted(walk, sample.Key, words).Say(sample.Said).Keeps(sample.Key, sample.Other);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Small_talk_is_no_name(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "chào em", "cảm ơn em", "em là ai", "hôm nay trời đẹp quá nhỉ" })
        {
            Interrupted(walk, walk.Name.Key, words).HasNo(walk.Name.Key);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Why_it_is_asked_and_how_it_is_written_are_told(string service)
    {
        var walk = Walks.Of(service);
        foreach (var sample in new[] { walk.Name, walk.Date, walk.Phone, walk.Choice, walk.YesNo })
        {
            foreach (var words in new[] { "vì sao hỏi câu này?", "hỏi để làm gì vậy", "sao lại hỏi", "ghi thế nào?", "cho ví dụ", "không hiểu câu hỏi" })
            {
                Interrupted(walk, sample.Key, words);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void How_far_it_is_and_what_is_left_are_told(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "đến đâu rồi", "còn bao nhiêu câu nữa?", "sắp xong chưa", "còn những gì" })
        {
            var talk = Interrupted(walk, walk.Phone.Key, words);
            Assert.Matches("[0-9]+/[0-9]+", talk.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Impatience_is_met_with_an_apology_and_the_way_to_save(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "hỏi lắm thế", "lâu quá", "sao nhiều câu hỏi quá vậy", "nhanh lên", "rườm rà quá" })
        {
            foreach (var sample in new[] { walk.Phone, walk.Name, walk.YesNo })
            {
                Interrupted(walk, sample.Key, words).Tells("lưu");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_person_is_named_and_the_form_stays(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "gặp cán bộ", "cho tôi gặp người thật", "tôi muốn nói chuyện với nhân viên" })
        {
            foreach (var sample in new[] { walk.Phone, walk.Name, walk.Choice })
            {
                Interrupted(walk, sample.Key, words).Tells("1022").Say(sample.Said).Keeps(sample.Key, sample.Other);
            }
        }
    }

    [Theory]
    [InlineData("dang-ky-khai-sinh", "birth_place")]
    [InlineData("dang-ky-khai-sinh", "parents_marriage_cert")]
    [InlineData("giay-phep-lai-xe", "id_issue_place")]
    [InlineData("dang-ky-tam-tru", "temporary_address")]
    public void What_comes_in_between_is_not_stored_as_free_text(string service, string key)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "gặp cán bộ", "cảm ơn em", "chào em", "hỏi lắm thế", "vì sao hỏi", "ghi thế nào", "chờ tôi tìm giấy", "nhắc lại", "quay lại", "dừng lại", "không biết", "để sau", walk.Digression.Question, "còn bao nhiêu câu", "lưu lại", "không muốn trả lời" })
        {
            FormTalk.Begin(assistant, walk).To(key).Say(words).HasNo(key);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Whoever_looks_for_papers_is_waited_for_and_goes_on_where_it_was(string service)
    {
        var walk = Walks.Of(service);
        foreach (var sample in new[] { walk.Name, walk.Date, walk.Choice, walk.YesNo })
        {
            foreach (var words in new[] { "để tôi tìm giấy", "chờ chút", "đợi tôi lấy căn cước" })
            {
                foreach (var back in new[] { "đây rồi", "xong rồi", "có rồi", "tiếp" })
                {
                    var talk = FormTalk.Begin(assistant, walk).To(sample.Key).Say(words).ExpectsMode(ConversationMode.Waiting).BeSilent().ExpectsMode(ConversationMode.Waiting);
                    talk.Say(back).ExpectsMode(ConversationMode.Form).HasNo(sample.Key).Expects(sample.Key).Say(sample.Said).Keeps(sample.Key, sample.Other);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Whoever_looked_for_papers_may_answer_at_once(string service)
    {
        var walk = Walks.Of(service);
        FormTalk.Begin(assistant, walk).To(walk.Phone.Key).Say("chờ tôi tìm giấy").Say(walk.Phone.Said).Keeps(walk.Phone.Key, walk.Phone.Other).ExpectsMode(ConversationMode.Form);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void The_question_is_said_again_on_request(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "nhắc lại", "nói lại đi", "chưa nghe rõ", "nói chậm thôi", "từ từ thôi", "hả" })
        {
            foreach (var channel in new[] { ChannelKinds.Web, ChannelKinds.Voice })
            {
                var talk = FormTalk.Begin(assistant, walk, channel).To(walk.Date.Key);
                var question = talk.Text.Split('\n').Last(l => l.Contains('?', StringComparison.Ordinal));
                talk.Say(words).Expects(walk.Date.Key).Tells(question);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Silence_repeats_the_question_and_however_long_it_lasts_the_form_stays_open(string service)
    {
        var walk = Walks.Of(service);
        foreach (var channel in new[] { ChannelKinds.Web, ChannelKinds.Voice })
        {
            var talk = FormTalk.Begin(assistant, walk, channel).To(walk.Date.Key);
            var (before, question) = (talk.Form.Answers, talk.Text.Split('\n').Last(l => l.Contains('?', StringComparison.Ordinal)));
            talk.BeSilent().Tells(question).BeSilent().Tells("để sau");
            for (var silence = 0; silence < 6; silence++)
            {
                talk.BeSilent().Expects(walk.Date.Key).ChangesNothing(before);
            }

            talk.Say(walk.Date.Said).Keeps(walk.Date.Key, walk.Date.Other).Leads(walk.Date);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Silence_never_agrees_to_anything(string service)
    {
        var walk = Walks.Of(service);
        var talk = FormTalk.Open(assistant, walk);
        for (var silence = 0; silence < 5; silence++)
        {
            talk.BeSilent().ExpectsStage(FormStage.Consent);
        }

        Assert.Empty(talk.State.Consents);
        talk.Say("đồng ý").ExpectsStage(FormStage.Interview);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Danger_is_heard_and_the_form_stays(string service)
    {
        var walk = Walks.Of(service);
        Interrupted(walk, walk.Phone.Key, "nhà tôi đang cháy, cứu với").Tells("114").Say("tiếp").Expects(walk.Phone.Key);
    }

    [Theory]
    [InlineData("dang-ky-khai-sinh", "child_name", "Trần Minh Khôi", "Trần Minh Khôi")]
    [InlineData("dang-ky-khai-sinh", "father_name", "Trần Văn Chào", "Trần Văn Chào")]
    [InlineData("dang-ky-tam-tru", "owner_name", "trần minh khôi", "Trần Minh Khôi")]
    [InlineData("giay-phep-lai-xe", "full_name", "Phan Văn Cảm", "Phan Văn Cảm")]
    [InlineData("giay-phep-lai-xe", "license_no", "AB 123456", "AB123456")]
    [InlineData("giay-phep-lai-xe", "phone", "số điện thoại của tôi là 0912345678", "+84912345678")]
    public void A_name_or_number_that_sounds_like_something_else_is_the_answer(string service, string key, string words, string value) =>
        FormTalk.Begin(assistant, Walks.Of(service)).To(key).Say(words).Keeps(key, value);

    // Whatever was said, no answer changes and the question stays.
    private FormTalk Interrupted(FormWalk walk, string key, string words)
    {
        var talk = FormTalk.Begin(assistant, walk).To(key);
        var before = talk.Form.Answers;
        return talk.Say(words).Expects(key).ChangesNothing(before);
    }
}
