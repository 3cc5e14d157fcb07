using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assistant.Load.Memory;

/// <summary><c>read-cost</c>: what it costs to read one conversation while ever more is stored.</summary>
internal static class ReadCostCommand
{
    private const int MessagesOfOne = 100;
    private const int Reads = 2000;
    private const int Page = 50;

    public static Command Create()
    {
        var most = new Option<int>("--messages") { DefaultValueFactory = _ => 1_000_000 };
        var command = new Command("read-cost", "The time of reading a conversation with 1,000 and with a million messages stored.") { most };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = Directory.CreateTempSubdirectory("assistant-reads");
            try
            {
                var options = new StorageOptions { DataFolder = Path.Combine(folder.FullName, "data"), ConfigurationFolder = Path.Combine(folder.FullName, "configuration"), Durability = Durability.Relaxed };
                var storage = await EmbeddedStorage.OpenAsync(options, TimeProvider.System, NullLoggerFactory.Instance, cancellation).ConfigureAwait(false);
                await using (storage.ConfigureAwait(false))
                {
                    var stored = 0;
                    for (var goal = 1000; goal <= parsed.GetValue(most); goal *= 10)
                    {
                        stored = await FillAsync(storage, stored, goal, cancellation).ConfigureAwait(false);
                        await MeasureAsync(storage, stored, cancellation).ConfigureAwait(false);
                    }
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

    private static ConversationId Id(int number) => new("web", $"c{number.ToString(CultureInfo.InvariantCulture)}");

    private static async Task<int> FillAsync(EmbeddedStorage storage, int stored, int goal, CancellationToken cancellation)
    {
        var message = new MessageContent { Text = new string('x', 400) };
        var batch = Enumerable.Repeat(message, MessagesOfOne).ToArray();
        for (; stored < goal; stored += MessagesOfOne)
        {
            var id = Id(stored / MessagesOfOne);
            await storage.Turns.OpenAsync(id, id.Key, TimeProvider.System.GetUtcNow(), cancellation).ConfigureAwait(false);
            await storage.Turns.AppendAsync(id, MessageAuthor.Assistant, batch, push: false, TimeProvider.System.GetUtcNow(), cancellation).ConfigureAwait(false);
        }

        return stored;
    }

    private static async Task MeasureAsync(EmbeddedStorage storage, int stored, CancellationToken cancellation)
    {
        var random = new Random(1);
        var times = new List<double>(Reads);
        for (var i = 0; i < Reads; i++)
        {
            var id = Id(random.Next(stored / MessagesOfOne));
            var start = Stopwatch.GetTimestamp();
            var page = await storage.Turns.ReadAsync(id, MessagesOfOne - Page, Page, cancellation).ConfigureAwait(false);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            if (page?.Messages.Count != Page)
            {
                throw new InvalidOperationException($"{id} was not read.");
            }
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stored,10} messages stored: a page of {Page} in {times[Reads / 2]:0} µs (median), {times[Reads * 99 / 100]:0} µs (p99)"));
    }
}
