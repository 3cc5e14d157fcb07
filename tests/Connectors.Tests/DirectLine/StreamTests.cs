using System.Net;
using System.Net.WebSockets;
using Assistant.Bot.Channels;
using Xunit;

namespace Assistant.Connectors.Tests.DirectLine;

/// <summary>The WebSocket: who may open one, what it tells, how it ends.</summary>
public sealed class StreamTests : IAsyncLifetime
{
    private readonly EchoHandler _handler = new();
    private DirectLineServer _server = null!;
    private DirectLineCaller _caller = null!;

    public async Task InitializeAsync()
    {
        _server = await DirectLineServer.StartAsync(_handler);
        _caller = await _server.BeginAsync();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Stream_tells_the_echo_and_then_the_answer()
    {
        using var stream = await _caller.OpenAsync();

        var id = await _caller.SayAsync("một", clientId: "c1");

        var all = await stream.UntilAsync(a => a.Text() == "<một>");
        Assert.Equal(["một", "<một>"], all.Select(a => a.Text()));
        Assert.Equal((id, "c1"), (all[0].Text("id"), all[0].Inner("channelData", "clientActivityID")));
        Assert.Equal("2", stream.Watermark);
    }

    [Fact]
    public async Task Stream_begins_behind_its_mark()
    {
        foreach (var text in new[] { "a", "b", "c" })
        {
            await _caller.SayAsync(text);
        }

        var all = await _caller.PollAsync(6);
        using var stream = await _caller.OpenAsync("2");

        Assert.Equal(all.Skip(2).Select(a => a.Text("id")), (await stream.UntilAsync(a => a.Number() == 6)).Select(a => a.Text("id")));
    }

    [Fact]
    public async Task Stream_with_a_mark_beyond_the_end_tells_what_comes()
    {
        await _caller.SayAsync("a");
        await _caller.PollAsync(2);
        using var stream = await _caller.OpenAsync("9223372036854775807");

        await _caller.SayAsync("b");

        Assert.Equal(["b", "<b>"], (await stream.UntilAsync(a => a.Text() == "<b>")).Select(a => a.Text()));
    }

    [Fact]
    public async Task Every_stream_of_a_conversation_gets_everything_and_no_other_does()
    {
        var other = await _server.BeginAsync();
        using var first = await _caller.OpenAsync();
        using var second = await _caller.OpenAsync();
        using var foreign = await other.OpenAsync();

        await _caller.SayAsync("a");
        await other.SayAsync("b");

        foreach (var stream in new[] { first, second })
        {
            Assert.Equal(["a", "<a>"], (await stream.UntilAsync(a => a.Text() == "<a>")).Select(a => a.Text()));
        }

        Assert.Equal(["b", "<b>"], (await foreign.UntilAsync(a => a.Text() == "<b>")).Select(a => a.Text()));
    }

    [Fact]
    public async Task Too_many_streams_are_refused_and_a_closed_one_makes_room()
    {
        await using var server = await DirectLineServer.StartAsync(_handler, null, ("StreamsOfOne", "2"));
        var caller = await server.BeginAsync();
        using var first = await caller.OpenAsync();
        using var second = await caller.OpenAsync();

        await Assert.ThrowsAsync<WebSocketException>(() => caller.OpenAsync());
        await first.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

        await Eventually(async () =>
        {
            using var third = await caller.OpenAsync();
            await caller.SayAsync("a");
            return (await third.UntilAsync(a => a.Text() == "<a>")).Count >= 2;
        });
    }

    [Fact]
    public async Task Address_of_a_stream_is_good_for_a_minute()
    {
        var address = await _caller.StreamAddressAsync();
        _server.Clock.Now += TimeSpan.FromSeconds(59);
        using var inTime = new ClientWebSocket();
        await inTime.ConnectAsync(address, CancellationToken.None);
        _server.Clock.Now += TimeSpan.FromSeconds(1);
        using var late = new ClientWebSocket();

        await Assert.ThrowsAsync<WebSocketException>(() => late.ConnectAsync(address, CancellationToken.None));
        Assert.Equal(WebSocketState.Open, inTime.State);
    }

    [Fact]
    public async Task Stream_goes_on_when_the_token_that_opened_it_has_expired()
    {
        using var stream = await _caller.OpenAsync();
        using var refreshed = await _caller.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh");
        var fresh = await DirectLineCaller.OfAsync(_server, refreshed);
        _server.Clock.Now += TimeSpan.FromMinutes(20);
        using var again = await fresh.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh");
        fresh = await DirectLineCaller.OfAsync(_server, again);
        _server.Clock.Now += TimeSpan.FromMinutes(20);

        await fresh.SayAsync("a");

        Assert.Equal(["a", "<a>"], (await stream.UntilAsync(a => a.Text() == "<a>")).Select(a => a.Text()));
    }

    [Fact]
    public async Task Stream_is_refused_where_it_must_be()
    {
        var other = await _server.BeginAsync();
        var notBegun = await _server.PageTokenAsync();
        var mine = _server.Tokens.Read(_caller.Token)!;
        string Path(string conversation) => $"/v3/directline/conversations/{conversation}/stream";
        foreach (var (path, status) in new[]
        {
            (Path(_caller.Conversation), HttpStatusCode.Unauthorized),
            ($"{Path(_caller.Conversation)}?t=a.b.c", HttpStatusCode.Forbidden),
            ($"{Path(_caller.Conversation)}?t={_server.Tokens.MakeForFile(mine, "f")}", HttpStatusCode.Forbidden),
            ($"{Path(_caller.Conversation)}?t={other.Token}", HttpStatusCode.Forbidden),
            ($"{Path(_caller.Conversation)}?watermark=x&t={_caller.Token}", HttpStatusCode.BadRequest),
            ($"{Path(notBegun.Conversation)}?t={notBegun.Token}", HttpStatusCode.NotFound),
        })
        {
            using var socket = new ClientWebSocket();
            socket.Options.CollectHttpResponseDetails = true;
            await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri($"ws://127.0.0.1:{_server.Address.Port}{path}"), CancellationToken.None));
            Assert.Equal(status, socket.HttpStatusCode);
        }
    }

    [Fact]
    public async Task Address_of_a_stream_that_is_asked_for_without_a_socket_is_400()
    {
        using var response = await _caller.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{_caller.Conversation}/stream");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Silent_stream_gets_an_empty_frame_every_twenty_seconds()
    {
        using var stream = await _caller.OpenAsync();
        for (var i = 0; i < 3; i++)
        {
            await Eventually(() => Task.FromResult(_server.Clock.Waiting.Any(t => t == TimeSpan.FromSeconds(20))));
            _server.Clock.Now += TimeSpan.FromSeconds(20);
            Assert.Equal("", await stream.FrameAsync());
        }

        await _caller.SayAsync("a");
        Assert.Equal(["a", "<a>"], (await stream.UntilAsync(a => a.Text() == "<a>")).Select(a => a.Text()));
    }

    [Fact]
    public async Task Signs_of_life_of_the_client_are_taken_and_a_long_frame_ends_the_stream()
    {
        using var stream = await _caller.OpenAsync();
        for (var i = 0; i < 50; i++)
        {
            await stream.Socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, CancellationToken.None);
        }

        await _caller.SayAsync("a");
        await stream.UntilAsync(a => a.Text() == "<a>");
        await stream.Socket.SendAsync(new byte[10_000], WebSocketMessageType.Text, true, CancellationToken.None);

        Assert.Null(await stream.FrameAsync());
    }

    [Fact]
    public async Task Client_that_closes_is_answered_with_a_close()
    {
        using var stream = await _caller.OpenAsync();

        await stream.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "bye", CancellationToken.None);

        Assert.Equal(WebSocketState.Closed, stream.Socket.State);
    }

    [Fact]
    public async Task Server_that_stops_ends_its_streams_at_once_and_with_a_word()
    {
        using var stream = await _caller.OpenAsync();
        await _caller.SayAsync("a");
        await stream.UntilAsync(a => a.Text() == "<a>");

        var stopping = _server.StopAsync();

        Assert.Null(await stream.FrameAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.Socket.CloseStatus);
        // By the test's clock no time passes, so that nothing here waited for a limit of the engine's.
        await stopping.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Officers_words_reach_the_stream_when_they_are_told()
    {
        using var stream = await _caller.OpenAsync();
        var conversation = new ConversationId("web", _caller.Conversation);
        var stored = await _server.Store.AppendAsync(conversation, MessageAuthor.Officer, [new MessageContent { Text = "an officer" }], push: false, _server.Clock.Now, CancellationToken.None);

        ((Assistant.Bot.Conversations.ConversationFeed)_server.Services.GetService(typeof(Assistant.Bot.Conversations.ConversationFeed))!).Stored(conversation, stored);

        Assert.Equal("an officer", (await stream.NextAsync())[0].Text());
    }

    internal static async Task Eventually(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(ClientStream.Limit);
        while (true)
        {
            try
            {
                if (await holds())
                {
                    return;
                }
            }
            catch (WebSocketException)
            {
                // Not yet.
            }

            await Task.Delay(5, limit.Token);
        }
    }
}
