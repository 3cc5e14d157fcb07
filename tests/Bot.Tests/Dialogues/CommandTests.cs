using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Tests.Shared;
using Assistant.Knowledge.Understanding;
using Xunit;

namespace Assistant.Bot.Tests.Dialogues;

/// <summary>Words that steer the conversation.</summary>
[Collection(AssistantFixture.Group)]
public sealed class CommandTests(AssistantFixture assistant)
{
    private const string Passport = "Làm hộ chiếu cần giấy tờ gì?";

    [Fact]
    public void Repeat_says_the_last_answer_again()
    {
        var talk = new Talk(assistant);
        var first = talk.Say(Passport);

        var again = talk.Say("nhắc lại giúp tôi với");

        Assert.Equal($"{talk.Phrase("talk.repeat")}\n\n{first.Text}", again.Text);
        Assert.Equal(first.Sources, again.Sources);
        Assert.Equal(first.Choices, again.Choices);
        Assert.EndsWith(first.Text![first.BodyLength!.Value..], again.Text![again.BodyLength!.Value..], StringComparison.Ordinal);
    }

    [Fact]
    public void Repeating_twice_says_the_same_twice()
    {
        var talk = new Talk(assistant).After(Passport, "nhắc lại");
        var once = talk.LastText;

        Assert.Equal(once, talk.Say("nhắc lại").Text);
    }

    [Fact]
    public void Repeat_before_anything_was_said_asks_what_is_wanted()
    {
        var talk = new Talk(assistant);

        Assert.Equal(talk.Phrase("talk.repeat.none"), talk.Say("nhắc lại").Text);
    }

    [Fact]
    public void Repeat_gives_the_ear_the_opening_too()
    {
        var talk = new Talk(assistant, ChannelKinds.Voice);
        var first = talk.Say("Làm hộ chiếu hết bao nhiêu tiền?");

        var again = talk.Say("nhắc lại");

        Assert.Equal(again.Text, again.Speech);
        Assert.EndsWith(first.Speech!, again.Speech, StringComparison.Ordinal);
    }

