using Assistant.Bot.Conversations;
using Xunit;

namespace Assistant.Connectors.Tests.DirectLine;

/// <summary>Answers that are shown while they grow.</summary>
public sealed class GrowingAnswerTests : IAsyncLifetime
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
    public async Task Parts_come_behind_the_echo_and_before_the_final_message_of_the_same_stream()
    {
        _handler.Before = Grow("một", "một hai");
        using var stream = await _caller.OpenAsync();

        await _caller.SayAsync("a", deliveryMode: "stream");

        var all = await stream.UntilAsync(a => a.Text() == "<a>");
        Assert.Equal(["a", "một", "một hai", "<a>"], all.Select(a => a.Text()));
        Assert.Equal(["message", "typing", "typing", "message"], all.Select(a => a.Text("type")));
        Assert.Equal([1, 2], all.Skip(1).Take(2).Select(a => a.GetProperty("channelData").GetProperty("streamSequence").GetInt32()));
        Assert.Equal(["streaming", "streaming", "final"], all.Skip(1).Select(a => a.Inner("channelData", "streamType")));
        Assert.Single(all.Skip(1).Select(a => a.Inner("channelData", "streamId")).Distinct());
        Assert.All(all.Skip(1), a => Assert.Equal("bot", a.Inner("from", "role")));
    }

    [Fact]
    public async Task Parts_are_no_part_of_history()
    {
        _handler.Before = Grow("một");
        using var stream = await _caller.OpenAsync();
        await _caller.SayAsync("a", deliveryMode: "stream");
        await stream.UntilAsync(a => a.Text() == "<a>");

        using var later = await _caller.OpenAsync();

        Assert.Equal(["a", "<a>"], (await later.UntilAsync(a => a.Text() == "<a>")).Select(a => a.Text()));
        Assert.Equal(["a", "<a>"], (await _caller.ReadAsync()).Activities.Select(a => a.Text()));
    }

    [Fact]
    public async Task Client_that_did_not_ask_for_parts_gets_none()
    {
        _handler.Before = Grow("một");
        using var stream = await _caller.OpenAsync();

        await _caller.SayAsync("a");

        Assert.Equal(["a", "<a>"], (await stream.UntilAsync(a => a.Text() == "<a>")).Select(a => a.Text()));
    }

    [Fact]
    public async Task Question_that_is_sent_twice_grows_one_answer()
    {
        _handler.Before = Grow("một");
        using var stream = await _caller.OpenAsync();

        await _caller.SayAsync("a", clientId: "same", deliveryMode: "stream");
        var first = await stream.UntilAsync(a => a.Text() == "<a>");
        await _caller.SayAsync("a", clientId: "same", deliveryMode: "stream");
        await _caller.SayAsync("b");
        var rest = await stream.UntilAsync(a => a.Text() == "<b>");

        Assert.Equal(["a", "một", "<a>"], first.Select(a => a.Text()));
        Assert.Equal(["b", "<b>"], rest.Select(a => a.Text()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stop_reaches_the_answer_that_grows_and_is_no_message_itself(bool named)
    {
        _handler.Before = async input =>
        {
            input.Growth.Show("một");
            await StreamTests.Eventually(() => Task.FromResult(input.Growth.IsStopped));
            input.Growth.Show("not shown");
        };
        using var stream = await _caller.OpenAsync();
        await _caller.SayAsync("a", deliveryMode: "stream");
        var part = (await stream.UntilAsync(a => a.Text("type") == "typing"))[^1];

        using var response = await _caller.PostAsync(new { type = "event", name = "stream/stop", value = named ? new { streamId = part.Inner("channelData", "streamId") } : null });

        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("<a>", Assert.Single(await stream.UntilAsync(a => a.Text() == "<a>")).Text());
        Assert.Single(_handler.Handled);
    }

    [Fact]
    public async Task Stop_of_another_stream_stops_nothing()
    {
        var gate = new TaskCompletionSource();
        _handler.Before = async input =>
        {
            await gate.Task;
            input.Growth.Show("một");
        };
        using var stream = await _caller.OpenAsync();
        await _caller.SayAsync("a", deliveryMode: "stream");

        using var response = await _caller.PostAsync(new { type = "event", name = "stream/stop", value = new { streamId = "another" } });
        gate.SetResult();

        Assert.Equal(["a", "một", "<a>"], (await stream.UntilAsync(a => a.Text() == "<a>")).Select(a => a.Text()));
    }

    private static Func<TurnInput, Task> Grow(params string[] texts) => input =>
    {
        foreach (var text in texts)
        {
            input.Growth.Show(text);
        }

        return Task.CompletedTask;
    };
}
