using Assistant.Bot.Channels;

namespace Assistant.Bot.Conversations;

/// <summary>
/// The parts of one growing answer. They are held back until the message is on disk and was told: work on it begins before that,
/// and what turns out to have been sent twice must not grow a second answer.
/// </summary>
internal sealed class AnswerGrowth(ConversationId conversation, ConversationFeed? feed, string? streamId) : IAnswerGrowth
{
    private readonly Lock _lock = new();
    private readonly List<AnswerPart> _held = [];
    private bool _isOpen;
    private int _number;
    private volatile bool _stopped;

    /// <summary>For a turn that nobody watches growing.</summary>
    public static AnswerGrowth Unseen { get; } = new(default, null, null);

    public string? StreamId => streamId;

    public bool IsStopped => _stopped;

    public void Stop() => _stopped = true;

    public void Show(string textSoFar)
    {
        if (streamId is not null && !_stopped)
        {
            lock (_lock)
            {
                _held.Add(new AnswerPart(streamId, ++_number, textSoFar));
                if (_isOpen)
                {
                    Flush();
                }
            }
        }
    }

    /// <summary>The message is on disk and was told: its answer may be seen growing.</summary>
    public void Open()
    {
        if (streamId is null)
        {
            return;
        }

        lock (_lock)
        {
            _isOpen = true;
            Flush();
        }
    }

    private void Flush()
    {
        foreach (var part in _held)
        {
            feed!.Growing(conversation, part);
        }

        _held.Clear();
    }
}
