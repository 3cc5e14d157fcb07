using Assistant.Bot.Channels;
using Assistant.Bot.Forms.State;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Acceptance;

/// <summary>Whatever the channel, and however it is said, the same citizen has the same form in the end.</summary>
[Collection(AssistantFixture.Group)]
public sealed class SameEndTests(AssistantFixture assistant)
{
    private static readonly Dictionary<string, string> Spoken = new()
    {
        ["is_extension"] = "dạ không phải",
        ["stay_long"] = "dạ có",
        ["temporary_address"] = "số mười hai ngõ ba mươi tư phố Nguyễn Trãi phường Thanh Xuân Hà Nội",
        ["permanent_commune"] = "phường hà đông hà nội",
        ["case.home"] = "một",
        ["full_name"] = "lê thị thu hà",
        ["birth_date"] = "ngày mười hai tháng chín năm hai nghìn lẻ một",
        ["gender"] = "hai",
        ["citizen_id"] = "không không một ba không một không một hai ba bốn năm",
        ["phone"] = "không chín một hai ba bốn năm sáu bảy tám",
        ["email"] = "không có",
        ["registration_type"] = "một",
        ["owner_name"] = "trần văn chủ",
        ["owner_citizen_id"] = "không không một không tám không không không một hai ba bốn",
        ["owner_opinion"] = "có ạ",
        ["residence_office"] = "phường thanh xuân hà nội",
        ["start_date"] = "mùng một tháng mười hai năm hai nghìn không trăm hai sáu",
        ["end_date"] = "ba mươi tháng mười một năm hai nghìn không trăm hai bảy",
        ["has_co_members"] = "không ạ",
        ["attachments"] = "bỏ qua",
        ["notify_method"] = "hai",
        ["result_method"] = "bản điện tử",
        ["commitment"] = "có",
    };

    [Fact]
    public void Voice_and_text_reach_the_same_end_state()
    {
        var text = Finished(ChannelKinds.Web, TemporaryStay.Answers);
        var voice = Finished(ChannelKinds.Voice, Spoken);

        Assert.Equal(text.Slots.OrderBy(s => s.Key), voice.Slots.OrderBy(s => s.Key));
        Assert.Equal(FormStage.Done, voice.Form.Stage);
        Assert.All(voice.Form.Answers.Values, a => Assert.Equal("voice", a.By));
    }

    [Fact]
    public void Numbers_and_words_reach_the_same_end_state()
    {
        var words = Finished(ChannelKinds.Zalo, TemporaryStay.Answers);
        var numbers = Finished(
            ChannelKinds.Zalo,
            new Dictionary<string, string>(TemporaryStay.Answers)
            {
                ["is_extension"] = "2",
                ["stay_long"] = "1",
                ["case.home"] = "1",
                ["gender"] = "2",
                ["registration_type"] = "1",
                ["has_co_members"] = "2",
                ["notify_method"] = "2",
                ["commitment"] = "1",
            });

        Assert.Equal(words.Slots.OrderBy(s => s.Key), numbers.Slots.OrderBy(s => s.Key));
    }

    [Fact]
    public void A_form_begun_on_one_channel_and_ended_on_another_is_the_same_form()
    {
        var alone = Finished(ChannelKinds.Web, TemporaryStay.Answers);
        var moved = new FormTalk(assistant, ChannelKinds.Zalo).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: "citizen_id");
        moved.Channel = ChannelKinds.Web;
        moved.Fill(TemporaryStay.Answers, until: "start_date");
        moved.Channel = ChannelKinds.Voice;
        moved.Fill(Spoken).Say("đúng cả");

        Assert.Equal(alone.Slots.OrderBy(s => s.Key), moved.Slots.OrderBy(s => s.Key));
        Assert.Equal(["voice", "web", "zalo"], moved.Form.Answers.Values.Select(a => a.By).Distinct().Order());
    }

    private FormTalk Finished(ChannelTraits channel, IReadOnlyDictionary<string, string> answers)
    {
        var talk = new FormTalk(assistant, channel).Begin(TemporaryStay.Start).Fill(answers);
        return talk.Say("đúng cả");
    }
}
