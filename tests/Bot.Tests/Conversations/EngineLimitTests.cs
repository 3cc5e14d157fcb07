using Assistant.Bot.Conversations;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Conversations;

/// <summary>What the engine refuses, how it stops, and what it takes up again.</summary>
public sealed class EngineLimitTests
{
    [Fact]
    public async Task More_than_may_wait_is_told_to_come_again_and_taken_once_there_is_room()
    {
        await using var bench = new EngineBench(new EngineOptions { MostPending = 2, TurnsAtOnce = 8 });
        bench.Handler.Hold("a", "b");
        var first = bench.Submit("a", "a");
        var second = bench.Submit("b", "b");

        Assert.Equal(Refusal.Busy, bench.Try("c", "c"));
        Assert.Equal(Refusal.Busy, bench.Try("a", "more"));
        bench.Handler.LetGo("a");
        bench.Handler.LetGo("b");
        await Task.WhenAll(first.Answered, second.Answered).InTime();
        await bench.Engine.StopAsync(CancellationToken.None).InTime();
        Assert.Empty(bench.Texts("c"));
        Assert.Equal(0, bench.Engine.Pending);
    }

    [Fact]
    public async Task What_was_refused_for_want_of_room_does_not_count()
    {
        await using var bench = new EngineBench(new EngineOptions { MostPending = 1, TurnsAtOnce = 8 });
        bench.Handler.Hold("a");
        var first = bench.Submit("a", "a");
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(Refusal.Busy, bench.Try("b", "b"));
        }