    [Fact]
    public void Repeating_a_miss_does_not_climb_the_ladder()
    {
        var talk = new Talk(assistant);
        var miss = talk.Say("zxcv qwrt");

        var again = talk.Say("nhắc lại");

        Assert.Equal(1, talk.State.Misses);
        Assert.EndsWith(miss.Text!, again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Waiting_goes_on_where_it_stood_once_the_papers_are_found()
    {
        var talk = new Talk(assistant);
        var asked = talk.Say("Đăng ký");
        Assert.Equal(talk.Phrase("talk.wait"), talk.Say("chờ tôi tìm giấy tờ").Text);
        Assert.Equal(ConversationMode.Waiting, talk.State.Mode);

        var found = talk.Say("xong rồi");

        Assert.Equal(talk.Phrase("talk.found"), found.Text);
        Assert.Equal(asked.Choices, found.Choices);
        Assert.Equal(ConversationMode.Choosing, talk.State.Mode);
        talk.Say("2");
        Assert.Equal("dang-ky-tam-tru", talk.Service);
    }

    [Fact]
    public void Who_was_waited_for_may_simply_ask()
    {
        var talk = new Talk(assistant).After(Passport, "chờ tôi tìm giấy tờ");

        talk.Say("hết bao nhiêu tiền?");

        Assert.Equal("ho-chieu-pho-thong", talk.Service);
        Assert.NotEqual(ConversationMode.Waiting, talk.State.Mode);
    }

    [Fact]
    public void Done_means_nothing_where_nobody_waits()
    {
        var talk = new Talk(assistant).After(Passport);

        Assert.NotEqual(talk.Phrase("talk.found.ask"), talk.Say("xong rồi").Text);
    }

    [Fact]
    public void Back_answers_the_question_before_and_then_is_at_the_beginning()
    {
        var talk = new Talk(assistant);
        var first = talk.Say(Passport);
        talk.Say("Đăng ký tạm trú ở đâu?");

        var back = talk.Say("quay lại");

        Assert.Equal($"{talk.Phrase("talk.back")}\n\n{first.Text}", back.Text);
        Assert.Equal("ho-chieu-pho-thong", talk.Service);
        Assert.Equal(talk.Phrase("talk.back.none"), talk.Say("quay lại").Text);
    }

    [Fact]
    public void Back_answers_a_follow_up_about_its_own_service()
    {
        var talk = new Talk(assistant).After(Passport, "Hết bao nhiêu tiền?");
        var fee = talk.LastText;
        talk.Say("Đăng ký tạm trú ở đâu?");

        Assert.EndsWith(fee, talk.Say("quay lại câu trước").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Restart_forgets_the_subject_and_keeps_the_person()
    {
        var talk = new Talk(assistant).After("bác muốn làm hộ chiếu");
        Assert.Equal("bác", talk.State.Memory!.Forms.Citizen);

        var reply = talk.Say("bắt đầu lại");

        Assert.Null(talk.Service);
        Assert.Null(talk.State.Current);
        Assert.Equal("bác", talk.State.Memory!.Forms.Citizen);
        Assert.Equal(5, reply.Choices.Count);
        Assert.Equal(ConversationMode.Choosing, talk.State.Mode);
    }

    [Fact]
    public void Stop_leaves_the_choice_and_a_later_question_is_answered()
    {
        var talk = new Talk(assistant).After("Đăng ký");

        Assert.Equal(talk.Phrase("talk.stopped"), talk.Say("thôi").Text);
        Assert.Empty(talk.State.Choices);
        Assert.Equal(ConversationMode.Open, talk.State.Mode);
        talk.Say(Passport);
        Assert.Equal("ho-chieu-pho-thong", talk.Service);
    }

    [Fact]
    public void English_is_spoken_from_the_wish_on_and_Vietnamese_from_the_next_wish_on()
    {
        var talk = new Talk(assistant);
        var vietnamese = talk.Say(Passport);

        Assert.Equal(talk.EnglishPhrase("talk.language"), talk.Say("English please").Text);
        var english = talk.Say(Passport);
        Assert.Equal("en", english.Locale);
        Assert.NotEqual(vietnamese.Text, english.Text);
        Assert.Equal(talk.Phrase("talk.language"), talk.Say("nói tiếng Việt").Text);
        Assert.Equal(vietnamese.Text, talk.Say(Passport).Text);
    }

    [Fact]
    public void What_was_answered_in_Vietnamese_is_repeated_in_English_after_the_wish()
    {
        var talk = new Talk(assistant).After(Passport, "English please");

        var again = talk.Say("repeat");

        Assert.Equal("en", again.Locale);
        Assert.StartsWith(talk.EnglishPhrase("talk.repeat"), again.Text, StringComparison.Ordinal);
        Assert.Equal(MessageLanguage.English, talk.State.Memory!.Language);
    }

    [Fact]
    public void The_chosen_language_outlives_restart_silence_and_back()
    {
        var talk = new Talk(assistant).After(Passport, "Đăng ký tạm trú ở đâu?", "English please");

        Assert.Equal("en", talk.BeSilent().Locale);
        Assert.Equal("en", talk.Say("quay lại").Locale);
        Assert.Equal("en", talk.Say("start over").Locale);
        Assert.Equal("en", talk.Say("Làm hộ chiếu hết bao nhiêu tiền?").Locale);
    }

    [Fact]
    public void How_somebody_is_addressed_is_kept_from_turn_to_turn()
    {
        var talk = new Talk(assistant).After("bác muốn làm hộ chiếu", "hết bao nhiêu tiền?", "nhắc lại");
        Assert.Equal(("cháu", "bác"), (talk.State.Memory!.Forms.Self, talk.State.Memory.Forms.Citizen));

        Assert.Contains("bác", talk.Say("chờ tí").Text, StringComparison.Ordinal);
        Assert.Contains("bác", talk.BeSilent().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_from_before_is_repeated_to_the_person_known_now()
    {
        var talk = new Talk(assistant).After(Passport, "cho bác hỏi đăng ký tạm trú ở đâu?");

        talk.Say("quay lại");

        Assert.Equal("bác", talk.State.Memory!.Forms.Citizen);
        Assert.DoesNotContain("anh/chị", talk.LastText, StringComparison.Ordinal);
    }

    [Fact]
    public void No_label_of_the_menu_or_of_an_answer_is_taken_for_a_command()
    {
        var knowledge = assistant.Answerer.Knowledge;
        var labels = knowledge.Menu.SelectMany(m => new[] { m.Label, m.English }).Concat(
            knowledge.Procedures.SelectMany(p => new Talk(assistant).Say(p.Name).Choices.SelectMany(c => new[] { c.Label, c.Value })));

        Assert.All(labels, label => Assert.Empty(knowledge.Commands.Find(assistant.Answerer.Interpreter.Analyzer.Analyze(label))));
    }

    [Fact]
    public void The_end_closes_without_a_word_and_a_later_message_is_answered_all_the_same()
    {
        var talk = new Talk(assistant).After("Đăng ký");

        Assert.Empty(talk.Hear(new MessageContent { Kind = MessageKind.End }));
        Assert.Equal(ConversationMode.Closed, talk.State.Mode);
        Assert.Empty(talk.State.Choices);
        talk.Say(Passport);
        Assert.Equal("ho-chieu-pho-thong", talk.Service);
        Assert.NotEqual(ConversationMode.Closed, talk.State.Mode);
    }
}
