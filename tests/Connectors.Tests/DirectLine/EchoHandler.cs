using System.Collections.Concurrent;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;

namespace Assistant.Connectors.Tests.DirectLine;

/// <summary>Answers what was said, so that a test knows the answer; waits where the test wants it.</summary>
internal sealed class EchoHandler : ITurnHandler
{
    /// <summary>What was handled.</summary>
    public ConcurrentQueue<InboundMessage> Handled { get; } = new();

    /// <summary>What is done before the answer.</summary>
    public Func<TurnInput, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>What is answered.</summary>
    public Func<TurnInput, IReadOnlyList<MessageContent>> Answer { get; set; } = input =>
        input.Message.Content.Kind == MessageKind.Text ? [new MessageContent { Text = $"<{input.Message.Content.Text}>", StreamId = input.Growth.StreamId }] : [];

    public async ValueTask<TurnResult> HandleAsync(TurnInput input, CancellationToken cancellation)
    {
        Handled.Enqueue(input.Message);
        await Before(input).WaitAsync(cancellation);
        return new TurnResult(input.State, Answer(input));
    }

    public MessageContent Apologise(TurnInput input, string reference) => new() { Text = "failed" };
}
