using System.Net;
using Assistant.Bot.Channels;
using Xunit;

namespace Assistant.Connectors.Tests.DirectLine;

/// <summary>Beginning, posting, reading.</summary>
public sealed class ConversationTests : IAsyncLifetime
{
    private const string Conversations = "/v3/directline/conversations";

    private readonly EchoHandler _handler = new();
    private DirectLineServer _server = null!;

    public async Task InitializeAsync() => _server = await DirectLineServer.StartAsync(_handler);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("event", "identity/verified")]
    [InlineData("event", " Identity/Verified")]
    [InlineData("message", "identity/verified")]
    public async Task No_client_can_say_who_it_is_in_the_servers_place(string type, string name)
    {
        var caller = await _server.BeginAsync();

        using var refused = await caller.PostAsync(new { type, name, value = new { provider = "VNeID", claims = new Dictionary<string, string> { ["self.full_name"] = "Người Khác" } } });

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await caller.SayAsync("xin chào");
        await caller.PollAsync(2);
        Assert.DoesNotContain(_handler.Handled, m => m.Content.Name?.Contains("dentity", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Start_is_201_for_a_new_conversation_and_200_for_one_that_was_begun()
    {
        var caller = await _server.PageTokenAsync();
        using var first = await caller.SendAsync(HttpMethod.Post, Conversations, new { user = new { id = "u" }, locale = "vi-VN" });
        using var second = await caller.SendAsync(HttpMethod.Post, Conversations);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        foreach (var response in new[] { first, second })
        {
            var body = await response.BodyAsync();
            Assert.Equal(caller.Conversation, body.Text("conversationId"));
            Assert.Equal(1800, body.GetProperty("expires_in").GetInt32());
            Assert.StartsWith($"ws://127.0.0.1:{_server.Address.Port}{Conversations}/{caller.Conversation}/stream?", body.Text("streamUrl"), StringComparison.Ordinal);
            Assert.NotNull(_server.Tokens.Read(body.Text("token")));
        }
    }

    [Fact]
    public async Task Secret_starts_a_conversation_of_its_own_each_time()
    {
        var ids = new HashSet<string?>();
        for (var i = 0; i < 2; i++)
        {
            using var response = await _server.SendAsync(HttpMethod.Post, Conversations, DirectLineServer.Secret);
            Assert.Equal(HttpStatusCode.Created, response.StatusCode);
            ids.Add((await response.BodyAsync()).Text("conversationId"));
        }

        Assert.Equal(2, ids.Count);
    }

    [Fact]
    public async Task Client_that_is_not_our_page_is_welcomed_at_the_start_and_its_events_come_back_to_it()
    {
        _handler.Answer = i => i.Message.Content.Name == "conversation/joined" ? [new() { Text = "welcome" }] : [];
        var caller = await _server.GenerateAsync();
        using var started = await caller.SendAsync(HttpMethod.Post, Conversations);
        using var joined = await caller.PostAsync(new { type = "event", name = "webchat/join", value = new { language = "vi-VN" } });
        using var again = await caller.SendAsync(HttpMethod.Post, Conversations);

        await caller.SayAsync("a");
        Assert.Equal(["conversation/joined", "welcome", "webchat/join", "a"], (await caller.PollAsync(4)).Select(a => a.Text() ?? a.Text("name")));
    }

    [Fact]
    public async Task Reconnect_gives_a_stream_behind_the_mark()
    {
        var caller = await _server.BeginAsync();

        using var response = await caller.SendAsync(HttpMethod.Get, $"{Conversations}/{caller.Conversation}?watermark=7");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("watermark=7&", (await response.BodyAsync()).Text("streamUrl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conversation_that_was_not_begun_is_not_found()
    {
        var caller = await _server.PageTokenAsync();

        using var reconnect = await caller.SendAsync(HttpMethod.Get, $"{Conversations}/{caller.Conversation}");
        using var read = await caller.GetAsync();

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (reconnect.StatusCode, read.StatusCode));
    }

    [Fact]
    public async Task Watermark_gives_what_came_behind_it_and_nothing_twice()
    {
        var caller = await _server.BeginAsync();
        await caller.SayAsync("a");
        await caller.PollAsync(2);
        var (_, mark) = await caller.ReadAsync();
        await caller.SayAsync("b");
        await caller.PollAsync(4);

        var (rest, end) = await caller.ReadAsync(mark);
        var (nothing, same) = await caller.ReadAsync(end);

        Assert.Equal(["b", "<b>"], rest.Select(a => a.Text()));
        Assert.Empty(nothing);
        Assert.Equal(end, same);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("99999999999999999999")]
    [InlineData("1.5")]
    public async Task Watermark_that_is_none_of_ours_is_refused(string watermark)
    {
        var caller = await _server.BeginAsync();

        using var response = await caller.GetAsync(watermark);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Watermark_beyond_the_end_comes_back_to_the_end()
    {
        var caller = await _server.BeginAsync();
        await caller.SayAsync("a");
        await caller.PollAsync(2);

        var (activities, mark) = await caller.ReadAsync("9000");

        Assert.Empty(activities);
        Assert.Equal("2", mark);
    }

    [Fact]
    public async Task Long_history_comes_in_several_reads_without_loss()
    {
        var caller = await _server.BeginAsync();
        var messages = Enumerable.Range(1, 450).Select(i => new MessageContent { Text = $"{i}" }).ToArray();
        await _server.Store.AppendAsync(new ConversationId("web", caller.Conversation), MessageAuthor.Officer, messages, push: false, _server.Clock.Now, CancellationToken.None);

        var all = await caller.PollAsync(450);

        Assert.Equal(messages.Select(m => m.Text), all.Select(a => a.Text()));
        Assert.All(all.Zip(all.Skip(1)), pair => Assert.True(pair.First.GetProperty("timestamp").GetDateTimeOffset() < pair.Second.GetProperty("timestamp").GetDateTimeOffset()));
    }

    [Fact]
    public async Task Post_gives_the_id_under_which_the_activity_is_echoed_before_its_answer()
    {
        var caller = await _server.BeginAsync();

        var id = await caller.SayAsync("một", clientId: "c1");

        var all = await caller.PollAsync(2);
        Assert.Equal(id, all[0].Text("id"));
        Assert.Equal("một", all[0].Text());
        Assert.Equal("c1", all[0].Inner("channelData", "clientActivityID"));
        Assert.True(all[0].IsOfCitizen());
        Assert.Equal("Lan", all[0].Inner("from", "name"));
        Assert.Equal(_server.Clock.Now, all[0].GetProperty("timestamp").GetDateTimeOffset());
        Assert.Equal("<một>", all[1].Text());
        Assert.Equal("bot", all[1].Inner("from", "role"));
        Assert.Equal(id, all[1].Text("replyToId"));
        Assert.Equal(caller.Conversation, all[1].Inner("conversation", "id"));
    }

    [Fact]
    public async Task Post_that_is_sent_again_has_the_same_id_and_one_answer()
    {
        var caller = await _server.BeginAsync();

        var ids = new HashSet<string>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(await caller.SayAsync("a", clientId: "same"));
        }

        await caller.SayAsync("b");
        Assert.Single(ids);
        Assert.Equal(["a", "<a>", "b", "<b>"], (await caller.PollAsync(4)).Select(a => a.Text()).OrderBy(t => t!.Trim('<', '>'), StringComparer.Ordinal).ThenBy(t => t!.Length));
    }

    [Fact]
    public async Task Same_client_id_in_another_conversation_is_another_message()
    {
        foreach (var caller in new[] { await _server.BeginAsync(), await _server.BeginAsync() })
        {
            await caller.SayAsync("a", clientId: "same");
            Assert.Equal(2, (await caller.PollAsync(2)).Count);
        }
    }

    [Fact]
    public async Task Typing_is_taken_and_leaves_nothing()
    {
        var caller = await _server.BeginAsync();

        using var response = await caller.PostAsync(new { type = "typing", from = new { id = "u1" } });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEqual("", (await response.BodyAsync()).Text("id"));
        Assert.Empty((await caller.ReadAsync()).Activities);
        Assert.Empty(_handler.Handled);
    }

    [Fact]
    public async Task End_of_a_conversation_reaches_the_assistant_and_history_stays()
    {
        var caller = await _server.BeginAsync();
        await caller.SayAsync("a");
        await caller.PollAsync(2);

        using var response = await caller.PostAsync(new { type = "endOfConversation" });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["message", "message", "endOfConversation"], (await caller.PollAsync(3)).Select(a => a.Text("type")));
        Assert.Equal(MessageKind.End, _handler.Handled.Last().Content.Kind);
    }

    [Fact]
    public async Task Button_that_carries_data_alone_is_no_silence()
    {
        var caller = await _server.BeginAsync();
        foreach (var text in new[] { null, "", "  " })
        {
            using var response = await caller.PostAsync(new { type = "message", text, value = new { choice = 1 }, channelData = new { postBack = true } });
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        await caller.SayAsync("last");
        await caller.PollAsync(1);
        Assert.Equal([MessageKind.Event, MessageKind.Event, MessageKind.Event], _handler.Handled.Where(m => m.Content.Text != "last").Select(m => m.Content.Kind));
    }
}
