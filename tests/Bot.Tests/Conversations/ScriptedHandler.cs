using System.Collections.Concurrent;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;

namespace Assistant.Bot.Tests.Conversations;

/// <summary>Answers "re: text" and counts turns in the state; holds the messages that it is told to, until it is told to let go.</summary>
internal sealed class ScriptedHandler : ITurnHandler
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _started = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _held = new();
    private readonly ConcurrentDictionary<ConversationId, int> _running = new();
    private int _atOnce;

    /// <summary>Is asked instead, where set.</summary>
    public Func<TurnInput, TurnResult>? Script { get; set; }

    /// <summary>The texts that were handled, in order.</summary>
    public ConcurrentQueue<string> Handled { get; } = new();

    /// <summary>Most turns of one conversation that ran at once.</summary>
    public int MostOfOne { get; private set; }

    /// <summary>Turns that run now.</summary>
    public int AtOnce => Volatile.Read(ref _atOnce);

    /// <summary>The texts whose turn waits until <see cref="LetGo"/>.</summary>
    public void Hold(params string[] texts)
    {
        foreach (var text in texts)
        {
            _held[text] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void LetGo(string text) => _held[text].SetResult();

    /// <summary>Completes when the turn of a text has begun.</summary>
    public Task Started(string text) => _started.GetOrAdd(text, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public async ValueTask<TurnResult> HandleAsync(TurnInput input, CancellationToken cancellation)
    {
        var text = input.Message.Content.Text!;
        var conversation = input.Message.Conversation;
        Interlocked.Increment(ref _atOnce);
        var running = _running.AddOrUpdate(conversation, 1, (_, n) => n + 1);
        lock (_held)
        {
            MostOfOne = Math.Max(MostOfOne, running);
        }

        Handled.Enqueue(text);
        _ = Started(text);
        _started[text].TrySetResult();
        try
        {
            if (_held.TryGetValue(text, out var gate))
            {
                await gate.Task.WaitAsync(cancellation);
            }

            return Script?.Invoke(input) ?? Answer(input);
        }
        finally
        {
            _running.AddOrUpdate(conversation, 0, (_, n) => n - 1);
            Interlocked.Decrement(ref _atOnce);
        }
    }

    public MessageContent Apologise(TurnInput input, string reference) => new() { Text = $"sorry {reference}" };

    /// <summary>What is answered without a script.</summary>
    public static TurnResult Answer(TurnInput input) => new(
        input.State with { Misses = input.State.Misses + 1 },
        [new MessageContent { Text = $"re: {input.Message.Content.Text}", StreamId = input.Growth.StreamId }]);
}
