using System.CommandLine;
using System.Diagnostics;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Answers.Rendering;

namespace Assistant.Host.Commands;

/// <summary><c>ask "câu hỏi"</c> and <c>ask --batch FILE</c>.</summary>
internal static class AskCommand
{
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(1.5);

    public static Command Create()
    {
        var question = new Argument<string?>("question") { Description = "Câu hỏi.", Arity = ArgumentArity.ZeroOrOne };
        var batch = new Option<string?>("--batch") { Description = "Tệp JSON lines {\"id\",\"text\",\"prev\"?,\"today\"?}, hoặc - để đọc từ đầu vào chuẩn." };
        var data = CommonOptions.Data();
        var today = CommonOptions.Today();
        var command = new Command("ask", "Trả lời một câu hỏi, hoặc cả tệp câu hỏi.") { question, batch, data, today };
        command.SetGuardedAction((parsed, cancellation) =>
        {
            var day = parsed.GetValue(today) ?? CommonOptions.TodayInVietnam(TimeProvider.System);
            if (parsed.GetValue(batch) is { } file)
            {
                using var input = CommonOptions.OpenRead(file);
                var lines = BatchLine.ReadAll(input, file == "-" ? "stdin" : file);
                AnswerBatch(Installation.LoadAnswerer(parsed.GetValue(data)), lines, day, cancellation);
                return Task.FromResult(0);
            }

            if (parsed.GetValue(question) is not { } text)
            {
                throw new UserErrorException("ask: expected a question, or --batch FILE");
            }

            var answerer = Installation.LoadAnswerer(parsed.GetValue(data));
            var turn = answerer.Ask(text, day);
            Console.WriteLine(new MarkdownRenderer(answerer.Phrases(turn.Answer.Language)).Render(turn.Answer));
            return Task.FromResult(0);
        });
        return command;
    }

    private static void AnswerBatch(QuestionAnswerer answerer, IReadOnlyList<BatchLine> lines, DateOnly today, CancellationToken cancellation)
    {
        WarmUp(answerer, lines, today);
        using var output = new BatchWriter(Console.OpenStandardOutput());
        foreach (var line in lines)
        {
            cancellation.ThrowIfCancellationRequested();
            var day = line.Today ?? today;
            var before = line.Prior is { } prior ? answerer.Ask(prior, day) : null;
            var start = Stopwatch.GetTimestamp();
            var turn = answerer.Ask(line.Text, day, before);
            var text = new MarkdownRenderer(answerer.Phrases(turn.Answer.Language)).Render(turn.Answer);
            output.Write(line.Id, turn.Answer, text, Stopwatch.GetElapsedTime(start));
        }
    }

    // The first calls pay for compilation, which goes on in the background for a second or so; a batch measures the answerer,
    // not the runtime's start. Answers are not kept: every line is answered anew when its turn comes.
    private static void WarmUp(QuestionAnswerer answerer, IReadOnlyList<BatchLine> lines, DateOnly today)
    {
        answerer.WarmUp(today);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; lines.Count > 0 && Stopwatch.GetElapsedTime(start) < LongestWarmUp; i++)
        {
            var line = lines[i % lines.Count];
            _ = new MarkdownRenderer(answerer.Phrases(Knowledge.Understanding.MessageLanguage.Vietnamese)).Render(answerer.Ask(line.Text, today).Answer);
        }
    }
}
