using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Dialogues;

/// <summary>What a citizen means who was offered choices.</summary>
[Collection(AssistantFixture.Group)]
public sealed class ChoiceTests(AssistantFixture assistant)
{
    [Theory]
    [InlineData("2", "dang-ky-tam-tru")]
    [InlineData("số 2", "dang-ky-tam-tru")]
    [InlineData("cái thứ hai", "dang-ky-tam-tru")]
    [InlineData("cai dau tien", "dang-ky-khai-sinh")]
    [InlineData("cái cuối", "ho-chieu-pho-thong")]
    [InlineData("số ba", "cap-doi-cap-lai-can-cuoc")]
    [InlineData("Làm hộ chiếu", "ho-chieu-pho-thong")]
    [InlineData("tam tru", "dang-ky-tam-tru")]
    [InlineData("giay phep lai xe", "giay-phep-lai-xe")]
    [InlineData("em chọn khai sinh ạ", "dang-ky-khai-sinh")]
    public void A_choice_is_understood_by_number_place_label_or_a_part_of_it(string said, string service)
    {
        foreach (var channel in new[] { ChannelKinds.Web, ChannelKinds.Zalo, ChannelKinds.Voice })
        {
            var talk = new Talk(assistant, channel);
            talk.Join();

            talk.Say(said);

            Assert.Equal(service, talk.Service);
        }
    }

    [Fact]
    public void A_part_of_two_labels_chooses_neither()
    {
        var talk = new Talk(assistant);
        talk.Join();

        talk.Say("đổi");

        // It is understood as what it is, a message of its own, and not as one of the choices.
        Assert.Equal("đổi", talk.State.Current!.Question);
    }

    [Fact]
    public void A_button_sends_its_value_and_is_answered_as_its_question()
    {
        foreach (var choice in new Talk(assistant).Join().Single().Choices)
        {
            var pressed = new Talk(assistant);
            pressed.Join();
            var named = new Talk(assistant);
            named.Join();

            Assert.Equal(named.Say(choice.Label).Text, pressed.Say(choice.Value).Text);
        }
    }

    [Fact]
    public void The_answers_to_a_question_of_the_assistant_are_numbered_where_no_buttons_are_shown()
    {
        var talk = new Talk(assistant, ChannelKinds.Zalo);
        var asked = talk.Say("Đăng ký");

        Assert.Equal(ConversationMode.Choosing, talk.State.Mode);
        Assert.True(asked.ExpectsAnswer);
        Assert.All(asked.Choices.Index(), c => Assert.Contains($"{c.Index + 1}. {c.Item.Label}", asked.Text, StringComparison.Ordinal));
        talk.Say("4");
        Assert.Equal("dang-ky-ket-hon", talk.Service);
    }

    [Fact]
    public void Only_the_choices_that_were_read_out_can_be_chosen_by_ear()
    {
        var talk = new Talk(assistant, ChannelKinds.Voice);
        var asked = talk.Say("Đăng ký");

        Assert.All(asked.Choices, c => Assert.Contains(c.Label, asked.Speech, StringComparison.Ordinal));
        var last = asked.Choices[^1];
        talk.Say("cái cuối cùng");
        Assert.Equal(last.Value, talk.State.Current!.Question);
    }

    [Theory]
    [InlineData("nhà tôi đang cháy, cứu với")]
    [InlineData("hộ chiếu để sau, chồng tôi đang đánh tôi")]
    public void An_emergency_is_heard_while_a_choice_is_open(string cry)
    {
        var talk = new Talk(assistant);
        talk.Join();

        var reply = talk.Say(cry);

        Assert.Matches("11[345]", reply.Text);
        Assert.Equal(cry, talk.State.Current!.Question);
    }

    [Theory]
    [InlineData("cháy")]
    [InlineData("chay nha")]
    public void An_emergency_beats_a_label_that_holds_its_word(string cry)
    {
        var talk = new Talk(assistant);
        talk.Join();
        var offered = new Talk(assistant) { Restored = talk.State with { Choices = [new Choice("Phòng cháy chữa cháy nhà ở", "Phòng cháy chữa cháy"), new Choice("Làm hộ chiếu", "Làm hộ chiếu")] } };

        var reply = offered.Say(cry);

        Assert.Contains("114", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_of_the_citizens_own_is_answered_though_a_choice_is_open()
    {
        var talk = new Talk(assistant);
        talk.Say("Đăng ký");

        talk.Say("Làm hộ chiếu mất bao nhiêu tiền?");

        Assert.Equal("ho-chieu-pho-thong", talk.Service);
    }

    [Fact]
    public void Whatever_is_offered_under_an_answer_goes_on_with_its_service()
    {
        var lost = new List<string>();
        foreach (var procedure in assistant.Answerer.Knowledge.Procedures)
        {
            foreach (var question in new[] { $"{procedure.Name}: cần giấy tờ gì?", $"{procedure.Name}: hết bao nhiêu tiền?" })
            {
                var talk = new Talk(assistant);
                var answer = talk.Say(question);
                var service = talk.Service;
                foreach (var choice in service is null ? [] : answer.Choices)
                {
                    var follow = new Talk(assistant) { Restored = talk.State };
                    follow.Say(choice.Label);
                    if (follow.Service != service)
                    {
                        lost.Add($"{question} > {choice.Label}: {follow.Service}");
                    }
                }
            }
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [Fact]
    public void Follow_ups_keep_the_service_over_many_turns_until_another_is_named()
    {
        var talk = new Talk(assistant).After("Làm hộ chiếu cần giấy tờ gì?", "Hết bao nhiêu tiền?", "Bao lâu thì xong?", "nop o dau");

        Assert.Equal("ho-chieu-pho-thong", talk.Service);
        talk.Say("Còn đăng ký kết hôn thì cần giấy tờ gì?");
        Assert.Equal("dang-ky-ket-hon", talk.Service);
    }

    [Fact]
    public void Thanks_leave_the_subject_where_it_was()
    {
        var talk = new Talk(assistant).After("Làm hộ chiếu cần giấy tờ gì?", "cảm ơn em nhé");

        talk.Say("thế hết bao nhiêu tiền?");

        Assert.Equal("ho-chieu-pho-thong", talk.Service);
    }
}
