using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Understanding;

namespace Assistant.Bot.Tests.Shared;

/// <summary>A conversation with the real handler, the state carried from turn to turn as the engine carries it.</summary>
internal sealed class Talk(AssistantFixture assistant, ChannelTraits? channel = null)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 5, 0, 0, TimeSpan.Zero);
    private int _number;

    public ChannelTraits Channel { get; } = channel ?? ChannelKinds.Web;

    public ConversationState State { get; private set; } = ConversationState.New;

    /// <summary>Begins where another conversation stands.</summary>
    public ConversationState Restored
    {
        init => State = value;
    }

    /// <summary>What was answered last.</summary>
    public IReadOnlyList<MessageContent> Replies { get; private set; } = [];

    public string LastText => Replies[^1].Text!;

    /// <summary>The service that the conversation is about.</summary>
    public string? Service => State.Memory is { Prior.Needs: [var need, ..] } ? need.Service : null;

    /// <summary>What the next turn shows itself growing on; nobody watches unless a test does.</summary>
    public Growing Growth { get; set; } = new(null);

    public MessageContent Say(string text) => Hear(new MessageContent { Text = text }).Single();

    /// <summary>Says several things in a row.</summary>
    public Talk After(params string[] texts)
    {
        foreach (var text in texts)
        {
            Say(text);
        }

        return this;
    }

    public MessageContent BeSilent() => Hear(new MessageContent { Kind = MessageKind.Silence }).Single();

    public IReadOnlyList<MessageContent> Join(string? value = null) =>
        Hear(new MessageContent { Kind = MessageKind.Event, Name = TurnHandler.JoinedEvent, Value = value });

    public IReadOnlyList<MessageContent> Hear(MessageContent content)
    {
        var result = assistant.Handler.HandleAsync(Input(content), CancellationToken.None).AsTask().GetAwaiter().GetResult();
        State = result.State;
        Replies = result.Replies;
        return Replies;
    }

    public TurnInput Input(MessageContent content) => new(
        new InboundMessage
        {
            Conversation = new ConversationId(Channel.Id, "talk"),
            Person = "person",
            MessageId = (++_number).ToString(CultureInfo.InvariantCulture),
            Content = content,
            ReceivedAt = Noon,
        },
        State,
        Channel,
        Noon,
        Growth);

    /// <summary>A phrase of the content as this conversation's citizen hears it.</summary>
    public string Phrase(string key, params (string Name, string Value)[] values)
    {
        var forms = State.Memory?.Forms ?? FormsOfAddress.Default;
        return Book(MessageLanguage.Vietnamese).Say(key, [("self", forms.Self), ("citizen", forms.Citizen), .. values]);
    }

    public string EnglishPhrase(string key) => Book(MessageLanguage.English).Say(key);

    private PhraseBook Book(MessageLanguage language) => assistant.Answerer.Phrases(language);
}
