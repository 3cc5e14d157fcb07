using System.Collections.Concurrent;
using Assistant.Bot.Channels;

namespace Assistant.Bot.Conversations;

/// <summary>A growing answer, before it is stored. Not part of the transcript; the stored message with the same stream id replaces it.</summary>
/// <param name="StreamId">Names the stream.</param>
/// <param name="Number">From 1 within the stream.</param>
/// <param name="Text">The whole text so far, made only of what was verified; null for a mere sign that an answer is being made.</param>
public sealed record AnswerPart(string StreamId, int Number, string? Text);

/// <summary>
/// Somebody who watches a conversation live. Calls come from the turn itself and must return at once. One that fails has
/// missed what it was told; it keeps neither the turn nor the other watchers from going on.
/// </summary>
public interface IConversationWatcher
{
    /// <summary>Messages were stored. Numbers tell whether some in between were missed; those are read from the store.</summary>
    void Stored(IReadOnlyList<TranscriptMessage> messages);

    /// <summary>An answer grows.</summary>
    void Growing(AnswerPart part);
}

/// <summary>Tells those who watch a conversation what happens in it, within this process. Losing a call loses nothing that is stored.</summary>
public sealed class ConversationFeed
{
    private readonly ConcurrentDictionary<ConversationId, IConversationWatcher[]> _watchers = new();

    /// <summary>Begins to watch; dispose to stop.</summary>
    public IDisposable Watch(ConversationId conversation, IConversationWatcher watcher)
    {
        ArgumentNullException.ThrowIfNull(watcher);
        _watchers.AddOrUpdate(conversation, _ => [watcher], (_, present) => [.. present, watcher]);
        return new Watching(this, conversation, watcher);
    }

    /// <summary>Whether anybody watches.</summary>
    public bool IsWatched(ConversationId conversation) => _watchers.ContainsKey(conversation);

    /// <summary>Tells of stored messages.</summary>
    public void Stored(ConversationId conversation, IReadOnlyList<TranscriptMessage> messages)
    {
        if (messages is { Count: > 0 } && _watchers.TryGetValue(conversation, out var watchers))
        {
            foreach (var watcher in watchers)
            {
                Tell(watcher, messages, static (w, m) => w.Stored(m));
            }
        }
    }

    /// <summary>Tells of a growing answer.</summary>
    public void Growing(ConversationId conversation, AnswerPart part)
    {
        if (_watchers.TryGetValue(conversation, out var watchers))
        {
            foreach (var watcher in watchers)
            {
                Tell(watcher, part, static (w, p) => w.Growing(p));
            }
        }
    }

    private static void Tell<T>(IConversationWatcher watcher, T what, Action<IConversationWatcher, T> tell)
    {
        try
        {
            tell(watcher, what);
        }
#pragma warning disable CA1031 // A connection that breaks while it is told has only lost its own copy; the numbers tell it so.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private void Stop(ConversationId conversation, IConversationWatcher watcher)
    {
        while (_watchers.TryGetValue(conversation, out var present))
        {
            var at = Array.FindIndex(present, w => ReferenceEquals(w, watcher));
            if (at < 0)
            {
                return;
            }

            IConversationWatcher[] rest = [.. present[..at], .. present[(at + 1)..]];
            var done = rest.Length == 0
                ? _watchers.TryRemove(new KeyValuePair<ConversationId, IConversationWatcher[]>(conversation, present))
                : _watchers.TryUpdate(conversation, rest, present);
            if (done)
            {
                return;
            }
        }
    }

    private sealed class Watching(ConversationFeed feed, ConversationId conversation, IConversationWatcher watcher) : IDisposable
    {
        private int _stopped;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _stopped, 1) == 0)
            {
                feed.Stop(conversation, watcher);
            }
        }
    }
}
