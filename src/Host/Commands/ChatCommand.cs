using System.CommandLine;
using System.Globalization;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Answers.Rendering;

namespace Assistant.Host.Commands;

/// <summary><c>chat</c>: the conversation of the web page, in the terminal.</summary>
internal static class ChatCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var today = CommonOptions.Today();
        var command = new Command("chat", "Trò chuyện trong cửa sổ dòng lệnh.") { data, today };
        command.SetGuardedAction((parsed, cancellation) =>
        {
            var answerer = Installation.LoadAnswerer(parsed.GetValue(data));
            Run(answerer, parsed.GetValue(today), Console.In, Console.Out, cancellation);
            return Task.FromResult(0);
        });
        return command;
    }

    private static void Run(QuestionAnswerer answerer, DateOnly? today, TextReader input, TextWriter output, CancellationToken cancellation)
    {
        output.WriteLine(answerer.Phrases(Knowledge.Understanding.MessageLanguage.Vietnamese).Say("chat.welcome"));
        var before = default(AnsweredTurn);
        while (!cancellation.IsCancellationRequested)
        {
            output.Write("> ");
            if (input.ReadLine() is not { } line)
            {
                return;
            }

            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var day = today ?? CommonOptions.TodayInVietnam(TimeProvider.System);
            before = answerer.Ask(Chosen(line, before) ?? line, day, before);
            output.WriteLine();
            output.WriteLine(new MarkdownRenderer(answerer.Phrases(before.Answer.Language)).Render(before.Answer));
            output.WriteLine();
        }
    }

    // "2" takes the second choice of the answer before.
    private static string? Chosen(string line, AnsweredTurn? before) =>
        int.TryParse(line.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && before is { Answer.Choices: { Count: > 0 } choices } && number >= 1 && number <= choices.Count
            ? choices[number - 1].Message
            : null;
}
