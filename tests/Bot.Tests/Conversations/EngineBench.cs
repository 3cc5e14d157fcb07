using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Conversations.Outbox;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Conversations;

/// <summary>An engine with a store, a handler and a clock that tests command.</summary>
internal sealed class EngineBench : IOutboxWake, IAsyncDisposable
{
    private readonly string _run = Guid.NewGuid().ToString("N");
    private int _number;
    private int _wakes;

    public EngineBench(EngineOptions? options = null, MemoryTurnStore? store = null, IEnumerable<ChannelTraits>? channels = null)
    {
        Store = store ?? new MemoryTurnStore();
        Engine = new ConversationEngine(
            Store,
            Handler,
            new ChannelDirectory(channels ?? [ChannelKinds.Web, ChannelKinds.Zalo]),
            Feed,
            this,
            options ?? new EngineOptions { TurnsAtOnce = 64 },
            Time,
            Log);
    }

    public MemoryTurnStore Store { get; }

    public ScriptedHandler Handler { get; } = new();

    public ConversationFeed Feed { get; } = new();

    public WatchedTime Time { get; } = new();

    public LogNotes<ConversationEngine> Log { get; } = new();

    public ConversationEngine Engine { get; }

    /// <summary>How often the outbox was woken.</summary>
    public int Wakes => Volatile.Read(ref _wakes);

    public static ConversationId Id(string key, string channel = "web") => new(channel, key);

    public void Wake() => Interlocked.Increment(ref _wakes);

    public InboundMessage Message(string key, string text, string? id = null, string channel = "web") => new()
    {
        Conversation = Id(key, channel),
        Person = $"person of {key}",
        MessageId = id ?? string.Create(CultureInfo.InvariantCulture, $"{_run}-{Interlocked.Increment(ref _number)}"),
        Content = new MessageContent { Text = text },
        ReceivedAt = Time.GetUtcNow(),
    };

    /// <summary>Hands in a message that must be taken.</summary>
    public Submission Submit(InboundMessage message)
    {
        Assert.Equal(Refusal.None, Engine.TrySubmit(message, out var submission));
        return submission!;
    }

    public Submission Submit(string key, string text) => Submit(Message(key, text));

    public Refusal Try(string key, string text) => Engine.TrySubmit(Message(key, text), out _);

    /// <summary>A whole turn.</summary>
    public Task<TurnOutcome> AskAsync(string key, string text) => Submit(key, text).Answered.InTime();

    public string[] Texts(string key, string channel = "web") => [.. Store.Transcript(Id(key, channel)).Select(m => m.Content.Text!)];

    // Without waiting for turns that a failed test still holds: the clock stands still.
    public async ValueTask DisposeAsync()
    {
        await Engine.StopAsync(new CancellationToken(canceled: true));
        await Engine.DisposeAsync();
    }
}
