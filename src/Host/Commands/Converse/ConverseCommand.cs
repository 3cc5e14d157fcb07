using System.CommandLine;

namespace Assistant.Host.Commands.Converse;

/// <summary><c>converse --batch FILE</c>: whole conversations, as any channel would have them.</summary>
internal static class ConverseCommand
{
    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    /// <summary>A conversation of a given day begins when offices are open.</summary>
    private static readonly TimeOnly Morning = new(9, 0);

    public static Command Create()
    {
        var batch = new Option<string>("--batch")
        {
            Description = "Tệp JSON lines {\"id\",\"channel\",\"today\"?,\"turns\":[{\"user\",\"channel\"?,\"gap\"?}]}, hoặc - để đọc từ đầu vào chuẩn.",
            Required = true,
        };
        var data = CommonOptions.Data();
        var today = CommonOptions.Today();
        var command = new Command("converse", "Chạy cả tệp cuộc trò chuyện.") { batch, data, today };
        command.SetGuardedAction(async (parsed, cancellation) =>
        {
            var file = parsed.GetValue(batch)!;
            using var input = CommonOptions.OpenRead(file);
            var lines = ConverseLine.ReadAll(input, file == "-" ? "stdin" : file);
            var answerer = Installation.LoadAnswerer(parsed.GetValue(data));
            var day = parsed.GetValue(today) ?? CommonOptions.TodayInVietnam(TimeProvider.System);
            using var output = new ConverseWriter(Console.OpenStandardOutput());
            foreach (var line in lines)
            {
                var session = new DialogueSession(answerer);
                var now = new DateTimeOffset((line.Today ?? day).ToDateTime(Morning), VietnamOffset);
                foreach (var (index, turn) in line.Turns.Index())
                {
                    now += turn.Gap;
                    var replies = await session.SayAsync(turn.Content, turn.Channel, now, cancellation).ConfigureAwait(false);
                    output.Write(line.Id, index + 1, turn.Channel, replies, session.State, session.Forms.Of(session.State, DateOnly.FromDateTime(now.DateTime)));
                }
            }

            return 0;
        });
        return command;
    }
}
