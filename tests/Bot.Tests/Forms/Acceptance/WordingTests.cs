using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Bot.Conversations;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Acceptance;

/// <summary>Lists that can be answered by number, and a return that knows where it was.</summary>
[Collection(AssistantFixture.Group)]
public sealed partial class WordingTests(AssistantFixture assistant)
{
    [Theory]
    [InlineData("zalo")]
    [InlineData("voice")]
    public void Where_no_buttons_are_shown_every_choice_stands_in_the_text_with_its_number(string channel)
    {
        var talk = new FormTalk(assistant, Kind(channel)).Begin(TemporaryStay.Start);
        var seen = 0;
        while (talk.State.Mode != ConversationMode.Review)
        {
            Assert.Equal(talk.Labels, Numbered(talk.Text));
            seen += talk.Labels.Count;
            talk.Say(TemporaryStay.Answers[talk.Asked!]);
        }

        Assert.True(seen > 20);
    }

    [Fact]
    public void Where_buttons_are_shown_the_text_does_not_repeat_them()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: "gender");

        Assert.Equal(["Nam", "Nữ"], talk.Labels);
        Assert.Empty(Numbered(talk.Text));
    }

    [Theory]
    [InlineData("web")]
    [InlineData("zalo")]
    [InlineData("voice")]
    public void Every_closed_question_is_answered_by_its_number(string channel)
    {
        var talk = new FormTalk(assistant, Kind(channel)).Begin(TemporaryStay.Start);
        var byNumber = new HashSet<string>();
        while (talk.State.Mode != ConversationMode.Review)
        {
            var asked = talk.Asked!;
            var said = TemporaryStay.Answers[asked];
            var place = talk.Labels.ToList().FindIndex(l => string.Equals(l, said, StringComparison.OrdinalIgnoreCase));
            talk.Say(place < 0 ? said : (place + 1).ToString(CultureInfo.InvariantCulture));
            Assert.NotEqual(asked, talk.Asked);
            if (place >= 0)
            {
                byNumber.Add(asked);
            }
        }

        Assert.Superset(new HashSet<string> { "is_extension", "stay_long", "gender", "registration_type", "notify_method", "commitment" }, byNumber);
        Assert.Equal((false, "Nữ", "lập hộ mới", "SMS"), (talk.Slots["is_extension"], talk.Slots["gender"], talk.Slots["registration_type"], talk.Slots["notify_method"]));
    }

    [Fact]
    public void The_review_numbers_every_answer_and_a_number_finds_it()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers);
        var lines = ReviewLine().Matches(talk.Text).Select(m => (Number: int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), Name: m.Groups[2].Value)).ToArray();

        Assert.Equal(Enumerable.Range(1, lines.Length), lines.Select(l => l.Number));
        var phone = lines.Single(l => l.Name == "Số điện thoại").Number;
        talk.Say($"sửa {phone}");
        Assert.Equal("phone", talk.Asked);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(24 * 9)]
    public void Whoever_comes_back_is_greeted_with_how_far_the_form_is_and_asked_the_same_question(int hours)
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: "phone");
        var (before, done) = (talk.Form.Answers, talk.Form.Answers.Count);

        talk.Later(TimeSpan.FromHours(hours)).Say("0912345678");

        Assert.Contains("quay lại", talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{done}/"), talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("+84912345678", talk.Answer("phone"));
        Assert.All(before, a => Assert.Equal(a.Value, talk.Form.Answers[a.Key]));
    }

    [Fact]
    public void Whoever_comes_back_and_only_greets_is_told_how_far_and_asked_the_same_question()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: "phone");
        var before = talk.Form.Answers;

        talk.Later(TimeSpan.FromHours(20)).Say("chào em");

        Assert.Contains("vẫn được lưu đủ", talk.Text, StringComparison.Ordinal);
        Assert.Equal("phone", talk.Asked);
        Assert.Equal(before, talk.Form.Answers);
    }

    [Fact]
    public void Whoever_saves_and_leaves_finds_the_same_question_days_later()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: "phone");
        var before = talk.Form.Answers;
        talk.Say("lưu lại, mai làm tiếp");
        Assert.Equal(ConversationMode.Open, talk.State.Mode);

        talk.Later(TimeSpan.FromDays(3)).Say("làm tiếp hồ sơ");

        Assert.Equal(("phone", ConversationMode.Form), (talk.Asked, talk.State.Mode));
        Assert.Equal(before, talk.Form.Answers);
    }

    private static string[] Numbered(string text) => [.. NumberedLine().Matches(text).Select(m => m.Groups[1].Value)];

    private static Channels.ChannelTraits Kind(string channel) => channel switch { "web" => ChannelKinds.Web, "zalo" => ChannelKinds.Zalo, _ => ChannelKinds.Voice };

    [GeneratedRegex(@"^[0-9]+\. (.+)$", RegexOptions.Multiline)]
    private static partial Regex NumberedLine();

    [GeneratedRegex(@"^([0-9]+)\. ([^:]+):", RegexOptions.Multiline)]
    private static partial Regex ReviewLine();
}
