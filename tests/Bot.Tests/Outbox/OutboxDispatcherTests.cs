using Assistant.Bot.Channels;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Outbox;

/// <summary>Replies on their way to a channel that must be called.</summary>
public sealed class OutboxDispatcherTests
{
    private static readonly DeliveryResult Later = new(DeliveryFate.Retry, "503");

    [Fact]
    public async Task Replies_of_a_conversation_go_one_after_another_in_their_order()
    {
        await using var bench = new OutboxBench();
        var gate = new TaskCompletionSource<DeliveryResult>();
        bench.Channel.On("one", (_, _) => new ValueTask<DeliveryResult>(gate.Task));
        bench.Add("a", "one");
        bench.Add("a", "two");
        var last = bench.Add("a", "three");
        bench.Dispatcher.Start();
        await bench.Channel.NextAsync();

        Assert.Equal(["one#1"], bench.Channel.Sent);
        gate.SetResult(DeliveryResult.Delivered);
        await bench.Outbox.Settled(last).InTime();
        Assert.Equal(["one#1", "two#1", "three#1"], bench.Channel.Sent);
    }

    [Fact]
    public async Task A_slow_conversation_holds_up_no_other()
    {
        await using var bench = new OutboxBench();
        var gate = new TaskCompletionSource<DeliveryResult>();
        bench.Channel.On("slow", (_, _) => new ValueTask<DeliveryResult>(gate.Task));
        var slow = bench.Add("a", "slow");
        bench.Dispatcher.Start();
        await bench.Channel.NextAsync();

        foreach (var i in Enumerable.Range(0, 50))
        {
            await bench.Outbox.Settled(bench.Add($"b{i % 7}", $"quick{i}")).InTime();
        }

        Assert.Equal(Standing.Begun, bench.Outbox.StandingOf(slow));
        gate.SetResult(DeliveryResult.Delivered);
        await bench.Outbox.Settled(slow).InTime();
        Assert.Equal(51, bench.Channel.Sent.Distinct().Count());
        Assert.Equal(51, bench.Channel.Sent.Count);
    }

