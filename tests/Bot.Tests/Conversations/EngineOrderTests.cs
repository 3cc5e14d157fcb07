using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Tests.Shared;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Bot.Tests.Conversations;

/// <summary>One turn at a time a conversation, many conversations at once, each message once.</summary>
public sealed class EngineOrderTests
{
    [Fact]
    public async Task A_message_waits_for_the_turn_before_it()
    {
        await using var bench = new EngineBench();
        bench.Handler.Hold("one");
        var first = bench.Submit("a", "one");
        var second = bench.Submit("a", "two");
        await bench.Handler.Started("one").InTime();
        await second.Accepted.InTime();

        Assert.False(bench.Handler.Started("two").IsCompleted);
        Assert.False(first.Answered.IsCompleted);
        bench.Handler.LetGo("one");
        await second.Answered.InTime();
        Assert.Equal(["one", "two"], bench.Handler.Handled);
        Assert.Equal(2, bench.Store.State(EngineBench.Id("a")).Misses);
        Assert.Equal(["one", "two", "re: one", "re: two"], bench.Texts("a"));
    }

    [Fact]
    public async Task Conversations_do_not_wait_for_one_another()
    {
        await using var bench = new EngineBench();
        string[] keys = [.. Enumerable.Range(0, 16).Select(i => $"k{i}")];
        bench.Handler.Hold(keys);
        var submissions = keys.Select(k => bench.Submit(k, k)).ToArray();

        await Task.WhenAll(keys.Select(bench.Handler.Started)).InTime();

        Assert.Equal(16, bench.Handler.AtOnce);
        Array.ForEach(keys, bench.Handler.LetGo);
        Assert.All(await Task.WhenAll(submissions.Select(s => s.Answered)).InTime(), o => Assert.Equal(TurnFate.Committed, o.Fate));
    }

    [Fact]
    public async Task No_more_turns_run_at_once_than_are_allowed()
    {
        await using var bench = new EngineBench(new EngineOptions { TurnsAtOnce = 2 });
        bench.Handler.Hold("a", "b", "c");
        var submissions = new[] { "a", "b", "c" }.Select(k => bench.Submit(k, k)).ToArray();
        var begun = new[] { "a", "b", "c" }.Select(bench.Handler.Started).ToArray();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var count = 0;
        await foreach (var _ in Task.WhenEach(begun).WithCancellation(patience.Token))
        {
            if (++count == 2)
            {
                break;
            }
        }

        Assert.Equal(2, bench.Handler.AtOnce);
        foreach (var key in new[] { "a", "b", "c" })
        {
            bench.Handler.LetGo(key);
        }

        await Task.WhenAll(submissions.Select(s => s.Answered)).InTime();
        Assert.Equal(3, bench.Store.Turns.Count);
    }

