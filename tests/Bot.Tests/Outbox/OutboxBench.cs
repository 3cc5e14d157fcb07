using Assistant.Bot.Channels;
using Assistant.Bot.Conversations.Outbox;
using Assistant.Bot.Tests.Shared;

namespace Assistant.Bot.Tests.Outbox;

/// <summary>A dispatcher with a queue, a channel and a clock that tests command.</summary>
internal sealed class OutboxBench : IAsyncDisposable
{
    /// <summary>The time limit of one attempt.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public OutboxBench(double random = 0.5)
    {
        Channel = new ScriptedChannel(ChannelKinds.Zalo);
        Dispatcher = new OutboxDispatcher(Outbox, [Channel], Time, Log, () => random);
    }

    public MemoryOutbox Outbox { get; } = new();

    public ScriptedChannel Channel { get; }

    public WatchedTime Time { get; } = new();

    public LogNotes<OutboxDispatcher> Log { get; } = new();

    public OutboxDispatcher Dispatcher { get; }

    /// <summary>Puts a reply into the queue of a conversation.</summary>
    public long Add(string key, string text, string channel = "zalo")
    {
        var id = Outbox.Add(new ConversationId(channel, key), text, Time.GetUtcNow());
        Dispatcher.Wake();
        return id;
    }

    /// <summary>Lets the dispatcher sleep as often as it likes until something has come about.</summary>
    public async Task PassUntilAsync(Task done)
    {
        while (!done.IsCompleted)
        {
            var wait = Time.NextWaitAsync();
            await Task.WhenAny(done, wait);
            if (!done.IsCompleted)
            {
                Time.Advance(await wait);
            }
        }
    }

    public async ValueTask DisposeAsync() => await Dispatcher.DisposeAsync();
}
