using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Tests.Shared;
using Assistant.Knowledge.Understanding;
using Xunit;

namespace Assistant.Bot.Tests.Dialogues;

/// <summary>What is said when nothing was understood, and when nothing was said.</summary>
[Collection(AssistantFixture.Group)]
public sealed class LadderTests(AssistantFixture assistant)
{
    private const string Noise = "zxcv qwrt";

    [Fact]
    public void Misses_in_a_row_ask_for_other_words_then_offer_choices_then_a_person()
    {
        var talk = new Talk(assistant);

        Assert.Equal(talk.Phrase("talk.miss.rephrase"), talk.Say(Noise).Text);
        Assert.Empty(talk.State.Choices);
        Assert.Equal(talk.Phrase("talk.miss.choices"), talk.Say(Noise).Text);
        Assert.Equal(ConversationMode.Choosing, talk.State.Mode);
        Assert.Equal(5, talk.State.Choices.Count);
        Assert.Equal(talk.Phrase("talk.miss.person"), talk.Say(Noise).Text);
        Assert.Equal(talk.Phrase("next.person"), talk.State.Choices[0].Label);
        Assert.Equal(talk.Phrase("talk.miss.person"), talk.Say(Noise).Text);
    }

    [Fact]
    public void The_person_that_is_offered_is_reached_by_button_number_and_word()
    {
        foreach (var said in new[] { "Gặp cán bộ", "1", "gap can bo" })
        {
            var talk = new Talk(assistant, ChannelKinds.Zalo).After(Noise, Noise, Noise);

            Assert.Contains("1022", talk.Say(said).Text, StringComparison.Ordinal);
            Assert.Equal(0, talk.State.Misses);
        }
    }

    [Theory]
    [InlineData("Làm hộ chiếu cần giấy tờ gì?")]
    [InlineData("cảm ơn em")]
    [InlineData("chờ tí")]
    [InlineData("bắt đầu lại")]
    public void Whatever_is_understood_sets_the_ladder_back(string understood)
    {
        var talk = new Talk(assistant).After(Noise, Noise, understood);

        Assert.Equal(0, talk.State.Misses);
        Assert.Equal(talk.Phrase("talk.miss.rephrase"), talk.Say(Noise).Text);
    }

    [Fact]
    public void A_miss_keeps_what_the_conversation_was_about()
    {
        var talk = new Talk(assistant).After("Làm hộ chiếu cần giấy tờ gì?", Noise);

        talk.Say("hết bao nhiêu tiền?");

        Assert.Equal("ho-chieu-pho-thong", talk.Service);
    }

    [Fact]
    public void The_choices_of_the_ladder_are_numbered_where_no_buttons_are_shown()
    {
        var talk = new Talk(assistant, ChannelKinds.Zalo).After(Noise, Noise);

        Assert.All(talk.State.Choices.Index(), c => Assert.Contains($"\n{c.Index + 1}. {c.Item.Label}", talk.LastText, StringComparison.Ordinal));
        talk.Say("cái thứ hai");
        Assert.Equal("dang-ky-tam-tru", talk.Service);
    }

    [Fact]
    public void Silence_is_asked_after_helped_and_then_left_alone()
    {
        var talk = new Talk(assistant, ChannelKinds.Voice).After("Đăng ký tạm trú cần giấy tờ gì?", "thôi");

        Assert.Equal(talk.Phrase("talk.silence.first"), talk.BeSilent().Text);
        Assert.Equal(talk.Phrase("talk.silence.second"), talk.BeSilent().Text);
        Assert.Equal(talk.Phrase("talk.silence.last"), talk.BeSilent().Text);
        Assert.Equal("dang-ky-tam-tru", talk.Service);
        Assert.Equal(talk.Phrase("talk.silence.first"), talk.BeSilent().Text);
    }

    [Fact]
    public void Silence_before_an_open_choice_says_the_choices_again()
    {
        var talk = new Talk(assistant, ChannelKinds.Voice);
        var asked = talk.Say("Đăng ký");

        var reply = talk.BeSilent();

        Assert.StartsWith(talk.Phrase("talk.silence.choice"), reply.Text, StringComparison.Ordinal);
        Assert.All(asked.Choices, c => Assert.Contains(c.Label, reply.Text, StringComparison.Ordinal));
        talk.Say("1");
        Assert.NotNull(talk.Service);
    }

    [Fact]
    public void Any_word_ends_the_count_of_silences()
    {
        var talk = new Talk(assistant, ChannelKinds.Voice);
        talk.BeSilent();
        talk.BeSilent();
        talk.Say("Làm hộ chiếu cần giấy tờ gì?");

        Assert.Equal(0, talk.State.Silences);
    }

    [Fact]
    public void Who_asked_for_time_is_not_hurried_at_once()
    {
        var talk = new Talk(assistant, ChannelKinds.Voice).After("chờ tôi tìm giấy tờ");

        Assert.Equal(talk.Phrase("talk.wait"), talk.BeSilent().Text);
        Assert.Equal(ConversationMode.Waiting, talk.State.Mode);
        Assert.Equal(talk.Phrase("talk.silence.second"), talk.BeSilent().Text);
        Assert.Equal(talk.Phrase("talk.silence.last"), talk.BeSilent().Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\n\u200B ")]
    public void An_empty_message_is_silence_or_is_asked_after_and_never_fails(string text)
    {
        var talk = new Talk(assistant);

        Assert.NotEmpty(talk.Say(text).Text!);
        Assert.Null(talk.Service);
    }

    [Fact]
    public void A_failure_is_told_with_its_reference_in_the_citizens_language_and_keeps_the_choices()
    {
        var talk = new Talk(assistant).After("Đăng ký");
        var apology = assistant.Handler.Apologise(talk.Input(new MessageContent { Text = "1" }), "101500-1234");
        var english = new Talk(assistant).After("English please");

        Assert.Contains("101500-1234", apology.Text, StringComparison.Ordinal);
        Assert.Equal(talk.State.Choices, apology.Choices);
        Assert.Equal("en", assistant.Handler.Apologise(english.Input(new MessageContent { Text = "x" }), "1").Locale);
        Assert.Equal(MessageLanguage.English, english.State.Memory!.Language);
    }
}
