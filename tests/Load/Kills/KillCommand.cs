using System.CommandLine;

namespace Assistant.Load.Kills;

/// <summary><c>kill</c>: every accepted message answered exactly once, in order, whenever the process dies.</summary>
internal static class KillCommand
{
    public static Command Create(Option<string> host)
    {
        var times = new Option<int>("--times") { DefaultValueFactory = _ => 100 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var command = new Command("kill", "Kills the server at random moments under load and proves every conversation afterwards.") { times, seed, host };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = Directory.CreateTempSubdirectory("assistant-kill");
            try
            {
                var wrong = await new KillTrial(parsed.GetValue(host)!, folder.FullName, parsed.GetValue(seed), Console.Out).RunAsync(parsed.GetValue(times), cancellation).ConfigureAwait(false);
                foreach (var line in wrong.Take(50))
                {
                    Console.WriteLine(line);
                }

                Console.WriteLine(wrong.Count == 0 ? "Every accepted message is there once, answered once, in order." : $"{wrong.Count} wrong");
                return wrong.Count == 0 ? 0 : 1;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
        return command;
    }
}
