using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.State;

namespace Assistant.Bot.Tests.Forms.Acceptance;

/// <summary>Somebody who writes to an installation on one channel.</summary>
internal sealed class Citizen(Installation installation, ChannelTraits channel, string person)
{
    private int _number;

    public ConversationId Conversation { get; } = new(channel.Id, "with " + person);

    /// <summary>What was answered last.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The conversation as it is stored.</summary>
    public async Task<ConversationState> StateAsync() => (await installation.Storage.Turns.LoadAsync(Conversation, CancellationToken.None))?.State ?? ConversationState.New;

    public async Task<FormState?> FormAsync() => (await StateAsync()).Form;

    public async Task<string> SayAsync(params string[] texts)
    {
        foreach (var text in texts)
        {
            var replies = await installation.TellAsync(new InboundMessage
            {
                Conversation = Conversation,
                Person = person,
                MessageId = $"{person} {(++_number).ToString(CultureInfo.InvariantCulture)}",
                Content = new MessageContent { Text = text },
                ReceivedAt = installation.Clock.GetUtcNow(),
            });
            Text = string.Join('\n', replies.Select(r => r.Text));
        }

        return Text;
    }

    /// <summary>Begins to register a stay, and answers until a field is asked.</summary>
    public async Task<FormState> FillAsync(string until)
    {
        await SayAsync(TemporaryStay.Start, "đồng ý");
        return await GoOnAsync(until);
    }

    public async Task<FormState> GoOnAsync(string until)
    {
        for (var turn = 0; turn < 60; turn++)
        {
            var form = (await FormAsync())!;
            if (form.Asked == until)
            {
                return form;
            }

            await SayAsync(TemporaryStay.Answers[form.Asked!]);
        }

        throw new InvalidOperationException($"{until} is never asked: {Text}");
    }

    /// <summary>Asks for a code.</summary>
    public async Task<string> CodeAsync()
    {
        await SayAsync("lấy mã");
        var digits = string.Concat(Text.Split("kênh khác:")[1].Where(char.IsAsciiDigit).Take(6));
        return digits;
    }
}
