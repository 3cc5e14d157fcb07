using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Knowledge.Answers;

namespace Assistant.Host.Commands.Converse;

/// <summary>A conversation without a server: the turns of a channel, with the state kept in memory.</summary>
internal sealed class DialogueSession(QuestionAnswerer answerer)
{
    private readonly TurnHandler _handler = new(answerer);
    private int _number;

    /// <summary>The conversation as it stands.</summary>
    public ConversationState State { get; private set; } = ConversationState.New;

    /// <summary>Makes a turn.</summary>
    public async ValueTask<IReadOnlyList<MessageContent>> SayAsync(MessageContent content, ChannelTraits channel, DateTimeOffset now, CancellationToken cancellation)
    {
        var message = new InboundMessage
        {
            Conversation = new ConversationId(channel.Id, "session"),
            Person = "session",
            MessageId = (++_number).ToString(System.Globalization.CultureInfo.InvariantCulture),
            Content = content,
            ReceivedAt = now,
        };
        var result = await _handler.HandleAsync(new TurnInput(message, State, channel, now, Unseen.Growth), cancellation).ConfigureAwait(false);
        State = result.State;
        return result.Replies;
    }

    private sealed class Unseen : IAnswerGrowth
    {
        public static Unseen Growth { get; } = new();

        public string? StreamId => null;

        public bool IsStopped => false;

        public void Show(string textSoFar)
        {
        }
    }
}
