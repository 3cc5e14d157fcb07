using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;

namespace Assistant.Storage.Tests.Conformance;

/// <summary>A conversation as a channel and the engine lead it.</summary>
internal sealed class Conversation(IStorage storage, ConversationId id, string person)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 5, 0, 0, TimeSpan.Zero);
    private int _messages;

    public ConversationId Id => id;

    public string Person => person;

    public static DateTimeOffset At(double seconds) => Noon.AddSeconds(seconds);

    public static Conversation Of(IStorage storage, string key, string channel = "web") => new(storage, new ConversationId(channel, key), $"person of {key}");

    /// <summary>The same conversation after a restart.</summary>
    public Conversation In(IStorage other) => new(other, id, person) { _messages = _messages };

    public InboundMessage Message(string text, string? messageId = null, double at = 0) => new()
    {
        Conversation = id,
        Person = person,
        MessageId = messageId ?? $"{id.Key}-{++_messages}",
        Content = new MessageContent { Text = text },
        ReceivedAt = At(at),
    };

    public Acceptance Accept(string text, string? messageId = null, double at = 0) => storage.Turns.Accept(Message(text, messageId, at));

    public Task<TurnOutcome> AnswerAsync(Acceptance message, long version, params string[] replies) => AnswerAsync(message, version, push: false, replies);

    public Task<TurnOutcome> AnswerAsync(Acceptance message, long version, bool push, params string[] replies) => storage.Turns.CommitAsync(
        new Turn(message, version, StateAfter(version + 1), [.. replies.Select(r => new MessageContent { Text = r })], push, At(1)), CancellationToken.None).AsTask();

    /// <summary>Answers a message with a turn that erases the person.</summary>
    public Task<TurnOutcome> EraseAsync(Acceptance message, long version, bool push, params string[] replies) => storage.Turns.CommitAsync(
        new Turn(message, version, StateAfter(version + 1), [.. replies.Select(r => new MessageContent { Text = r })], push, At(1)) { Erases = true },
        CancellationToken.None).AsTask();

    /// <summary>A whole turn, durable.</summary>
    public async Task<TurnOutcome> TurnAsync(string text, long version, bool push = false, params string[] replies)
    {
        var message = Accept(text);
        var outcome = await AnswerAsync(message, version, push, replies);
        await message.Durable;
        return outcome;
    }

    public async Task<long> VersionAsync() => (await storage.Turns.LoadAsync(id, CancellationToken.None))?.Version ?? 0;

    public async Task<IReadOnlyList<TranscriptMessage>> TranscriptAsync() => (await storage.Turns.ReadAsync(id, 0, int.MaxValue, CancellationToken.None))?.Messages ?? [];

    public async Task<string[]> TextsAsync() => [.. (await TranscriptAsync()).Select(m => m.Content.Text!)];

    /// <summary>A state that tells which turn it is of.</summary>
    public static ConversationState StateAfter(long turn) => new() { Misses = (int)turn, Welcomed = true };
}