    [Fact]
    public async Task A_reply_that_is_not_taken_is_tried_again_after_pauses_that_double_and_is_dead_at_last()
    {
        await using var bench = new OutboxBench();
        bench.Channel.On("hello", Later);
        var id = bench.Add("a", "hello");
        bench.Dispatcher.Start();
        await bench.PassUntilAsync(bench.Outbox.Settled(id));

        Assert.Equal(Enumerable.Range(1, 16).Select(a => $"hello#{a}"), bench.Channel.Sent);
        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300, 300, 300], bench.Outbox.Pauses.Select(p => p.TotalSeconds));
        Assert.Equal(Standing.Dead, bench.Outbox.StandingOf(id));
        Assert.Equal(16, bench.Log.Names.Count(n => n == "DeliveryFailed"));
    }

    [Fact]
    public async Task What_stands_behind_a_reply_that_is_tried_again_waits_for_it()
    {
        await using var bench = new OutboxBench();
        bench.Channel.On("one", (d, _) => ValueTask.FromResult(d.Attempt == 1 ? Later : DeliveryResult.Delivered));
        bench.Add("a", "one");
        var second = bench.Add("a", "two");
        bench.Dispatcher.Start();

        await bench.PassUntilAsync(bench.Outbox.Settled(second));

        Assert.Equal(["one#1", "one#2", "two#1"], bench.Channel.Sent);
    }

    [Fact]
    public async Task A_channel_that_asks_to_be_left_alone_is()
    {
        await using var bench = new OutboxBench();
        bench.Channel.On("hello", (d, _) => ValueTask.FromResult(d.Attempt == 1 ? Later with { RetryAfter = TimeSpan.FromSeconds(45) } : DeliveryResult.Delivered));
        var id = bench.Add("a", "hello");
        bench.Dispatcher.Start();

        await bench.Time.NextWaitAsync(w => w == TimeSpan.FromSeconds(45));
        bench.Time.Advance(TimeSpan.FromSeconds(44));
        await bench.Outbox.Settled(bench.Add("b", "meanwhile")).InTime();
        Assert.Equal(["hello#1", "meanwhile#1"], bench.Channel.Sent);
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        await bench.PassUntilAsync(bench.Outbox.Settled(id));

        Assert.Equal("hello#2", bench.Channel.Sent.Last());
        Assert.Equal([TimeSpan.FromSeconds(45)], bench.Outbox.Pauses);
    }

    [Theory]
    [InlineData(DeliveryFate.Uncertain, Standing.Uncertain)]
    [InlineData(DeliveryFate.Refused, Standing.Dead)]
    public async Task What_is_uncertain_or_refused_is_never_sent_again_and_holds_up_nothing(DeliveryFate fate, object standing)
    {
        await using var bench = new OutboxBench();
        bench.Channel.On("one", new DeliveryResult(fate, "why"));
        var first = bench.Add("a", "one");
        var second = bench.Add("a", "two");
        bench.Dispatcher.Start();
        await bench.Outbox.Settled(second).InTime();
        bench.Time.Advance(TimeSpan.FromHours(1));
        await bench.Outbox.Settled(bench.Add("a", "three")).InTime();

        Assert.Equal(["one#1", "two#1", "three#1"], bench.Channel.Sent);
        Assert.Equal(standing, bench.Outbox.StandingOf(first));
        Assert.Equal("why", bench.Outbox.ReasonOf(first));
    }

    [Fact]
    public async Task A_channel_that_fails_leaves_it_uncertain_whether_the_reply_arrived()
    {
        await using var bench = new OutboxBench();
        bench.Channel.On("hello", (_, _) => throw new HttpRequestException("connection reset: hello"));
        var id = bench.Add("a", "hello");
        bench.Dispatcher.Start();
        await bench.Outbox.Settled(id).InTime();

        Assert.Equal(Standing.Uncertain, bench.Outbox.StandingOf(id));
        Assert.Equal("HttpRequestException", bench.Outbox.ReasonOf(id));
        Assert.DoesNotContain("hello", bench.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attempt_without_an_answer_ends_after_a_minute_and_is_uncertain()
    {
        await using var bench = new OutboxBench();
        bench.Channel.On("hello", Never);
        var id = bench.Add("a", "hello");
        bench.Dispatcher.Start();
        await bench.Channel.NextAsync();

        bench.Time.Advance(OutboxBench.Limit);

        await bench.Outbox.Settled(id).InTime();
        Assert.Equal(Standing.Uncertain, bench.Outbox.StandingOf(id));
        Assert.Equal("no answer in time", bench.Outbox.ReasonOf(id));
    }

    [Fact]
    public async Task A_delivery_that_was_under_way_when_the_program_stops_stays_begun()
    {
        var bench = new OutboxBench();
        bench.Channel.On("hello", Never);
        var id = bench.Add("a", "hello");
        bench.Dispatcher.Start();
        await bench.Channel.NextAsync();

        await bench.DisposeAsync().AsTask().InTime();

        Assert.Equal(Standing.Begun, bench.Outbox.StandingOf(id));
        Assert.Equal(["hello#1"], bench.Channel.Sent);
    }

    [Fact]
    public async Task What_a_stopping_program_still_learns_of_a_delivery_is_noted()
    {
        var bench = new OutboxBench();
        var gate = new TaskCompletionSource<DeliveryResult>();
        bench.Channel.On("hello", (_, _) => new ValueTask<DeliveryResult>(gate.Task));
        var id = bench.Add("a", "hello");
        bench.Dispatcher.Start();
        await bench.Channel.NextAsync();

        var stopping = bench.DisposeAsync().AsTask();
        Assert.False(stopping.IsCompleted);
        gate.SetResult(DeliveryResult.Delivered);
        await stopping.InTime();

        Assert.Equal(Standing.Delivered, bench.Outbox.StandingOf(id));
    }

    [Fact]
    public async Task A_dispatcher_that_never_started_or_is_disposed_twice_stops_at_once()
    {
        var bench = new OutboxBench();
        bench.Add("a", "hello");

        await bench.DisposeAsync().AsTask().InTime();
        await bench.DisposeAsync().AsTask().InTime();

        Assert.Empty(bench.Channel.Sent);
    }

    private static async ValueTask<DeliveryResult> Never(OutboundDelivery delivery, CancellationToken cancellation)
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        return DeliveryResult.Delivered;
    }
}
