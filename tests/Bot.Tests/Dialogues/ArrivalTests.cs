using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Tests.Shared;
using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Understanding;
using Xunit;

namespace Assistant.Bot.Tests.Dialogues;

/// <summary>Somebody comes, with or without a link, with or without papers.</summary>
[Collection(AssistantFixture.Group)]
public sealed class ArrivalTests(AssistantFixture assistant)
{
    [Fact]
    public void Who_comes_is_welcomed_once_told_that_a_machine_speaks_and_offered_what_is_asked_most()
    {
        var talk = new Talk(assistant);

        var welcome = Assert.Single(talk.Join());

        Assert.Contains("máy", welcome.Text, StringComparison.Ordinal);
        Assert.Equal(assistant.Answerer.Knowledge.Menu.Select(m => m.Label), welcome.Choices.Select(c => c.Label));
        Assert.True(welcome.ExpectsAnswer);
        Assert.Empty(talk.Join());
        Assert.Empty(talk.Join("""{"service":"dang-ky-tam-tru"}"""));
    }

    [Fact]
    public void Who_has_spoken_already_is_not_welcomed_when_another_window_joins()
    {
        var talk = new Talk(assistant).After("Làm hộ chiếu cần giấy tờ gì?");
        var before = talk.State;

        Assert.Empty(talk.Join());
        Assert.Equal(before, talk.State);
    }

    [Fact]
    public void A_link_to_a_service_is_the_subject_from_the_first_question_on()
    {
        foreach (var procedure in assistant.Answerer.Knowledge.Procedures)
        {
            var talk = new Talk(assistant);
            var welcome = Assert.Single(talk.Join($$"""{"service":"{{procedure.Id}}"}"""));

            Assert.Contains(procedure.Phrase, welcome.Text, StringComparison.Ordinal);
            Assert.Equal(procedure.Id, talk.Service);
            talk.Say("Cần giấy tờ gì?");
            Assert.Equal(procedure.Id, talk.Service);
        }
    }

    [Fact]
    public void The_questions_offered_with_a_link_are_answered_about_its_service()
    {
        var talk = new Talk(assistant);
        foreach (var choice in talk.Join("""{"service":"dang-ky-tam-tru"}""").Single().Choices)
        {
            foreach (var sent in new[] { choice.Label, choice.Value })
            {
                var pressed = new Talk(assistant) { Restored = talk.State };
                pressed.Say(sent);
                Assert.Equal("dang-ky-tam-tru", pressed.Service);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"dang-ky-tam-tru\"")]
    [InlineData("{\"service\":7,\"language\":{}}")]
    [InlineData("{\"service\":\"khong-co\"}")]
    [InlineData("{\"service\":\"../etc\",\"service\":null}")]
    public void A_broken_or_unknown_link_is_welcomed_like_none(string value)
    {
        var talk = new Talk(assistant);

        Assert.Equal(new Talk(assistant).Join().Single().Text, talk.Join(value).Single().Text);
        Assert.Null(talk.Service);
    }

    [Fact]
    public void Who_comes_with_English_is_welcomed_and_answered_in_English()
    {
        var talk = new Talk(assistant);

        var welcome = talk.Join("""{"language":"en-GB"}""").Single();

        Assert.Equal("en", welcome.Locale);
        Assert.Equal(assistant.Answerer.Knowledge.Menu.Select(m => m.English), welcome.Choices.Select(c => c.Label));
        Assert.Equal("en", talk.Say("2").Locale);
        Assert.Equal("dang-ky-tam-tru", talk.Service);
        Assert.Equal(MessageLanguage.English, talk.State.Memory!.Language);
    }

    [Fact]
    public void Other_events_change_and_say_nothing()
    {
        var talk = new Talk(assistant).After("Đăng ký");
        var before = talk.State;

        Assert.Empty(talk.Hear(new MessageContent { Kind = MessageKind.Event, Name = "typing" }));
        Assert.Empty(talk.Hear(new MessageContent { Kind = MessageKind.Event }));
        Assert.Equal(before, talk.State);
    }

    [Fact]
    public void Files_are_confirmed_and_the_citizen_is_asked_what_they_are()
    {
        var talk = new Talk(assistant).After("Đăng ký");
        var choices = talk.State.Choices;

        var reply = talk.Hear(new MessageContent { Files = [File("1"), File("2")] }).Single();

        Assert.Equal(talk.Phrase("talk.files", ("count", "2")), reply.Text);
        Assert.Equal(choices, talk.State.Choices);
        Assert.Equal(0, talk.State.Silences);
    }

    [Fact]
    public void Words_with_a_file_are_answered_and_the_file_is_confirmed()
    {
        var talk = new Talk(assistant);

        var replies = talk.Hear(new MessageContent { Text = "Làm hộ chiếu cần giấy tờ gì?", Files = [File("1")] });

        Assert.Equal(2, replies.Count);
        Assert.Equal("ho-chieu-pho-thong", talk.Service);
        Assert.Equal(talk.Phrase("talk.files", ("count", "1")), replies[1].Text);
    }

    [Fact]
    public void Who_sends_a_file_while_we_wait_is_still_waited_for()
    {
        var talk = new Talk(assistant).After("Đăng ký", "chờ tôi tìm giấy tờ");

        talk.Hear(new MessageContent { Files = [File("1")] });

        Assert.Equal(ConversationMode.Waiting, talk.State.Mode);
        Assert.Equal(talk.Phrase("talk.found"), talk.Say("xong rồi").Text);
    }

    [Fact]
    public void A_formal_installation_speaks_formally_from_the_first_word_on()
    {
        var answerer = assistant.With(MannersProfile.Formal);
        var formal = new Talk(AssistantFixture.Talking(answerer), answerer);

        var said = string.Join('\n', formal.Join().Single().Text, formal.Say("Làm hộ chiếu").Text, formal.Say("chờ tí").Text, formal.Say("xong rồi").Text, formal.BeSilent().Text);

        Assert.Contains("chúng tôi chào ông/bà", said, StringComparison.Ordinal);
        Assert.DoesNotContain("anh/chị", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"\bem\b|\bmình\b", said);
    }

    private static FileReference File(string id) => new(id, "anh.jpg", "image/jpeg", 1000);
}
