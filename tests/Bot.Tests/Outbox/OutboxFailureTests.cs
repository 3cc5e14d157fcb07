using Assistant.Bot.Channels;
using Assistant.Bot.Conversations.Outbox;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Outbox;

/// <summary>A queue that fails, lists what is no longer so, or holds replies of channels that are not there.</summary>
public sealed class OutboxFailureTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task A_result_that_could_not_be_noted_is_noted_after_a_pause_and_the_reply_is_not_sent_again()
    {
        await using var bench = new OutboxBench();
        bench.Outbox.FailingSettles.Enqueue(new IOException("disk full"));
        bench.Outbox.FailingSettles.Enqueue(new IOException("disk full"));
        var first = bench.Add("a", "one");
        var second = bench.Add("a", "two");
        bench.Dispatcher.Start();

        await bench.PassUntilAsync(bench.Outbox.Settled(second));

        Assert.Equal(["one#1", "two#1"], bench.Channel.Sent);
        Assert.Equal(Standing.Delivered, bench.Outbox.StandingOf(first));
        Assert.Equal(2, bench.Log.Names.Count(n => n == "OutboxFailed"));
    }

    [Fact]
    public async Task An_attempt_whose_beginning_cannot_be_noted_is_not_made_before_a_pause()
    {
        await using var bench = new OutboxBench();
        bench.Outbox.FailingBegins.Enqueue(new IOException("disk full"));
        var id = bench.Add("a", "hello");
        bench.Dispatcher.Start();
        await bench.Time.NextWaitAsync(w => w == Pause);

        Assert.Empty(bench.Channel.Sent);
        bench.Time.Advance(Pause);
        await bench.Outbox.Settled(id).InTime();
        Assert.Equal(["hello#1"], bench.Channel.Sent);
        Assert.Single(bench.Log.Names, n => n == "OutboxFailed");
    }

    [Fact]
    public async Task A_queue_that_cannot_be_read_is_read_again_after_a_pause()
    {
        await using var bench = new OutboxBench();
        bench.Outbox.FailingDues.Enqueue(new IOException("disk"));
        bench.Outbox.FailingDues.Enqueue(new OperationCanceledException("the reader gave up"));
        var id = bench.Add("a", "hello");
        bench.Dispatcher.Start();
        for (var i = 0; i < 2; i++)
        {
            await bench.Time.NextWaitAsync(w => w == Pause);
            bench.Time.Advance(Pause);
        }

        await bench.Outbox.Settled(id).InTime();
        Assert.Equal(["hello#1"], bench.Channel.Sent);
    }

    [Fact]
    public async Task A_reply_that_was_listed_while_it_was_under_way_is_not_sent_again_when_it_is_done()
    {
        await using var bench = new OutboxBench();
        var gate = new TaskCompletionSource<DeliveryResult>();
        bench.Channel.On("one", (_, _) => new ValueTask<DeliveryResult>(gate.Task));
        var stale = new OutboundDelivery(
            1, new ConversationId("zalo", "a"), "person", null, new TranscriptMessage(1, MessageAuthor.Assistant, default, new MessageContent { Text = "one" }, null), null, 1);
        var first = bench.Add("a", "one");
        await using var dispatcher = new OutboxDispatcher(new Stale(bench.Outbox, stale, gate), [bench.Channel], bench.Time, bench.Log, () => 0.5);
        dispatcher.Start();
        await bench.Channel.NextAsync();
        var second = bench.Add("b", "two");
        dispatcher.Wake();

        await bench.Outbox.Settled(first).InTime();
        await bench.Outbox.Settled(second).InTime();
        var third = bench.Add("c", "three");
        dispatcher.Wake();
        await bench.Outbox.Settled(third).InTime();

        Assert.Equal(["one#1", "two#1", "three#1"], bench.Channel.Sent);
    }

    [Fact]
    public async Task Replies_of_a_channel_that_is_switched_off_wait_like_those_it_does_not_take()
    {
        await using var bench = new OutboxBench();
        var id = bench.Add("a", "hello", channel: "telegraph");
        var other = bench.Add("b", "other");
        bench.Dispatcher.Start();

        await bench.Outbox.Settled(other).InTime();
        await bench.PassUntilAsync(bench.Outbox.Settled(id));

        Assert.Equal(["other#1"], bench.Channel.Sent);
        Assert.Equal(15, bench.Outbox.Pauses.Count);
        Assert.Equal("the channel is switched off", bench.Outbox.ReasonOf(id));
    }

    [Fact]
    public async Task Without_channels_to_call_nothing_is_touched()
    {
        await using var bench = new OutboxBench();
        var id = bench.Add("a", "hello");
        await using var dispatcher = new OutboxDispatcher(bench.Outbox, [], bench.Time, bench.Log);

        dispatcher.Start();
        dispatcher.Wake();
        await dispatcher.DisposeAsync();

        Assert.Equal(Standing.Waiting, bench.Outbox.StandingOf(id));
    }

    /// <summary>Lists, at its second look, a reply as it stood before: it is done by the time the list is given out, and its row waits no more.</summary>
    private sealed class Stale(MemoryOutbox outbox, OutboundDelivery stale, TaskCompletionSource<DeliveryResult> gate) : IOutbox
    {
        private int _looks;
        private int _begun;

        public async ValueTask<IReadOnlyList<OutboundDelivery>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
        {
            var due = await outbox.DueAsync(now, limit, cancellation);
            if (Interlocked.Increment(ref _looks) != 2)
            {
                return due;
            }

            gate.SetResult(DeliveryResult.Delivered);
            await outbox.Settled(stale.OutboxId).InTime();
            return [stale, .. due];
        }

        // A store that forgets to look whether the row still waits: the dispatcher must not lean on it.
        public ValueTask BeginAsync(long outboxId, DateTimeOffset now, CancellationToken cancellation) =>
            outboxId == stale.OutboxId && Interlocked.Increment(ref _begun) > 1 ? ValueTask.CompletedTask : outbox.BeginAsync(outboxId, now, cancellation);

        public ValueTask SettleAsync(long outboxId, DeliveryResult result, DateTimeOffset? nextAttempt, DateTimeOffset now, CancellationToken cancellation) =>
            outbox.SettleAsync(outboxId, result, nextAttempt, now, cancellation);

        public ValueTask<DateTimeOffset?> NextDueAsync(CancellationToken cancellation) => outbox.NextDueAsync(cancellation);

        public ValueTask<IReadOnlyList<DeadLetter>> DeadLettersAsync(int limit, CancellationToken cancellation) => throw new NotSupportedException();

        public ValueTask<bool> ReviveAsync(long outboxId, DateTimeOffset now, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