        Assert.Equal(1, bench.Engine.Pending);
        bench.Handler.LetGo("a");
        await first.Answered.InTime();
    }

    [Fact]
    public async Task One_conversation_cannot_take_the_room_of_the_others()
    {
        await using var bench = new EngineBench(new EngineOptions { MostPendingOfOne = 2, TurnsAtOnce = 8 });
        bench.Handler.Hold("one");
        var first = bench.Submit("a", "one");
        var second = bench.Submit("a", "two");

        Assert.Equal(Refusal.Busy, bench.Try("a", "three"));
        Assert.Equal(TurnFate.Committed, (await bench.AskAsync("b", "other")).Fate);
        bench.Handler.LetGo("one");
        await Task.WhenAll(first.Answered, second.Answered).InTime();
        Assert.Equal(["one", "two", "re: one", "re: two"], bench.Texts("a"));
    }

    [Fact]
    public async Task A_stopping_engine_ends_what_it_began_and_takes_nothing_more()
    {
        await using var bench = new EngineBench();
        bench.Handler.Hold("one");
        var first = bench.Submit("a", "one");
        var waiting = bench.Submit("a", "two");
        await bench.Handler.Started("one").InTime();

        var stopping = bench.Engine.StopAsync(CancellationToken.None);

        Assert.Equal(Refusal.Stopping, bench.Try("b", "late"));
        Assert.False(stopping.IsCompleted);
        bench.Handler.LetGo("one");
        await stopping.InTime();
        Assert.True(first.Answered.IsCompletedSuccessfully);
        Assert.True(waiting.Answered.IsCompletedSuccessfully);
        Assert.Equal(Refusal.Stopping, bench.Try("b", "later"));
        Assert.Equal(["one", "two", "re: one", "re: two"], bench.Texts("a"));
    }

    [Fact]
    public async Task What_does_not_end_in_time_is_left_to_the_next_run_which_answers_it_once()
    {
        var store = new MemoryTurnStore();
        var bench = new EngineBench(store: store);
        bench.Handler.Hold("one");
        var begun = bench.Submit("a", "one");
        var waiting = bench.Submit("a", "two");
        await bench.Handler.Started("one").InTime();
        var stopping = bench.Engine.StopAsync(CancellationToken.None);
        Assert.Equal(TimeSpan.FromSeconds(15), await bench.Time.NextWaitAsync());
        bench.Time.Advance(TimeSpan.FromSeconds(15));
        await stopping.InTime();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => begun.Answered.InTime());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.Answered.InTime());
        Assert.Contains("NotDrained", bench.Log.Names);
        await bench.DisposeAsync();

        await using var next = new EngineBench(store: store);
        Assert.Equal(2, await next.Engine.RecoverAsync(CancellationToken.None));
        var outcome = await next.AskAsync("a", "three");

        Assert.Equal(TurnFate.Committed, outcome.Fate);
        Assert.Equal(["one", "two", "three"], next.Handler.Handled);
        Assert.Equal(["one", "two", "three", "re: one", "re: two", "re: three"], next.Texts("a"));
    }

    [Fact]
    public async Task All_that_an_earlier_run_left_is_taken_up_whatever_the_limits_say()
    {
        await using var bench = new EngineBench(new EngineOptions { MostPending = 1, MostPendingOfOne = 1, TurnsAtOnce = 1 });
        for (var i = 0; i < 5; i++)
        {
            bench.Store.Accept(bench.Message("a", $"m{i}"));
        }

        Assert.Equal(5, await bench.Engine.RecoverAsync(CancellationToken.None));
        await bench.Engine.StopAsync(CancellationToken.None).InTime();

        Assert.Equal(Enumerable.Range(0, 5).Select(i => $"m{i}"), bench.Handler.Handled);
        Assert.Equal(5, bench.Store.Turns.Count);
        Assert.Contains("Recovered", bench.Log.Names);
    }

    [Fact]
    public async Task A_message_that_was_begun_three_times_is_set_aside_with_an_apology_and_never_asked_again()
    {
        await using var bench = new EngineBench();
        bench.Store.Accept(bench.Message("a", "poison"));
        for (var run = 0; run < 2; run++)
        {
            await bench.Store.RecoverAsync(CancellationToken.None);
        }

        await bench.Engine.RecoverAsync(CancellationToken.None);
        await bench.AskAsync("a", "healthy");

        Assert.Equal(["healthy"], bench.Handler.Handled);
        Assert.Contains("attempts 3", bench.Store.Turns[0].DeadLetter, StringComparison.Ordinal);
        Assert.Null(bench.Store.Turns[1].DeadLetter);
        Assert.StartsWith("sorry ", bench.Store.Turns[0].Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(1, bench.Store.State(EngineBench.Id("a")).Misses);
        Assert.Contains("MessageSetAside", bench.Log.Names);
    }

    [Fact]
    public async Task A_message_that_was_begun_twice_is_tried_once_more()
    {
        await using var bench = new EngineBench();
        bench.Store.Accept(bench.Message("a", "unlucky"));
        await bench.Store.RecoverAsync(CancellationToken.None);

        await bench.Engine.RecoverAsync(CancellationToken.None);
        await bench.Engine.StopAsync(CancellationToken.None).InTime();

        Assert.Equal(["unlucky"], bench.Handler.Handled);
        Assert.Null(Assert.Single(bench.Store.Turns).DeadLetter);
    }

    [Fact]
    public async Task A_message_of_a_channel_that_is_switched_off_waits_for_the_next_run_and_stops_nobody()
    {
        var store = new MemoryTurnStore();
        await using (var bench = new EngineBench(new EngineOptions { TurnsAtOnce = 1 }, store, [ChannelKinds.Web]))
        {
            store.Accept(bench.Message("z", "hello", id: "z1", channel: "zalo"));
            await bench.Engine.RecoverAsync(CancellationToken.None);

            Assert.Equal(TurnFate.Committed, (await bench.AskAsync("a", "hello")).Fate);
            await bench.Engine.StopAsync(CancellationToken.None).InTime();
            Assert.Contains("ChannelUnknown", bench.Log.Names);
        }

        await using var next = new EngineBench(store: store);
        Assert.Equal(1, await next.Engine.RecoverAsync(CancellationToken.None));
        await next.Engine.StopAsync(CancellationToken.None).InTime();
        Assert.Equal(["hello", "re: hello"], next.Texts("z", "zalo"));
    }

    [Fact]
    public async Task An_engine_may_be_disposed_twice()
    {
        var bench = new EngineBench();
        await bench.AskAsync("a", "hello");

        await bench.Engine.DisposeAsync();
        await bench.Engine.DisposeAsync();

        Assert.Equal(Refusal.Stopping, bench.Try("a", "late"));
    }
}
