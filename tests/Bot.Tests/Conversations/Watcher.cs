using System.Collections.Concurrent;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;

namespace Assistant.Bot.Tests.Conversations;

/// <summary>Notes what it is told of a conversation.</summary>
internal sealed class Watcher : IConversationWatcher
{
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<TranscriptMessage> Messages { get; } = new();

    public ConcurrentQueue<AnswerPart> Parts { get; } = new();

    /// <summary>Completes with the first message.</summary>
    public Task First => _first.Task;

    public IEnumerable<string> Texts => Messages.Select(m => m.Content.Text!);

    public void Stored(IReadOnlyList<TranscriptMessage> messages)
    {
        foreach (var message in messages)
        {
            Messages.Enqueue(message);
        }

        _first.TrySetResult();
    }

    public void Growing(AnswerPart part) => Parts.Enqueue(part);
}