    [Fact]
    public void Whatever_comes_together_is_answered_once_each_and_in_the_order_of_its_conversation() => Prop.ForAll(
        Gen.Choose(0, 4).Select(k => $"k{k}").ListOf().ToArbitrary(),
        keys =>
        {
            var bench = new EngineBench(new EngineOptions { TurnsAtOnce = 3, MostPendingOfOne = 1000 });
            var submissions = keys.Select((key, i) => bench.Submit(key, $"{key}-{i}")).ToArray();
            Task.WhenAll(submissions.Select(s => s.Answered)).InTime().GetAwaiter().GetResult();
            bench.Engine.StopAsync(CancellationToken.None).InTime().GetAwaiter().GetResult();
            return bench.Handler.MostOfOne <= 1 && bench.Engine.Pending == 0 && keys.Distinct().All(key =>
            {
                var asked = keys.Select((k, i) => (Key: k, Text: $"{k}-{i}")).Where(x => x.Key == key).Select(x => x.Text).ToArray();
                var said = bench.Store.Transcript(EngineBench.Id(key)).Where(m => m.Author == MessageAuthor.Assistant).Select(m => m.Content.Text);
                return said.SequenceEqual(asked.Select(t => $"re: {t}")) && bench.Store.State(EngineBench.Id(key)).Misses == asked.Length;
            });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task A_message_that_is_sent_again_is_answered_once()
    {
        await using var bench = new EngineBench();
        var first = await bench.Submit(bench.Message("a", "hello", id: "m1")).Answered.InTime();
        var again = bench.Submit(bench.Message("a", "hello", id: "m1"));

        Assert.Equal(TurnFate.AlreadyAnswered, (await again.Answered.InTime()).Fate);
        Assert.Equal(new Receipt(1, bench.Time.GetUtcNow(), IsDuplicate: true), await again.Accepted.InTime());
        Assert.Single(first.Replies);
        Assert.Equal(["hello", "re: hello"], bench.Texts("a"));
        Assert.Equal(1, bench.Store.State(EngineBench.Id("a")).Misses);
    }

    [Fact]
    public async Task A_message_that_is_sent_again_while_its_turn_runs_is_answered_once()
    {
        await using var bench = new EngineBench();
        bench.Handler.Hold("hello");
        var first = bench.Submit(bench.Message("a", "hello", id: "m1"));
        var again = bench.Submit(bench.Message("a", "hello", id: "m1"));
        await bench.Handler.Started("hello").InTime();
        bench.Handler.LetGo("hello");

        Assert.Equal(TurnFate.Committed, (await first.Answered.InTime()).Fate);
        Assert.Equal(TurnFate.AlreadyAnswered, (await again.Answered.InTime()).Fate);
        Assert.Equal(["hello", "re: hello"], bench.Texts("a"));
    }

    [Fact]
    public async Task Ids_count_within_their_kind_of_event()
    {
        await using var bench = new EngineBench();
        await bench.Submit(bench.Message("a", "hello", id: "1")).Answered.InTime();
        await bench.Submit(bench.Message("a", "pressed", id: "1") with { EventKind = "button" }).Answered.InTime();

        Assert.Equal(["hello", "re: hello", "pressed", "re: pressed"], bench.Texts("a"));
    }

    [Fact]
    public async Task The_next_turn_is_made_from_memory_and_a_forgotten_conversation_is_read_again()
    {
        await using var bench = new EngineBench();
        await bench.AskAsync("a", "one");
        await bench.AskAsync("a", "two");
        Assert.Equal(1, bench.Store.Loads);

        bench.Engine.Forget(EngineBench.Id("a"));
        await bench.AskAsync("a", "three");

        Assert.Equal(2, bench.Store.Loads);
        Assert.Equal(3, bench.Store.State(EngineBench.Id("a")).Misses);
    }

    [Fact]
    public async Task A_turn_that_erases_tells_the_store_and_leaves_nothing_older_in_memory()
    {
        await using var bench = new EngineBench();
        bench.Handler.Script = input => ScriptedHandler.Answer(input) with { Erases = input.Message.Content.Text == "erase" };
        await bench.AskAsync("a", "one");
        await bench.AskAsync("other", "one");
        await bench.AskAsync("a", "erase");
        Assert.Equal([false, false, true], bench.Store.Turns.Select(t => t.Erases));
        Assert.Equal(2, bench.Store.Loads);

        await bench.AskAsync("a", "two");
        Assert.Equal(2, bench.Store.Loads);

        await bench.AskAsync("other", "two");
        Assert.Equal(3, bench.Store.Loads);
    }

    [Fact]
    public async Task Only_as_many_conversations_are_kept_in_memory_as_are_allowed()
    {
        await using var bench = new EngineBench(new EngineOptions { ConversationsInMemory = 2 });
        foreach (var key in new[] { "a", "b", "a", "c", "a", "b" })
        {
            await bench.AskAsync(key, "hello");
        }

        // a, b and c are read when they come; b again, which was used longest ago when c came.
        Assert.Equal(4, bench.Store.Loads);
        Assert.Equal(3, bench.Store.State(EngineBench.Id("a")).Misses);
    }

    [Theory]
    [InlineData("zalo", false, 1)]
    [InlineData("zalo", true, 0)]
    [InlineData("web", false, 0)]
    public async Task Replies_go_to_the_outbox_where_the_channel_is_called_and_they_travel_in_no_response(string channel, bool inResponse, int wakes)
    {
        await using var bench = new EngineBench();

        await bench.Submit(bench.Message("a", "hello", channel: channel) with { AnswersInResponse = inResponse }).Answered.InTime();

        Assert.Equal(wakes == 1, Assert.Single(bench.Store.Turns).Push);
        Assert.Equal(wakes, bench.Wakes);
    }

    [Fact]
    public async Task A_turn_without_replies_wakes_no_outbox()
    {
        await using var bench = new EngineBench();
        bench.Handler.Script = input => new TurnResult(input.State, []);

        var outcome = await bench.Submit(bench.Message("a", "hello", channel: "zalo")).Answered.InTime();

        Assert.Empty(outcome.Replies);
        Assert.Equal(0, bench.Wakes);
    }
}
