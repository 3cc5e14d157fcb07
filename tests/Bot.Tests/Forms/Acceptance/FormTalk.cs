using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.Interview;
using Assistant.Bot.Forms.State;
using Assistant.Bot.Tests.Shared;

namespace Assistant.Bot.Tests.Forms.Acceptance;

/// <summary>A citizen who fills in a form with the real handler, on a clock that the test moves, on a channel that it may change.</summary>
internal sealed class FormTalk(AssistantFixture assistant, ChannelTraits? channel = null, TurnHandler? handler = null)
{
    private readonly TurnHandler _handler = handler ?? AssistantFixture.Talking(assistant.Answerer);
    private readonly FormSlots _slots = new(assistant.Answerer);
    private int _number;

    /// <summary>Where the citizen writes now.</summary>
    public ChannelTraits Channel { get; set; } = channel ?? ChannelKinds.Web;

    public DateTimeOffset Now { get; private set; } = new(2026, 11, 25, 2, 0, 0, TimeSpan.Zero);

    public ConversationState State { get; set; } = ConversationState.New;

    public FormState Form => State.Form!;

    public string? Asked => State.Form?.Asked;

    public IReadOnlyList<MessageContent> Replies { get; private set; } = [];

    /// <summary>Everything that was said last.</summary>
    public string Text => string.Join('\n', Replies.Select(r => r.Text));

    public IReadOnlyList<string> Labels => [.. State.Choices.Select(c => c.Label)];

    public IReadOnlyDictionary<string, object?> Slots => _slots.Of(State, DateOnly.FromDateTime(Now.ToOffset(TimeSpan.FromHours(7)).DateTime)).ToDictionary(s => s.Key, s => s.Value);

    public FormTalk Say(string text) => Hear(new MessageContent { Text = text });

    /// <summary>Says several things in a row.</summary>
    public FormTalk Say(string first, params ReadOnlySpan<string> more)
    {
        Say(first);
        foreach (var text in more)
        {
            Say(text);
        }

        return this;
    }

    public FormTalk Hear(MessageContent content)
    {
        var message = new InboundMessage
        {
            Conversation = new ConversationId(Channel.Id, "talk"),
            Person = "person",
            MessageId = (++_number).ToString(CultureInfo.InvariantCulture),
            Content = content,
            ReceivedAt = Now,
        };
        var result = _handler.HandleAsync(new TurnInput(message, State, Channel, Now, new Growing(null)), CancellationToken.None).AsTask().GetAwaiter().GetResult();
        (State, Replies) = (result.State, result.Replies);
        return this;
    }

    public FormTalk Later(TimeSpan time)
    {
        Now += time;
        return this;
    }

    /// <summary>Begins a form and agrees to it.</summary>
    /// <param name="words">The first words.</param>
    public FormTalk Begin(string words) => Say(words, "đồng ý");

    /// <summary>Answers what is asked until a field is asked, or the review is shown.</summary>
    /// <param name="answers">What is answered, by field.</param>
    /// <param name="until">The field to stop before; null to go on to the review.</param>
    public FormTalk Fill(IReadOnlyDictionary<string, string> answers, string? until = null)
    {
        for (var turn = 0; turn < 100 && State.Mode != ConversationMode.Review && (until is null || Asked != until); turn++)
        {
            var asked = Asked ?? throw new InvalidOperationException($"Nothing is asked: {Text}");
            Say(Form.Pending is { Kind: PendingKind.Value } ? "Đúng" : answers.GetValueOrDefault(asked) ?? throw new InvalidOperationException($"Nobody knows {asked}: {Text}"));
        }

        return this;
    }

    public string? Answer(string key) => State.Form?.Answers.GetValueOrDefault(key)?.Value;
}
