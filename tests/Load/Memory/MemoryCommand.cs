using System.CommandLine;
using System.Globalization;
using Assistant.Load.Servers;

namespace Assistant.Load.Memory;

/// <summary><c>memory</c>: the server's memory while conversation after conversation is begun.</summary>
internal static class MemoryCommand
{
    private const int Samples = 20;
    private const int AtOnce = 16;

    public static Command Create(Option<string> host)
    {
        var count = new Option<int>("--conversations") { DefaultValueFactory = _ => 100_000 };
        var command = new Command("memory", "Memory over many conversations, each with a message and its answer.") { count, host };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = Directory.CreateTempSubdirectory("assistant-memory");
            try
            {
                using var server = await ServerProcess.StartAssistantAsync(parsed.GetValue(host)!, Path.Combine(folder.FullName, "data"), [], cancellation).ConfigureAwait(false);
                using var client = new DirectLineClient(server.Address);
                var step = Math.Max(1, parsed.GetValue(count) / Samples);
                for (var sample = 1; sample <= Samples; sample++)
                {
                    await Parallel.ForAsync(0, step, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (i, stop) =>
                    {
                        var conversation = await client.OpenAsync(stop).ConfigureAwait(false);
                        await client.PostAsync(conversation, "Đăng ký tạm trú cần giấy tờ gì?", "1", stop).ConfigureAwait(false);
                    }).ConfigureAwait(false);
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sample * step,8} conversations: {server.ResidentBytes / 1048576.0:0} MiB"));
                }

                return 0;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
        return command;
    }
}
