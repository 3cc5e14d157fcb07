using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Tests.Shared;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>A conversation of one citizen with the real assistant, in memory, on a day that stands still but for the pauses made.</summary>
internal sealed class CitizenTalk(TurnHandler handler, ChannelTraits channel, DateTimeOffset begin)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(20);

    private readonly List<Line> _lines = [];

    public ChannelTraits Channel => channel;

    public ConversationState State { get; private set; } = ConversationState.New;

    public IReadOnlyList<MessageContent> Replies { get; private set; } = [];

    /// <summary>All that was said.</summary>
    public IReadOnlyList<Line> Lines => _lines;

    /// <summary>What may be chosen now, as shown or read out.</summary>
    public IReadOnlyList<Choice> Choices => Replies is [.., var last] ? last.Choices : [];

    public DateTimeOffset Now { get; private set; } = begin;

    /// <summary>Says something.</summary>
    public async Task SayAsync(string text) => await HearAsync(new MessageContent { Text = text }, text);

    /// <summary>Sends a photo.</summary>
    public async Task SendAsync(string name) => await HearAsync(new MessageContent { Files = [MemoryFiles.Photo(name)] }, $"[ảnh: {name}]");

    /// <summary>Lets time pass.</summary>
    public void Wait(TimeSpan pause) => Now += pause;

    /// <summary>The last turns in words.</summary>
    public string Tail(int count) => string.Join('\n', _lines.TakeLast(count).Select(l => $"  > {l.Said}\n  < {l.Heard.Replace("\n", " / ", StringComparison.Ordinal)}"));

    private async Task HearAsync(MessageContent content, string said)
    {
        Now += Pace;
        var message = new InboundMessage
        {
            Conversation = new ConversationId(channel.Id, "citizen"),
            Person = "citizen",
            MessageId = _lines.Count.ToString(CultureInfo.InvariantCulture),
            Content = content,
            ReceivedAt = Now,
        };
        var result = await handler.HandleAsync(new TurnInput(message, State, channel, Now, new Growing(null)), CancellationToken.None);
        State = result.State;
        Replies = result.Replies;
        _lines.Add(new Line(said, string.Join(" ‖ ", result.Replies.Select(r => r.Text + (r.Choices.Count > 0 ? $" [{string.Join(" | ", r.Choices.Select(c => c.Label))}]" : "")))));
    }
}
