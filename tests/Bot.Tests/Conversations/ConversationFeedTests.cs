using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Bot.Tests.Conversations;

/// <summary>Watchers that come and go.</summary>
public sealed class ConversationFeedTests
{
    private static readonly ConversationId Id = new("web", "a");

    private static readonly TranscriptMessage Message = new(1, MessageAuthor.Citizen, DateTimeOffset.UnixEpoch, new MessageContent { Text = "hello" }, null);

    [Fact]
    public void Whoever_still_watches_after_many_came_and_went_at_once_is_told_once_and_nobody_else() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<bool>().ListOf().ToArbitrary(),
        stays =>
        {
            var feed = new ConversationFeed();
            var watchers = stays.Select(s => (Stays: s, Watcher: new Watcher())).ToArray();
            Parallel.ForEach(watchers, w =>
            {
                var watching = feed.Watch(Id, w.Watcher);
                if (!w.Stays)
                {
                    watching.Dispose();
                }
            });
            feed.Stored(Id, [Message]);
            feed.Growing(Id, new AnswerPart("s", 1, "he"));
            return feed.IsWatched(Id) == stays.Any(s => s)
                && watchers.All(w => w.Watcher.Messages.Count == (w.Stays ? 1 : 0) && w.Watcher.Parts.Count == (w.Stays ? 1 : 0));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Watchers_see_only_their_own_conversation()
    {
        var feed = new ConversationFeed();
        var watcher = new Watcher();
        using var watching = feed.Watch(Id, watcher);

        feed.Stored(new ConversationId("web", "b"), [Message]);
        feed.Stored(new ConversationId("zalo", "a"), [Message]);

        Assert.Empty(watcher.Messages);
    }

    [Fact]
    public void One_watcher_may_watch_twice_and_stop_once()
    {
        var feed = new ConversationFeed();
        var watcher = new Watcher();
        var first = feed.Watch(Id, watcher);
        using var second = feed.Watch(Id, watcher);

        first.Dispose();
        first.Dispose();
        feed.Stored(Id, [Message]);

        Assert.Single(watcher.Messages);
        second.Dispose();
        Assert.False(feed.IsWatched(Id));
    }

    [Fact]
    public void No_messages_are_no_news()
    {
        var feed = new ConversationFeed();
        var watcher = new Watcher();
        using var watching = feed.Watch(Id, watcher);

        feed.Stored(Id, []);

        Assert.False(watcher.First.IsCompleted);
    }
}
