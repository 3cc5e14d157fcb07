using Assistant.Bot.Channels;

namespace Assistant.Bot.Conversations;

/// <summary>The parts of one growing answer.</summary>
internal sealed class AnswerGrowth(ConversationId conversation, ConversationFeed? feed, string? streamId) : IAnswerGrowth
{
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
            feed!.Growing(conversation, new AnswerPart(streamId, ++_number, textSoFar));
        }
    }
}
