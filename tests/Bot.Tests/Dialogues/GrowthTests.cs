using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Dialogues;

/// <summary>Answers shown while they grow.</summary>
[Collection(AssistantFixture.Group)]
public sealed class GrowthTests(AssistantFixture assistant)
{
    public static TheoryData<string[]> Turns =>
    [
        ["Làm hộ chiếu cần giấy tờ gì?"],
        ["Đăng ký", "tam tru"],
        ["Làm hộ chiếu", "nhắc lại"],
        ["Làm hộ chiếu", "Đăng ký tạm trú", "quay lại"],
        ["Đăng ký tạm trú cần giấy tờ gì?", "1"],
        [$"Làm hộ chiếu cần giấy tờ gì? {new string('a', 5000)}"],
    ];

    [Theory]
    [MemberData(nameof(Turns))]
    public void Every_part_is_how_the_stored_message_begins_and_longer_than_the_part_before(string[] turns)
    {
        var talk = new Talk(assistant).After(turns[..^1]);
        talk.Growth = new Growing("stream-1");

        var reply = talk.Say(turns[^1]);

        Assert.Equal("stream-1", reply.StreamId);
        Assert.NotEmpty(talk.Growth.Shown);
        Assert.All(talk.Growth.Shown, part => Assert.StartsWith(part, reply.Text, StringComparison.Ordinal));
        Assert.Equal(talk.Growth.Shown.OrderBy(p => p.Length).Distinct(), talk.Growth.Shown);
        Assert.True(talk.Growth.Shown[^1].Length <= (reply.BodyLength ?? reply.Text!.Length));
    }

    [Fact]
    public void The_body_ends_where_the_sources_begin()
    {
        foreach (var turns in new[] { ["Làm hộ chiếu cần giấy tờ gì?"], new[] { "Làm hộ chiếu cần giấy tờ gì?", "nhắc lại" } })
        {
            var reply = new Talk(assistant).After(turns).Replies[0];

            Assert.StartsWith("**Nguồn**", reply.Text![reply.BodyLength!.Value..].TrimStart(), StringComparison.Ordinal);
            Assert.Equal(Enumerable.Range(1, reply.Sources.Count), reply.Sources.Select(s => s.Number));
        }
    }

    [Fact]
    public void Nothing_is_shown_where_nobody_watches()
    {
        var talk = new Talk(assistant);

        Assert.Null(talk.Say("Làm hộ chiếu cần giấy tờ gì?").StreamId);
        Assert.Empty(talk.Growth.Shown);
    }

    [Fact]
    public void A_stopped_answer_keeps_its_stream_and_its_rest_comes_when_asked_for()
    {
        var whole = new Talk(assistant).Say("Làm hộ chiếu");
        var talk = new Talk(assistant) { Growth = new Growing("s", stopsAfter: 1) };
        var stopped = talk.Say("Làm hộ chiếu");

        Assert.Equal("s", stopped.StreamId);
        Assert.EndsWith(talk.Phrase("talk.stopped_here"), stopped.Text, StringComparison.Ordinal);
        Assert.True(stopped.Text!.Length < whole.Text!.Length);
        Assert.NotNull(talk.State.Unsaid);
        talk.Growth = new Growing(null);
        var told = new List<string> { stopped.Text };
        while (talk.State.Unsaid is not null)
        {
            told.Add(talk.Say("tiếp").Text!);
        }

        var all = string.Join('\n', told);
        Assert.All(whole.Text.Split('\n'), line => Assert.Contains(line, all, StringComparison.Ordinal));
        Assert.Equal(whole.Choices, talk.State.Choices);
        Assert.False(talk.State.Slow);
    }

    [Fact]
    public void A_stopped_answer_shows_no_less_than_had_grown()
    {
        var talk = new Talk(assistant) { Growth = new Growing("s", stopsAfter: 2) };

        var stopped = talk.Say("Làm hộ chiếu");

        Assert.StartsWith(talk.Growth.Shown[^1], stopped.Text, StringComparison.Ordinal);
        Assert.Equal(ConversationMode.Open, talk.State.Mode);
    }

    [Fact]
    public void A_message_too_long_to_read_is_answered_from_its_beginning_and_says_so()
    {
        var text = $"Làm hộ chiếu cần giấy tờ gì? {string.Join(' ', Enumerable.Repeat("abc", 2000))}";
        foreach (var channel in new[] { ChannelKinds.Web, ChannelKinds.Zalo, ChannelKinds.Voice })
        {
            var talk = new Talk(assistant, channel);

            var reply = talk.Say(text);

            Assert.StartsWith(talk.Phrase("too_long"), reply.Text, StringComparison.Ordinal);
            Assert.True(reply.Text!.Length <= channel.LongestText || channel.Style == ReplyStyle.Rich);
            Assert.True(talk.State.Current!.Question!.Length <= 1000);
        }
    }

    [Fact]
    public void Short_answers_stay_within_what_the_channel_takes_with_an_opening_too()
    {
        var narrow = ChannelKinds.Zalo with { LongestText = 600 };
        foreach (var procedure in assistant.Answerer.Knowledge.Procedures)
        {
            var talk = new Talk(assistant, narrow);
            Assert.True(talk.Say(procedure.Name).Text!.Length <= 600, procedure.Id);
            Assert.True(talk.Say("nhắc lại").Text!.Length <= 600, procedure.Id);
        }
    }

    [Fact]
    public void By_ear_there_are_no_addresses_source_marks_or_lists()
    {
        foreach (var procedure in assistant.Answerer.Knowledge.Procedures)
        {
            var reply = new Talk(assistant, ChannelKinds.Voice).Say(procedure.Name);

            Assert.Equal(reply.Text, reply.Speech);
            Assert.DoesNotMatch(@"https?:|\[\d+\]|\*\*|^- ", reply.Speech);
            Assert.Empty(reply.Sources);
        }
    }
}
