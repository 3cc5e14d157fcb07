using Assistant.Bot.Conversations;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Conversations;

/// <summary>Disks, handlers and other writers that get in the way.</summary>
public sealed class EngineFailureTests
{
    [Fact]
    public async Task A_turn_that_somebody_overtook_is_made_again_from_the_new_state_and_stored_once()
    {
        await using var bench = new EngineBench();
        await bench.AskAsync("a", "first");
        bench.Handler.Hold("second");
        var second = bench.Submit("a", "second");
        await bench.Handler.Started("second").InTime();
        bench.Store.Interfere(EngineBench.Id("a"), new ConversationState { Misses = 100 });
        bench.Handler.LetGo("second");

        Assert.Equal(TurnFate.Committed, (await second.Answered.InTime()).Fate);
        Assert.Equal(["first", "second", "second"], bench.Handler.Handled);
        Assert.Equal(101, bench.Store.State(EngineBench.Id("a")).Misses);
        Assert.Equal(["first", "re: first", "second", "re: second"], bench.Texts("a"));
    }

    [Fact]
    public async Task A_turn_that_could_not_be_stored_is_stored_after_pauses_that_double()
    {
        await using var bench = new EngineBench();
        for (var i = 0; i < 9; i++)
        {
            bench.Store.FailingCommits.Enqueue(new IOException("disk full"));
        }

        var watcher = new Watcher();
        using var watching = bench.Feed.Watch(EngineBench.Id("a"), watcher);
        var submission = bench.Submit("a", "hello");
        foreach (var milliseconds in new[] { 250, 500, 1000, 2000, 4000, 8000, 16000, 30000, 30000 })
        {
            Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), await bench.Time.NextWaitAsync());
            Assert.False(submission.Answered.IsCompleted);
            bench.Time.Advance(TimeSpan.FromMilliseconds(milliseconds));
        }

        Assert.Equal(TurnFate.Committed, (await submission.Answered.InTime()).Fate);
        Assert.Equal(["hello", "re: hello"], bench.Texts("a"));
        Assert.Equal(["hello", "re: hello"], watcher.Texts);
        Assert.Equal(9, bench.Log.Names.Count(n => n == "TurnNotStored"));
    }

    [Fact]
    public async Task A_message_that_cannot_be_stored_is_not_acknowledged_and_the_next_one_is()
    {
        await using var bench = new EngineBench();
        var watcher = new Watcher();
        using var watching = bench.Feed.Watch(EngineBench.Id("a"), watcher);
        bench.Store.FailingAccepts.Enqueue(new IOException("disk full"));

        var lost = bench.Submit("a", "lost");

        await Assert.ThrowsAsync<IOException>(() => lost.Accepted.InTime());
        await Assert.ThrowsAsync<IOException>(() => lost.Answered.InTime());
        await bench.AskAsync("a", "kept");
        Assert.Equal(["kept", "re: kept"], bench.Texts("a"));
        Assert.Equal(["kept", "re: kept"], watcher.Texts);
        Assert.Equal(1, bench.Store.State(EngineBench.Id("a")).Misses);
        await bench.Engine.StopAsync(CancellationToken.None).InTime();
        Assert.Equal(0, bench.Engine.Pending);
    }

    [Fact]
    public async Task A_message_that_the_store_does_not_even_look_at_takes_no_room()
    {
        await using var bench = new EngineBench(new EngineOptions { MostPending = 1, TurnsAtOnce = 1 });
        bench.Store.RefusedAccept = new ArgumentException("The name is too long.");
        for (var i = 0; i < 3; i++)
        {
            Assert.Throws<ArgumentException>(() => bench.Try("a", "hello"));
        }

        Assert.Equal(0, bench.Engine.Pending);
        bench.Store.RefusedAccept = null;
        Assert.Equal(TurnFate.Committed, (await bench.AskAsync("a", "hello")).Fate);
        await bench.Engine.StopAsync(CancellationToken.None).InTime();
        Assert.Equal(0, bench.Engine.Pending);
    }

    [Fact]
    public async Task A_handler_that_fails_apologises_with_a_reference_and_keeps_the_state()
    {
        await using var bench = new EngineBench();
        await bench.AskAsync("a", "first");
        bench.Handler.Script = _ => throw new InvalidOperationException("a bug");

        var outcome = await bench.AskAsync("a", "my secret words");

        Assert.Equal(TurnFate.Committed, outcome.Fate);
        var reference = Assert.Single(outcome.Replies).Content.Text!["sorry ".Length..];
        Assert.Matches(@"^\d{6}-\d{4}$", reference);
        Assert.Contains(reference, bench.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("my secret words", bench.Log.All, StringComparison.Ordinal);
        Assert.Equal(1, bench.Store.State(EngineBench.Id("a")).Misses);
        bench.Handler.Script = null;
        await bench.AskAsync("a", "again");
        Assert.Equal(2, bench.Store.State(EngineBench.Id("a")).Misses);
    }

    [Fact]
    public async Task A_handler_that_gives_up_its_own_wait_is_a_failure_like_any_other()
    {
        await using var bench = new EngineBench();
        bench.Handler.Script = _ => throw new OperationCanceledException();

        var outcome = await bench.AskAsync("a", "hello");

        Assert.StartsWith("sorry ", Assert.Single(outcome.Replies).Content.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_acknowledged_shown_or_answered_before_it_is_on_disk()
    {
        await using var bench = new EngineBench();
        var watcher = new Watcher();
        using var watching = bench.Feed.Watch(EngineBench.Id("a"), watcher);
        bench.Store.Hold();
        var submission = bench.Submit("a", "hello");
        await bench.Handler.Started("hello").InTime();

        Assert.False(submission.Accepted.IsCompleted);
        Assert.False(submission.Answered.IsCompleted);
        Assert.Empty(watcher.Messages);
        bench.Store.LetGo();
        await submission.Answered.InTime();
        Assert.Equal(["hello", "re: hello"], watcher.Texts);
    }
}
