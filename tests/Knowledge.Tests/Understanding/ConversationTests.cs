using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding;
using Xunit;

namespace Assistant.Knowledge.Tests.Understanding;

/// <summary>Turns that go on, turns that change the subject, and messages with several needs.</summary>
[Collection(AssistantFixture.Group)]
public sealed class ConversationTests(AssistantFixture assistant)
{
    [Theory]
    [InlineData("Làm hộ chiếu phổ thông cần giấy tờ gì?", "Hết bao nhiêu tiền?", "ho-chieu-pho-thong", Facet.Fee)]
    [InlineData("Đăng ký kết hôn cần giấy tờ gì?", "Thế mất mấy ngày hả em?", "dang-ky-ket-hon", Facet.TimeLimit)]
    [InlineData("Thuê trọ thì đăng ký tạm trú thế nào?", "nop o dau", "dang-ky-tam-tru", Facet.Where)]
    [InlineData("Xin phiếu lý lịch tư pháp thế nào?", "Thế có lâu không?", "ly-lich-tu-phap", Facet.TimeLimit)]
    public void A_second_turn_goes_on_with_the_service_of_the_first(string first, string second, string service, Facet facet)
    {
        var turn = assistant.Ask(first, second);

        Assert.True(turn.Message.IsFollowUp);
        Assert.Equal(service, turn.Answer.Services[0]);
        Assert.Equal(facet, turn.Answer.Facet);
    }

    [Theory]
    [InlineData("Làm hộ chiếu phổ thông cần giấy tờ gì?", "Còn đăng ký kết hôn thì cần giấy tờ gì?", "dang-ky-ket-hon")]
    [InlineData("Đăng ký tạm trú ở đâu?", "Mất căn cước thì làm lại thế nào?", "cap-doi-cap-lai-can-cuoc")]
    [InlineData("Mất căn cước thì làm lại thế nào?", "Bị phạt nguội thì nộp phạt qua mạng thế nào?", "nop-phat-nguoi")]
    public void A_turn_that_names_another_service_switches_to_it(string first, string second, string service)
    {
        var turn = assistant.Ask(first, second);

        Assert.False(turn.Message.IsFollowUp);
        Assert.Equal(service, turn.Answer.Services[0]);
    }

    [Fact]
    public void What_was_said_of_the_case_is_kept_in_the_next_turn_and_lost_with_the_subject()
    {
        var first = assistant.Ask("Tôi đẻ ở nhà, đăng ký khai sinh cho con cần giấy tờ gì?");
        var next = assistant.Answerer.Ask("Hết bao nhiêu tiền?", ShippedContent.Day, first);
        var other = assistant.Answerer.Ask("Làm hộ chiếu hết bao nhiêu tiền?", ShippedContent.Day, next);

        Assert.Equal("no-cert", first.Message.Needs[0].Cases["cert"]);
        Assert.Equal("no-cert", next.Message.Needs[0].Cases["cert"]);
        Assert.DoesNotContain("cert", other.Message.Needs[0].Cases.Keys);
    }

    [Fact]
    public void The_answer_to_the_deciding_question_is_understood()
    {
        var first = assistant.Ask("Đăng ký khai sinh cho con cần giấy tờ gì?");
        Assert.NotNull(first.Answer.Question);

        foreach (var choice in first.Answer.Choices)
        {
            var next = assistant.Answerer.Ask(choice.Message, ShippedContent.Day, first);
            Assert.Equal("dang-ky-khai-sinh", next.Answer.Services[0]);
            Assert.Contains(choice.Label[1..], next.Answer.Assumption, StringComparison.Ordinal);
            Assert.NotEqual(first.Answer.Question, next.Answer.Question);
        }
    }

    [Fact]
    public void After_the_deciding_question_the_answer_is_still_about_what_was_asked()
    {
        var first = assistant.Ask("Đăng ký khai sinh cho con cần giấy tờ gì?");

        Assert.All(first.Answer.Choices, c => Assert.Equal(Facet.Documents, assistant.Answerer.Ask(c.Message, ShippedContent.Day, first).Answer.Facet));
    }

