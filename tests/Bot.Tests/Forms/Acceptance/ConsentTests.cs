using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.Resuming;
using Assistant.Bot.Forms.State;
using Assistant.Bot.Forms;
using Assistant.Bot.Tests.Shared;
using System.Text.Json;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Acceptance;

/// <summary>Personal data is asked for, and written down, only with consent.</summary>
[Collection(AssistantFixture.Group)]
public sealed class ConsentTests(AssistantFixture assistant)
{
    public static TheoryData<string> Channels => ["web", "zalo", "voice"];

    [Theory]
    [InlineData("tôi muốn đăng ký tạm trú ngay")]
    [InlineData("tôi muốn làm khai tử ngay")]
    [InlineData("tôi muốn làm hộ chiếu ngay")]
    [InlineData("tôi muốn đăng ký kết hôn ngay")]
    [InlineData("tôi muốn làm khai sinh ngay")]
    public void Consent_is_asked_before_the_first_question(string words)
    {
        var talk = new FormTalk(assistant).Say(words);

        Assert.Equal((FormStage.Consent, null), (talk.Form.Stage, talk.Asked));
        Assert.Equal(["Đồng ý, bắt đầu", "Không đồng ý"], talk.Labels);
        Assert.Contains("tự xóa sau 90 ngày", talk.Text, StringComparison.Ordinal);
        Assert.Empty(talk.State.Consents);
        talk.Say("đồng ý");
        Assert.Equal(FormStage.Interview, talk.Form.Stage);
        Assert.NotNull(talk.Asked);
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public void Consent_is_recorded_with_its_time_and_channel(string channel)
    {
        var talk = new FormTalk(assistant, Kind(channel)).Say(TemporaryStay.Start).Later(TimeSpan.FromMinutes(2)).Say("1");

        Assert.Equal([new Consent(ConsentPurpose.Forms, talk.Now, channel)], talk.State.Consents);
    }

    [Fact]
    public void Nothing_is_written_into_the_form_before_consent()
    {
        var talk = new FormTalk(assistant).Say(TemporaryStay.Start, "tên tôi là Lê Thị Thu Hà", "tôi sinh ngày 12/09/2001, số căn cước 001301012345", "tôi thuê nhà");

        Assert.Equal(FormStage.Consent, talk.Form.Stage);
        Assert.Empty(talk.Form.Answers);
        Assert.Empty(talk.Slots);
        Assert.Empty(talk.State.Profile);
    }

    [Fact]
    public void What_was_understood_of_the_case_enters_the_form_only_with_consent()
    {
        var talk = new FormTalk(assistant).Say("mẹ đơn thân làm giấy khai sinh cho con cần giấy tờ gì", "Điền tờ khai từng bước");
        Assert.Equal(FormStage.Consent, talk.Form.Stage);
        Assert.Empty(talk.Form.Answers);

        talk.Say("đồng ý");

        Assert.Contains(talk.Form.Answers, a => a.Key.StartsWith("case.", StringComparison.Ordinal) && a.Value.Origin == AnswerOrigin.Understood);
    }

    [Fact]
    public void The_second_form_needs_no_second_consent_and_says_first_what_it_is_all_the_same()
    {
        var talk = new FormTalk(assistant).Say(TemporaryStay.Start, "đồng ý", "tôi muốn khai báo tạm vắng ngay");

        Assert.Equal((FormStage.Interview, "khai-bao-tam-vang"), (talk.Form.Stage, talk.Form.Service));
        Assert.Contains("Chỉ 4 nhóm người phải khai báo tạm vắng", talk.Text, StringComparison.Ordinal);
        Assert.Single(talk.State.Consents);
    }

    [Theory]
    [InlineData(30, "tự xóa sau 30 ngày")]
    [InlineData(0, "giữ đến khi anh/chị xóa")]
    public void How_long_it_is_kept_is_told_as_the_installation_keeps_it(int days, string told)
    {
        var files = new MemoryFiles();
        var ports = new FormPorts(new MemoryResumeCodes(), new NoForms(), files, files) { Kept = TimeSpan.FromDays(days) };
        var talk = new FormTalk(assistant, handler: new TurnHandler(assistant.Answerer, ports)).Say(TemporaryStay.Start);

        Assert.Contains(told, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_told_too_early_is_read_after_consent()
    {
        var talk = new FormTalk(assistant).Say(TemporaryStay.Start, "tên tôi là Lê Thị Thu Hà", "tôi sinh ngày 12/09/2001, số căn cước 001301012345", "đồng ý");

        Assert.Equal(("Lê Thị Thu Hà", "2001-09-12", "001301012345"), (talk.Answer("full_name"), talk.Answer("birth_date"), talk.Answer("citizen_id")));
        Assert.All(talk.Form.Answers.Values, a => Assert.Equal(AnswerOrigin.Understood, a.Origin));
        Assert.Null(talk.Form.Held);
        Assert.Contains("Lê Thị Thu Hà", talk.Text, StringComparison.Ordinal);
        Assert.Contains("12/09/2001", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("không đồng ý")]
    [InlineData("2")]
    [InlineData("không")]
    [InlineData("thôi")]
    public void Whoever_refuses_leaves_nothing_behind(string refusal)
    {
        var talk = new FormTalk(assistant).Say(TemporaryStay.Start, "tên tôi là Lê Thị Thu Hà", "tôi sinh ngày 12/09/2001", refusal);

        Assert.Null(talk.State.Form);
        Assert.Empty(talk.State.Consents);
        Assert.Equal(ConversationMode.Open, talk.State.Mode);
        Assert.DoesNotContain("Thu Hà", JsonSerializer.Serialize(talk.State.Memory), StringComparison.Ordinal);
        Assert.Contains("điểm phục vụ hành chính công", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_consent_is_needed_is_told_and_it_is_asked_again()
    {
        var talk = new FormTalk(assistant).Say(TemporaryStay.Start, "để làm gì");

        Assert.Contains("Luật Bảo vệ dữ liệu cá nhân", talk.Text, StringComparison.Ordinal);
        Assert.Equal(FormStage.Consent, talk.Form.Stage);
        Assert.Contains("Đồng ý, bắt đầu", talk.Labels);
    }

    [Fact]
    public void A_question_before_consent_is_answered_and_agrees_to_nothing()
    {
        var talk = new FormTalk(assistant).Say(TemporaryStay.Start, "đăng ký tạm trú hết bao nhiêu tiền?");

        Assert.Contains("7.000", talk.Text, StringComparison.Ordinal);
        Assert.Equal(FormStage.Consent, talk.Form.Stage);
        Assert.Empty(talk.State.Consents);
    }

    [Theory]
    [InlineData("tôi muốn làm hộ chiếu ngay")]
    [InlineData("tôi muốn hỏi về lệ phí")]
    [InlineData("có cần giấy tờ gì không")]
    public void A_wish_or_a_question_that_begins_with_a_word_of_consent_is_none(string words)
    {
        var talk = new FormTalk(assistant).Say(TemporaryStay.Start, words);

        Assert.Empty(talk.State.Consents);
        Assert.Equal(FormStage.Consent, talk.Form.Stage);
    }

    [Theory]
    [InlineData("vâng")]
    [InlineData("ừ đồng ý")]
    [InlineData("dạ có ạ")]
    [InlineData("vâng tôi đồng ý cho dùng thông tin")]
    [InlineData("ok em")]
    [InlineData("dong y")]
    public void Consent_is_heard_in_the_words_people_use(string words)
    {
        var talk = new FormTalk(assistant).Say(TemporaryStay.Start, words);

        Assert.Equal(FormStage.Interview, talk.Form.Stage);
        Assert.Single(talk.State.Consents);
    }

    [Fact]
    public void Whoever_has_agreed_is_not_asked_again_for_the_next_form()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Say("tôi muốn làm hộ chiếu ngay");

        Assert.Equal(("ho-chieu-pho-thong", FormStage.Interview), (talk.Form.Service, talk.Form.Stage));
        Assert.Single(talk.State.Consents);
    }

    [Fact]
    public void Consent_taken_back_ends_form_and_profile_and_is_kept_on_record()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers).Say("Đúng cả, làm tờ khai", "Đồng ý, giữ lại", "tôi muốn làm hộ chiếu ngay");
        var given = talk.Now;

        talk.Later(TimeSpan.FromHours(1)).Say("rút đồng ý");

        Assert.Null(talk.State.Form);
        Assert.Empty(talk.State.Aside);
        Assert.Empty(talk.State.Profile);
        Assert.Empty(talk.Slots);
        Assert.Equal(
            [new Consent(ConsentPurpose.Forms, given, "web", talk.Now), new Consent(ConsentPurpose.Profile, given, "web", talk.Now)], talk.State.Consents);
    }

    [Fact]
    public void After_consent_was_taken_back_it_is_asked_anew()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Say("rút đồng ý", TemporaryStay.Start);

        Assert.Equal(FormStage.Consent, talk.Form.Stage);
        talk.Say("đồng ý");
        Assert.Equal([true, false], talk.State.Consents.Select(c => c.Withdrawn is not null));
    }

    [Fact]
    public void Whoever_never_agreed_is_told_that_there_is_nothing_to_take_back()
    {
        var talk = new FormTalk(assistant).Say("rút đồng ý");

        Assert.Contains("không có gì phải rút", talk.Text, StringComparison.Ordinal);
    }

    private static ChannelTraits Kind(string channel) => channel switch { "web" => ChannelKinds.Web, "zalo" => ChannelKinds.Zalo, _ => ChannelKinds.Voice };
}
