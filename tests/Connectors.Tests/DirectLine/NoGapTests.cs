using System.Net.WebSockets;
using System.Text.Json;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Connectors.DirectLine.Conversations;
using Assistant.Connectors.DirectLine.Streams;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Assistant.Connectors.Tests.DirectLine;

/// <summary>Whoever reads by the marks gets every message once and in order, however often the line is cut.</summary>
public sealed class NoGapTests : IAsyncLifetime
{
    private DirectLineServer _server = null!;

    public async Task InitializeAsync() => _server = await DirectLineServer.StartAsync(new EchoHandler());

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Nothing_is_missed_or_repeated_while_streams_come_and_go(int seed)
    {
        const int Messages = 150;
        var caller = await _server.BeginAsync();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < Messages; i++)
            {
                await caller.SayAsync($"{i}");
            }
        });

        var readers = await Task.WhenAll(Enumerable.Range(0, 3).Select(r => ReadWithCutsAsync(caller, new Random((seed * 100) + r), Messages * 2)));
        await writing;

        var stored = await caller.PollAsync(Messages * 2);
        foreach (var read in readers)
        {
            Assert.Equal(Enumerable.Range(1, Messages * 2).Select(n => (long)n), read.Select(a => a.Number()));
            Assert.Equal(stored.Select(a => a.Text()), read.Select(a => a.Text()));
        }
    }

    [Fact]
    public async Task Slow_reader_falls_back_to_the_store_and_misses_nothing_but_parts()
    {
        var caller = await _server.BeginAsync();
        using var socket = new HeldSocket();
        var pump = Pump(caller);
        using var ended = new CancellationTokenSource();
        var conversation = new ConversationId("web", caller.Conversation);
        using var watching = Feed.Watch(conversation, pump);
        var running = pump.RunAsync(socket, 0, ended.Token);

        for (var i = 0; i < 100; i++)
        {
            await TellAsync(conversation, $"{i}");
            pump.Growing(new AnswerPart("s", i + 1, "part"));
        }

        await TellAsync(conversation, "final", streamId: "s");
        socket.Release();
        var sent = await socket.UntilAsync(a => a.Text() == "final");
        await TellAsync(conversation, "later");
        sent = await socket.UntilAsync(a => a.Text() == "later");
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        Assert.Equal([.. Enumerable.Range(0, 100).Select(i => $"{i}"), "final", "later"], sent.Where(a => a.Text("type") == "message").Select(a => a.Text()));
        var final = sent.Select((a, i) => (a, i)).Single(p => p.a.Text() == "final").i;
        Assert.DoesNotContain(sent.Skip(final), a => a.Text("type") == "typing");
    }

    [Fact]
    public async Task Reader_that_takes_no_frame_for_half_a_minute_is_cut_off()
    {
        var caller = await _server.BeginAsync();
        using var socket = new HeldSocket();
        await caller.SayAsync("a");
        var running = Pump(caller).RunAsync(socket, 0, CancellationToken.None);
        await socket.Sending;

        _server.Clock.Now += TimeSpan.FromSeconds(30);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(ClientStream.Limit));
    }

    private ConversationFeed Feed => _server.Services.GetRequiredService<ConversationFeed>();

    private StreamPump Pump(DirectLineCaller caller) => new(
        _server.Tokens.Read(caller.Token)!, "http://a.example", _server.Store, _server.Services.GetRequiredService<OutgoingActivities>(), _server.Clock);

    private async Task TellAsync(ConversationId conversation, string text, string? streamId = null) => Feed.Stored(
        conversation,
        await _server.Store.AppendAsync(conversation, MessageAuthor.Assistant, [new MessageContent { Text = text, StreamId = streamId }], push: false, _server.Clock.Now, CancellationToken.None));

    private static async Task<IReadOnlyList<JsonElement>> ReadWithCutsAsync(DirectLineCaller caller, Random random, int count)
    {
        var all = new List<JsonElement>();
        var mark = "";
        while (all.Count < count)
        {
            using var stream = await caller.OpenAsync(mark);
            for (var frames = random.Next(1, 25); frames > 0 && all.Count < count; frames--)
            {
                all.AddRange(await stream.NextAsync());
                mark = stream.Watermark;
            }

            if (random.Next(2) == 0)
            {
                stream.Socket.Abort();
            }
            else
            {
                await stream.Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
            }
        }

        return all;
    }
}
