using System.CommandLine;
using Assistant.Bot.Channels;
using Assistant.Host.Commands.Converse;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Understanding;

namespace Assistant.Host.Commands;

/// <summary><c>chat</c>: the conversation of the web page, in the terminal.</summary>
internal static class ChatCommand
{
    private static readonly ChannelTraits Terminal = new("terminal", ReplyStyle.Rich, ReplyDelivery.Pull, 20_000, ShowsChoices: false);

    public static Command Create()
    {
        var data = CommonOptions.Data();
        var today = CommonOptions.Today();
        var command = new Command("chat", "Trò chuyện trong cửa sổ dòng lệnh.") { data, today };
        command.SetGuardedAction(async (parsed, cancellation) =>
        {
            var answerer = Installation.LoadAnswerer(parsed.GetValue(data));
            await RunAsync(answerer, parsed.GetValue(today), Console.In, Console.Out, cancellation).ConfigureAwait(false);
            return 0;
        });
        return command;
    }

    private static async Task RunAsync(QuestionAnswerer answerer, DateOnly? today, TextReader input, TextWriter output, CancellationToken cancellation)
    {
        await output.WriteLineAsync(answerer.Phrases(MessageLanguage.Vietnamese).Say("chat.welcome")).ConfigureAwait(false);
        var session = new DialogueSession(answerer);
        while (!cancellation.IsCancellationRequested)
        {
            await output.WriteAsync("> ").ConfigureAwait(false);
            if (await input.ReadLineAsync(cancellation).ConfigureAwait(false) is not { } line)
            {
                return;
            }

            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var now = today is { } day ? new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(7)) : TimeProvider.System.GetUtcNow();
            foreach (var reply in await session.SayAsync(new MessageContent { Text = line }, Terminal, now, cancellation).ConfigureAwait(false))
            {
                await output.WriteLineAsync($"\n{reply.Text}\n").ConfigureAwait(false);
            }
        }
    }
}
