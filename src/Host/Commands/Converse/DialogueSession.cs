using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms;
using Assistant.Bot.Forms.Interview;
using Assistant.Bot.Forms.Resuming;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Answers;

namespace Assistant.Host.Commands.Converse;

/// <summary>A conversation without a server: the turns of a channel, with the state kept in memory.</summary>
internal sealed class DialogueSession : IFormSource
{
    // One conversation, whatever channel a turn comes on: that is what a form is to citizens.
    private static readonly ConversationId Conversation = new("session", "session");

    private readonly TurnHandler _handler;
    private int _number;

    public DialogueSession(QuestionAnswerer answerer)
    {
        var files = new SessionFiles();
        _handler = new TurnHandler(answerer, new FormPorts(new MemoryResumeCodes(), this, files, files));
        Forms = new FormSlots(answerer);
    }

    /// <summary>Reads the answers of the open form.</summary>
    public FormSlots Forms { get; }

    /// <summary>The conversation as it stands.</summary>
    public ConversationState State { get; private set; } = ConversationState.New;

    /// <summary>Makes a turn.</summary>
    public async ValueTask<IReadOnlyList<MessageContent>> SayAsync(MessageContent content, ChannelTraits channel, DateTimeOffset now, CancellationToken cancellation)
    {
        var message = new InboundMessage
        {
            Conversation = Conversation,
            Person = "session",
            MessageId = (++_number).ToString(System.Globalization.CultureInfo.InvariantCulture),
            Content = content,
            ReceivedAt = now,
        };
        var result = await _handler.HandleAsync(new TurnInput(message, State, channel, now, Unseen.Growth), cancellation).ConfigureAwait(false);
        State = result.State;
        return result.Replies;
    }

    /// <inheritdoc/>
    public ValueTask<FormState?> FindAsync(ConversationId conversation, string form, CancellationToken cancellation) =>
        ValueTask.FromResult(StoredForms.FormsOf(State).FirstOrDefault(f => f.Id == form));

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
