using System.CommandLine;

namespace Assistant.Load.Kills;

/// <summary><c>kill</c>: every accepted message answered exactly once, in order, whenever the process dies; with forms, no acknowledged answer lost.</summary>
internal static class KillCommand
{
    public static Command Create(Option<string> host)
    {
        var times = new Option<int>("--times", "--kills") { DefaultValueFactory = _ => 100 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var forms = new Option<bool>("--forms") { Description = "Citizens fill in forms; every acknowledged answer must be in its form after each restart." };
        var command = new Command("kill", "Kills the server at random moments under load and proves every conversation afterwards.") { times, seed, forms, host };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = Directory.CreateTempSubdirectory("assistant-kill");
            try
            {
                var (path, count, start) = (parsed.GetValue(host)!, parsed.GetValue(times), parsed.GetValue(seed));
                var isForms = parsed.GetValue(forms);
                var wrong = isForms
                    ? await new FormKillTrial(path, folder.FullName, start, Console.Out).RunAsync(count, cancellation).ConfigureAwait(false)
                    : await new KillTrial(path, folder.FullName, start, Console.Out).RunAsync(count, cancellation).ConfigureAwait(false);
                foreach (var line in wrong.Take(50))
                {
                    Console.WriteLine(line);
                }

                Console.WriteLine(wrong.Count > 0 ? $"{wrong.Count} wrong"
                    : isForms ? "Every acknowledged answer is in its form."
                    : "Every accepted message is there once, answered once, in order.");
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
