using System.Text.RegularExpressions;
using Assistant.Bot.Channels;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Acceptance;

/// <summary>A review has something to change each answer by: a choice beside the line where lines can have one, its number everywhere.</summary>
[Collection(AssistantFixture.Group)]
public sealed partial class ChangeLinkTests(AssistantFixture assistant)
{
    [Fact]
    public void Each_line_of_a_review_has_a_choice_that_says_which_answer_it_changes()
    {
        var review = Reviewed(ChannelKinds.Web).Replies[0];

        var lines = Lines().Matches(review.Text!);
        Assert.Equal(lines.Select(l => int.Parse(l.Groups[1].Value, null)), review.LineChoices.Select(c => c.Line));
        Assert.All(lines.Zip(review.LineChoices), pair => Assert.Equal($"sửa {pair.First.Groups[2].Value}", pair.Second.Label, ignoreCase: true));
        Assert.DoesNotContain("](", review.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_choice_sends_asks_that_answer_again_and_keeps_all_others()
    {
        var talk = Reviewed(ChannelKinds.Web);
        foreach (var choice in talk.Replies[0].LineChoices.Where(c => c.Label.Contains("ngày sinh", StringComparison.Ordinal)))
        {
            talk.Say(choice.Value);
        }

        Assert.Equal("birth_date", talk.Asked);
        talk.Say("13/09/2001");
        Assert.Equal("2001-09-13", talk.Slots["birth_date"]);
        Assert.Equal("+84912345678", talk.Slots["phone"]);
        Assert.NotEmpty(talk.Replies[0].LineChoices);
    }

    [Fact]
    public void Where_nothing_can_be_pressed_the_number_is_written() => Assert.All(Reviewed(ChannelKinds.Zalo).Replies, r => Assert.Empty(r.LineChoices));

    [Fact]
    public void Place_of_many_is_offered_without_the_city_that_all_have_and_told_with_the_house()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: "temporary_address").Say("12 ngõ 34 Nguyễn Trãi, Thanh Xuân");
        Assert.Contains("Phường Thanh Xuân", talk.Labels);

        talk.Say(talk.State.Choices.First(c => c.Label == "Phường Thanh Xuân").Value);

        Assert.Contains("12 ngõ 34 Nguyễn Trãi, Phường Thanh Xuân, Thành phố Hà Nội", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void First_question_is_the_first_step() =>
        Assert.Matches("\\(Bước 1/\\d+\\)", new FormTalk(assistant).Begin(TemporaryStay.Start).Text);

    [Fact]
    public void Chosen_option_tells_nothing_of_other_fields()
    {
        var talk = new FormTalk(assistant).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers, until: "case.home").Say("Nhà thuê, mượn, ở nhờ");

        Assert.Equal("full_name", talk.Asked);
        Assert.DoesNotContain("relation_to_head", talk.Form.Answers.Keys);
    }

    private FormTalk Reviewed(ChannelTraits channel) => new FormTalk(assistant, channel).Begin(TemporaryStay.Start).Fill(TemporaryStay.Answers);

    [GeneratedRegex("^(\\d+)\\. ([^:]+):", RegexOptions.Multiline)]
    private static partial Regex Lines();
}
