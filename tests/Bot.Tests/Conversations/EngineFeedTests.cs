using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Conversations;

/// <summary>What those who watch a conversation see of its turns.</summary>
public sealed class EngineFeedTests
{
    [Fact]
    public async Task The_citizens_words_are_seen_while_their_answer_is_still_being_made_and_before_it()
    {
        await using var bench = new EngineBench();
        var watcher = new Watcher();
        using var watching = bench.Feed.Watch(EngineBench.Id("a"), watcher);
        bench.Handler.Hold("hello");
        var submission = bench.Submit("a", "hello");

        await watcher.First.InTime();

        Assert.Equal(["hello"], watcher.Texts);
        bench.Handler.LetGo("hello");
        await submission.Answered.InTime();
        Assert.Equal([(1, MessageAuthor.Citizen), (2, MessageAuthor.Assistant)], watcher.Messages.Select(m => (m.Sequence, m.Author)));
        Assert.Equal(bench.Store.Transcript(EngineBench.Id("a")), watcher.Messages);
    }

    [Fact]
    public async Task A_turn_that_is_made_again_shows_the_citizens_words_once()
    {
        await using var bench = new EngineBench();
        var watcher = new Watcher();
        using var watching = bench.Feed.Watch(EngineBench.Id("a"), watcher);
        bench.Handler.Hold("hello");
        var submission = bench.Submit("a", "hello");
        await bench.Handler.Started("hello").InTime();
        bench.Store.Interfere(EngineBench.Id("a"), ConversationState.New);
        bench.Handler.LetGo("hello");
        await submission.Answered.InTime();

        Assert.Equal(["hello", "re: hello"], watcher.Texts);
    }

    [Fact]
    public async Task A_message_that_is_sent_again_is_not_seen_again()
    {
        await using var bench = new EngineBench();
        var watcher = new Watcher();
        using var watching = bench.Feed.Watch(EngineBench.Id("a"), watcher);
        await bench.Submit(bench.Message("a", "hello", id: "m1")).Answered.InTime();

        await bench.Submit(bench.Message("a", "hello", id: "m1")).Answered.InTime();

        Assert.Equal(["hello", "re: hello"], watcher.Texts);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, false)]
    public async Task An_answer_grows_only_where_it_is_watched_and_wanted(bool watched, bool wanted, bool grows)
    {
        await using var bench = new EngineBench();
        var watcher = new Watcher();
        using var watching = watched ? bench.Feed.Watch(EngineBench.Id("a"), watcher) : null;
        bench.Handler.Script = Grow;

        var outcome = await bench.Submit(bench.Message("a", "hello") with { WantsParts = wanted }).Answered.InTime();

        var stream = Assert.Single(outcome.Replies).Content.StreamId;
        Assert.Equal(grows, stream is not null);
        Assert.Equal(grows ? [new AnswerPart(stream!, 1, "re"), new AnswerPart(stream!, 2, "re: hello")] : [], watcher.Parts);
    }

    [Fact]
    public async Task Every_growing_answer_has_a_stream_of_its_own()
    {
        await using var bench = new EngineBench();
        using var watching = bench.Feed.Watch(EngineBench.Id("a"), new Watcher());
        bench.Handler.Script = Grow;
        var first = await bench.Submit(bench.Message("a", "one") with { WantsParts = true }).Answered.InTime();
        var second = await bench.Submit(bench.Message("a", "two") with { WantsParts = true }).Answered.InTime();

        Assert.NotEqual(first.Replies[0].Content.StreamId, second.Replies[0].Content.StreamId);
    }

    [Theory]
    [InlineData("a", "this", true)]
    [InlineData("a", null, true)]
    [InlineData("a", "another", false)]
    [InlineData("b", null, false)]
    public async Task Stop_ends_the_stream_that_it_names_and_no_other(string conversation, string? stream, bool stops)
    {
        await using var bench = new EngineBench();
        var watcher = new Watcher();
        using var watching = bench.Feed.Watch(EngineBench.Id("a"), watcher);
        bench.Handler.Script = input =>
        {
            input.Growth.Show("one");
            bench.Engine.StopGrowing(EngineBench.Id(conversation), stream == "this" ? input.Growth.StreamId : stream);
            input.Growth.Show("one two");
            return new TurnResult(input.State, [new MessageContent { Text = input.Growth.IsStopped ? "stopped" : "whole" }]);
        };

        var outcome = await bench.Submit(bench.Message("a", "hello") with { WantsParts = true }).Answered.InTime();

        Assert.Equal(stops ? "stopped" : "whole", outcome.Replies[0].Content.Text);
        Assert.Equal(stops ? 1 : 2, watcher.Parts.Count);
    }

    [Fact]
    public async Task Stop_after_the_end_does_not_reach_the_next_answer()
    {
        await using var bench = new EngineBench();
        using var watching = bench.Feed.Watch(EngineBench.Id("a"), new Watcher());
        bench.Handler.Script = Grow;
        await bench.Submit(bench.Message("a", "one") with { WantsParts = true }).Answered.InTime();
        bench.Engine.StopGrowing(EngineBench.Id("a"), null);
        var stopped = true;
        bench.Handler.Script = input =>
        {
            stopped = input.Growth.IsStopped;
            return Grow(input);
        };

        await bench.Submit(bench.Message("a", "two") with { WantsParts = true }).Answered.InTime();

        Assert.False(stopped);
    }

    [Fact]
    public async Task A_watcher_that_fails_keeps_neither_the_turn_nor_the_other_watchers_from_going_on()
    {
        await using var bench = new EngineBench();
        var watcher = new Watcher();
        using var broken = bench.Feed.Watch(EngineBench.Id("a"), new Broken());
        using var watching = bench.Feed.Watch(EngineBench.Id("a"), watcher);
        bench.Handler.Script = Grow;

        var outcome = await bench.Submit(bench.Message("a", "hello") with { WantsParts = true }).Answered.InTime();

        Assert.Equal(TurnFate.Committed, outcome.Fate);
        Assert.Equal(["hello", "re: hello"], watcher.Texts);
        Assert.Equal(2, watcher.Parts.Count);
        Assert.Equal(["hello", "re: hello"], bench.Texts("a"));
    }

    private static TurnResult Grow(TurnInput input)
    {
        input.Growth.Show("re");
        input.Growth.Show($"re: {input.Message.Content.Text}");
        return ScriptedHandler.Answer(input);
    }

    private sealed class Broken : IConversationWatcher
    {
        public void Stored(IReadOnlyList<TranscriptMessage> messages) => throw new ObjectDisposedException("socket");

        public void Growing(AnswerPart part) => throw new ObjectDisposedException("socket");
    }
}
