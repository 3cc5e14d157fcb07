using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Answers.Rendering;
using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding;
using Assistant.Knowledge.Understanding.Examples;
using Xunit;

namespace Assistant.Knowledge.Tests.Answers;

public sealed class OutsideAnswersTests
{
    [Fact]
    public void Every_outside_topic_gets_a_reply_in_both_languages_with_no_placeholder_left()
    {
        foreach (var topic in ShippedContent.Knowledge.Outside.Where(t => t.Outcome != Outcome.Clarify))
        {
            foreach (var language in Enum.GetValues<MessageLanguage>())
            {
                var text = Render(Compose(topic.Outcome, topic, language));
                Assert.False(string.IsNullOrWhiteSpace(text), topic.Id);
                Assert.DoesNotContain('{', text);
                Assert.DoesNotContain('}', text);
            }
        }
    }

    [Fact]
    public void Every_reply_of_every_topic_fills_its_placeholders()
    {
        foreach (var topic in ShippedContent.Knowledge.Outside)
        {
            foreach (var reply in topic.Replies.Concat(topic.EnglishReplies))
            {
                Assert.DoesNotContain('{', PhraseBook.Fill(reply, ("self", "em"), ("citizen", "anh/chị")));
            }
        }
    }

    [Fact]
    public void A_door_is_named_with_its_source()
    {
        var topics = ShippedContent.Knowledge.Outside.Where(t => t.Door is not null).ToArray();

        Assert.NotEmpty(topics);
        Assert.All(topics, topic =>
        {
            var answer = Compose(topic.Outcome, topic);
            Assert.Contains(answer.Closing, c => c.Contains(topic.Door!, StringComparison.Ordinal));
            Assert.Equal(topic.Source, Assert.Single(answer.Citations).Source);
        });
    }

    [Fact]
    public void An_out_of_scope_answer_without_a_door_says_what_can_be_done_instead()
    {
        var topic = ShippedContent.Knowledge.Outside.First(t => t is { Outcome: Outcome.OutOfScope, Door: null });

        Assert.NotEmpty(Compose(Outcome.OutOfScope, topic).Closing);
        Assert.Contains("25 dịch vụ", Render(Compose(Outcome.OutOfScope, null)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_emergency_reply_names_the_number_to_call()
    {
        var topics = ShippedContent.Knowledge.Outside.Where(t => t.Call is not null).ToArray();

        Assert.NotEmpty(topics);
        Assert.All(topics, topic => Assert.All(topic.Replies, reply => Assert.Contains(topic.Call!, reply, StringComparison.Ordinal)));
        Assert.All(topics, topic => Assert.All(topic.EnglishReplies, reply => Assert.Contains(topic.Call!, reply, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_question_back_offers_the_services_by_name()
    {
        var message = Message(Outcome.Clarify, null) with { Choices = ["dang-ky-xe-may", "thay-doi-chu-the-hop-dong-dien"] };
        var answer = ShippedContent.Composer.Compose(message, FormsOfAddress.Default, ShippedContent.Day);

        Assert.Equal(Outcome.Clarify, answer.Outcome);
        Assert.Equal(["dang-ky-xe-may", "thay-doi-chu-the-hop-dong-dien"], answer.Services);
        Assert.Equal(answer.Services.Select(s => ShippedContent.Service(s).Name), answer.Choices.Select(c => c.Label));
        Assert.Contains($"1. {answer.Choices[0].Label}", Render(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void Someone_who_wants_a_person_is_told_where_one_is()
    {
        var answer = Compose(Outcome.Handoff, null);

        Assert.Contains("1022", Render(answer), StringComparison.Ordinal);
    }

    private static Answer Compose(Outcome outcome, OutsideTopic? topic, MessageLanguage language = MessageLanguage.Vietnamese) =>
        ShippedContent.Composer.Compose(Message(outcome, topic) with { Language = language }, FormsOfAddress.Default, ShippedContent.Day);

    private static Interpretation Message(Outcome outcome, OutsideTopic? topic) => new()
    {
        Outcome = outcome,
        Services = [],
        Facets = [],
        Needs = [],
        Topic = topic,
        Language = MessageLanguage.Vietnamese,
        Text = Messages.Analyze("xyz"),
    };

    private static string Render(Answer answer) => new MarkdownRenderer(ShippedContent.Books[answer.Language]).Render(answer);
}
