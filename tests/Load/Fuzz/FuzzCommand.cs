using System.CommandLine;

namespace Assistant.Load.Fuzz;

/// <summary><c>fuzz</c>: bent requests on every address.</summary>
internal static class FuzzCommand
{
    public static Command Create(Option<string> host)
    {
        var requests = new Option<int>("--requests") { DefaultValueFactory = _ => 10_000 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var command = new Command("fuzz", "Bent requests on every address: no 5xx, no look at the inside, no hang.") { requests, seed, host };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = Directory.CreateTempSubdirectory("assistant-fuzz");
            try
            {
                var (statuses, wrong) = await new FuzzTrial(parsed.GetValue(host)!, folder.FullName, parsed.GetValue(seed)).RunAsync(parsed.GetValue(requests), cancellation).ConfigureAwait(false);
                Console.WriteLine(string.Join(", ", statuses.Select(s => $"{s.Key}: {s.Value}")));
                foreach (var line in wrong)
                {
                    Console.WriteLine(line);
                }

                Console.WriteLine(wrong.Count == 0 ? "Nothing wrong." : $"{wrong.Count} wrong");
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
