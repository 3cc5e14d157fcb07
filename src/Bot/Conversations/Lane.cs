using Assistant.Bot.Channels;

namespace Assistant.Bot.Conversations;

/// <summary>The messages of one conversation that wait for their turn, oldest first. A lane runs when it has work, and is gone when it has none.</summary>
internal sealed class Lane(ConversationId conversation)
{
    private readonly Queue<LaneWork> _waiting = new();

    public ConversationId Conversation { get; } = conversation;

    /// <summary>Guards the lane; messages are handed to the store under it, so that the lane and the store agree on their order.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Whether the lane ran empty and was taken out of the engine; a new one must be made.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Messages that wait or are worked on.</summary>
    public int Count => _waiting.Count;

    /// <summary>Adds work. Call under the gate.</summary>
    /// <returns>Whether the lane must be started.</returns>
    public bool Add(LaneWork work)
    {
        _waiting.Enqueue(work);
        return _waiting.Count == 1;
    }

    /// <summary>The work that is to be done now; it counts as waiting until <see cref="Next"/>.</summary>
    public LaneWork First()
    {
        lock (Gate)
        {
            return _waiting.Peek();
        }
    }

    /// <summary>Ends the first work.</summary>
    /// <returns>The next one, or null where the lane has retired.</returns>
    public LaneWork? Next()
    {
        lock (Gate)
        {
            _waiting.Dequeue();
            if (_waiting.TryPeek(out var next))
            {
                return next;
            }

            IsRetired = true;
            return null;
        }
    }
}

/// <summary>A message with whoever waits for its turn.</summary>
internal sealed class LaneWork(Acceptance acceptance)
{
    private readonly TaskCompletionSource<TurnOutcome> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Acceptance Acceptance { get; } = acceptance;

    public Task<TurnOutcome> Answered => _answered.Task;

    public void Complete(TurnOutcome outcome) => _answered.TrySetResult(outcome);

    public void Fail(Exception error)
    {
        _answered.TrySetException(error);
        // Nobody need wait for it; an unobserved failure is no news, as it is logged where it happens.
        _ = _answered.Task.Exception;
    }
}