    [Fact]
    public void What_is_offered_next_asks_exactly_that()
    {
        var expected = new Dictionary<string, Facet>
        {
            ["Cần giấy tờ gì?"] = Facet.Documents,
            ["Hết bao nhiêu tiền?"] = Facet.Fee,
            ["Bao lâu thì xong?"] = Facet.TimeLimit,
            ["Làm ở đâu?"] = Facet.Where,
            ["Làm trực tuyến thế nào?"] = Facet.OnlineSteps,
        };
        var missed = new List<string>();
        foreach (var procedure in ShippedContent.Knowledge.Procedures)
        {
            var turn = assistant.Ask($"{procedure.Name}: căn cứ pháp lý là luật nào?");
            foreach (var choice in turn.Answer.Choices.Where(c => expected.ContainsKey(c.Label)))
            {
                var next = assistant.Answerer.Ask(choice.Message, ShippedContent.Day, turn).Answer;
                var service = next.Services is [var first, ..] ? first : "nothing";
                if (service != turn.Answer.Services[0] || next.Facet != expected[choice.Label])
                {
                    missed.Add($"'{choice.Message}' is read as {next.Outcome} {service} {next.Facet}");
                }
            }
        }

        Complaints.None(missed);
    }

    [Theory]
    [InlineData("Tôi muốn đăng ký kết hôn và đăng ký tạm trú cho vợ ở nhà tôi thì cần giấy tờ gì?", "dang-ky-ket-hon", "dang-ky-tam-tru")]
    [InlineData("Cho hỏi làm hộ chiếu hết bao nhiêu tiền, với lại đổi bằng lái xe mất bao lâu?", "ho-chieu-pho-thong", "giay-phep-lai-xe")]
    [InlineData("Mất căn cước thì làm lại ở đâu? Còn xin phiếu lý lịch tư pháp thì cần gì?", "cap-doi-cap-lai-can-cuoc", "ly-lich-tu-phap")]
    public void Several_needs_in_one_message_are_answered_one_by_one(string text, string first, string second)
    {
        var turn = assistant.Ask(text);

        Assert.Equal(new HashSet<string> { first, second }, turn.Message.Needs.Select(n => n.Service).ToHashSet());
        Assert.Equal(turn.Message.Needs.Select(n => n.Service), turn.Answer.Services.Take(2));
        Assert.Contains(turn.Answer.Blocks, b => b.Heading?.StartsWith("1. ", StringComparison.Ordinal) == true);
        Assert.Contains(turn.Answer.Blocks, b => b.Heading?.StartsWith("2. ", StringComparison.Ordinal) == true);
        Assert.True(turn.Answer.Services.Count <= 5);
    }

    [Theory]
    [InlineData("Đăng ký khai sinh cho con và tôi cần mang giấy tờ gì?")]
    [InlineData("Làm hộ chiếu thì mất bao lâu và hết bao nhiêu tiền?")]
    [InlineData("Vợ và chồng cùng đi đăng ký kết hôn có được không?")]
    public void One_need_with_an_and_in_it_stays_one(string text) => Assert.Single(assistant.Ask(text).Message.Needs);

    [Fact]
    public void An_ambiguous_message_is_asked_back_with_choices_that_can_be_taken()
    {
        var turn = assistant.Ask("Tôi muốn đăng ký cư trú.");

        Assert.Equal(Outcome.Clarify, turn.Answer.Outcome);
        Assert.InRange(turn.Answer.Choices.Count, 2, 5);
        foreach (var (choice, service) in turn.Answer.Choices.Zip(turn.Answer.Services))
        {
            var next = assistant.Answerer.Ask(choice.Message, ShippedContent.Day, turn);
            Assert.Equal(service, next.Answer.Services[0]);
            Assert.Equal(Outcome.Answer, next.Answer.Outcome);
        }
    }

    [Fact]
    public void The_form_of_address_carries_through_the_conversation()
    {
        var turn = assistant.Ask("Cho bác hỏi đăng ký tạm trú cần giấy tờ gì?", "Hết bao nhiêu tiền?");

        Assert.Equal(("cháu", "bác"), (turn.Forms.Self, turn.Forms.Citizen));
        Assert.Contains(turn.Answer.Closing, c => c.Contains("bác", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_message_is_understood_the_same_every_time()
    {
        var first = assistant.Ask("Đăng ký khai sinh cho con hết bao nhiêu tiền?");
        var again = assistant.Ask("Đăng ký khai sinh cho con hết bao nhiêu tiền?");

        Assert.Equal(first.Message.Services, again.Message.Services);
        Assert.Equal(first.Answer.Lead, again.Answer.Lead);
        Assert.Equal(Completeness.Partial, first.Answer.Completeness);
    }
}
