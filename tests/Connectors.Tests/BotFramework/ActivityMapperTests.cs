using System.Text.Json;
using Assistant.Bot.Channels;
using Assistant.Connectors.BotFramework;
using Xunit;

namespace Assistant.Connectors.Tests.BotFramework;

public sealed class ActivityMapperTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 25, 10, 0, 0, TimeSpan.FromHours(7));

    [Theory]
    [InlineData("""{"type":"message","text":"a"}""", MessageKind.Text, "a")]
    [InlineData("""{"type":"message","value":"pressed"}""", MessageKind.Text, "pressed")]
    [InlineData("""{"type":"message","text":"a","value":"pressed"}""", MessageKind.Text, "a")]
    [InlineData("""{"type":"message","value":{"a":1}}""", MessageKind.Text, null)]
    [InlineData("""{"type":"event","name":"n","value":"v"}""", MessageKind.Event, null)]
    [InlineData("""{"type":"endOfConversation","text":"bye"}""", MessageKind.End, "bye")]
    public void Clients_activity_becomes_what_it_says(string json, MessageKind kind, string? text)
    {
        var content = ActivityMapper.ToContent(Read(json));

        Assert.Equal((kind, text), (content.Kind, content.Text));
    }

    [Theory]
    [InlineData("""{"type":"event","name":"n","value":null}""", null)]
    [InlineData("""{"type":"event","name":"n"}""", null)]
    [InlineData("""{"type":"event","name":"n","value":{"a":[1]}}""", """{"a":[1]}""")]
    [InlineData("""{"type":"event","name":"n","value":0}""", "0")]
    public void Value_is_kept_as_json_and_null_means_absent(string json, string? value) => Assert.Equal(value, ActivityMapper.ToContent(Read(json)).Value);

    [Fact]
    public void Locale_and_name_are_kept()
    {
        var content = ActivityMapper.ToContent(Read("""{"type":"event","name":"n","locale":"en-US"}"""));

        Assert.Equal(("n", "en-US"), (content.Name, content.Locale));
    }

    [Fact]
    public void Members_that_are_not_known_and_entities_of_other_types_are_tolerated()
    {
        var activity = Read("""{"type":"message","text":"a","new":{"x":1},"entities":[{"type":"ClientCapabilities","requiresBotState":true,"supportsTts":true}],"conversation":{"id":"c","isGroup":true}}""");

        Assert.Equal("a", activity.Text);
        Assert.Equal("ClientCapabilities", Assert.Single(activity.Entities!).Type);
        Assert.True(activity.Conversation!.Rest!["isGroup"].GetBoolean());
    }

    [Fact]
    public void Names_are_case_sensitive() => Assert.Null(Read("""{"Type":"message","TEXT":"a"}""").Type);

    [Fact]
    public void Reply_is_markdown_with_buttons_sources_and_a_hint_that_something_is_waited_for()
    {
        var json = Written(MessageAuthor.Assistant, new MessageContent
        {
            Text = "Cần giấy tờ [1].",
            BodyLength = 5,
            Speech = "Cần giấy tờ.",
            Locale = "vi-VN",
            ExpectsAnswer = true,
            StreamId = "s1",
            Choices = [new Choice("Phí", "phí đăng ký tạm trú")],
            Sources = [new SourceReference(1, "Luật", "https://a.example"), new SourceReference(2, "Nghị định", null)],
        });

        Assert.Equal("""{"type":"message","timestamp":"2026-11-25T03:00:00.000Z","text":"Cần giấy tờ [1].","textFormat":"markdown","speak":"Cần giấy tờ.","inputHint":"expectingInput","locale":"vi-VN","suggestedActions":{"to":[],"actions":[{"type":"imBack","title":"Phí","value":"phí đăng ký tạm trú"}]},"entities":[{"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":"","citation":[{"@type":"Claim","position":1,"appearance":{"@type":"DigitalDocument","name":"Luật","url":"https://a.example"}},{"@type":"Claim","position":2,"appearance":{"@type":"DigitalDocument","name":"Nghị định"}}]}],"channelData":{"bodyLength":5,"streamType":"final","streamId":"s1"}}""", json);
    }

    [Fact]
    public void Review_is_the_same_text_for_every_client_and_only_who_knows_it_gets_a_button_for_each_line() => Assert.Equal(
        """{"type":"message","timestamp":"2026-11-25T03:00:00.000Z","text":"1. Tên: An","textFormat":"markdown","inputHint":"acceptingInput","channelData":{"lineChoices":[{"line":1,"label":"Sửa tên","value":"Sửa 1"}]}}""",
        Written(MessageAuthor.Assistant, new MessageContent { Text = "1. Tên: An", LineChoices = [new LineChoice(1, "Sửa tên", "Sửa 1")] }));

    [Fact]
    public void Files_tell_their_sizes_where_Web_Chat_looks_for_them() => Assert.Contains(
        "\"channelData\":{\"attachmentSizes\":[5120,7]}",
        Written(MessageAuthor.Assistant, new MessageContent { Files = [new FileReference("a", "a.docx", "x/y", 5120), new FileReference("b", "b.html", "text/html", 7)] }),
        StringComparison.Ordinal);

    [Fact]
    public void Plain_reply_says_nothing_that_it_does_not_need() =>
        Assert.Equal("""{"type":"message","timestamp":"2026-11-25T03:00:00.000Z","text":"a","textFormat":"markdown","inputHint":"acceptingInput"}""", Written(MessageAuthor.Officer, new MessageContent { Text = "a" }));

    [Fact]
    public void Citizens_words_are_plain_so_that_their_stars_stay_stars() =>
        Assert.Equal("""{"type":"message","timestamp":"2026-11-25T03:00:00.000Z","text":"*a*","textFormat":"plain"}""", Written(MessageAuthor.Citizen, new MessageContent { Text = "*a*" }));

    [Fact]
    public void Event_keeps_its_name_and_value() =>
        Assert.Equal("""{"type":"event","timestamp":"2026-11-25T03:00:00.000Z","inputHint":"acceptingInput","name":"n","value":{"a":1}}""", Written(MessageAuthor.Assistant, new MessageContent { Kind = MessageKind.Event, Name = "n", Value = """{"a":1}""" }));

    [Fact]
    public void End_of_a_conversation_is_told() =>
        Assert.StartsWith("""{"type":"endOfConversation",""", Written(MessageAuthor.Assistant, new MessageContent { Kind = MessageKind.End }), StringComparison.Ordinal);

    private static Activity Read(string json) => JsonSerializer.Deserialize(json, ActivityJson.Wire.Activity)!;

    private static string Written(MessageAuthor author, MessageContent content) =>
        JsonSerializer.Serialize(ActivityMapper.ToActivity(new TranscriptMessage(1, author, At, content, null)), ActivityJson.Wire.Activity);
}
