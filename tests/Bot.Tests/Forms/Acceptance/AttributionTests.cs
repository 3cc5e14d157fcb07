using Assistant.Bot.Channels;
using Assistant.Bot.Forms.State;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Acceptance;

/// <summary>Every answer carries who wrote it, and when.</summary>
[Collection(AssistantFixture.Group)]
public sealed class AttributionTests(AssistantFixture assistant)
{
    private static readonly FormAnswer ByClerk = new("Trần Văn Chủ", AnswerStatus.Given, AnswerOrigin.Officer, "Nguyễn Thị Cán Bộ", new DateTimeOffset(2026, 11, 25, 1, 0, 0, TimeSpan.Zero));

    [Fact]
    public void An_answer_carries_the_channel_it_came_on_and_its_time()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: "full_name");
        talk.Channel = ChannelKinds.Zalo;
        talk.Later(TimeSpan.FromMinutes(7)).Say("Lê Thị Thu Hà");
        talk.Channel = ChannelKinds.Voice;
        talk.Later(TimeSpan.FromMinutes(5)).Say("ngày mười hai tháng chín năm hai nghìn lẻ một");

        Assert.Equal(("web", "zalo", "voice"), (talk.Form.Answers["stay_long"].By, talk.Form.Answers["full_name"].By, talk.Form.Answers["birth_date"].By));
        Assert.Equal((talk.Now - TimeSpan.FromMinutes(5), talk.Now), (talk.Form.Answers["full_name"].At, talk.Form.Answers["birth_date"].At));
        Assert.Equal("2001-09-12", talk.Answer("birth_date"));
    }

    [Fact]
    public void A_correction_carries_who_made_it_and_leaves_the_others_to_their_authors()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: "email");
        talk.Channel = ChannelKinds.Zalo;

        talk.Later(TimeSpan.FromMinutes(1)).Say("sửa số điện thoại thành 0987654321");

        Assert.Equal(("+84987654321", "zalo", talk.Now), (talk.Answer("phone"), talk.Form.Answers["phone"].By, talk.Form.Answers["phone"].At));
        Assert.All(talk.Form.Answers.Where(a => a.Key != "phone"), a => Assert.Equal("web", a.Value.By));
    }

    [Fact]
    public void What_is_left_blank_carries_its_author_too()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: "email").Say("bỏ qua");

        Assert.Equal((AnswerStatus.Blank, "web", talk.Now), (talk.Form.Answers["email"].Status, talk.Form.Answers["email"].By, talk.Form.Answers["email"].At));
    }

    [Fact]
    public void What_an_officer_wrote_keeps_its_author_until_the_citizen_changes_it()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: "full_name");
        talk.State = talk.State with { Form = talk.Form with { Answers = new Dictionary<string, FormAnswer>(talk.Form.Answers) { ["owner_name"] = ByClerk } } };

        talk.Fill(TemporaryStay.Answers);
        Assert.Equal(ByClerk, talk.Form.Answers["owner_name"]);
        talk.Say("cho tôi xem dữ liệu");
        Assert.Contains("Trần Văn Chủ (ghi qua: Nguyễn Thị Cán Bộ)", talk.Text, StringComparison.Ordinal);

        talk.Say("sửa tên chủ nhà thành Trần Văn Chúc");
        Assert.Equal(("Trần Văn Chúc", AnswerOrigin.Said, "web"), (talk.Answer("owner_name"), talk.Form.Answers["owner_name"].Origin, talk.Form.Answers["owner_name"].By));
        talk.Say("hoàn tác");
        Assert.Equal(ByClerk, talk.Form.Answers["owner_name"]);
    }

    [Fact]
    public void What_an_officer_wrote_is_not_asked_and_not_put_away_with_what_is_kept()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start);
        talk.State = talk.State with
        {
            Form = talk.Form with
            {
                Answers = new Dictionary<string, FormAnswer> { ["owner_name"] = ByClerk, ["full_name"] = ByClerk with { Value = "Lê Thị Thu Hà", Origin = AnswerOrigin.Profile } },
                Pending = new PendingQuestion(PendingKind.Prefill),
            },
            Choices = [new Choice("Đúng", "Đúng"), new Choice("Không dùng, để tôi khai lại", "Không dùng, để tôi khai lại")],
        };

        talk.Say("Không dùng, để tôi khai lại");

        Assert.Equal(["owner_name"], talk.Form.Answers.Keys);
        Assert.Equal(ByClerk, talk.Form.Answers["owner_name"]);
    }
}
