using System.CommandLine;
using Assistant.Load.Servers;

namespace Assistant.Load.Turns;

/// <summary><c>compare</c>: turns a second of the assistant with durable storage, against an echo bot with its state in memory.</summary>
internal static class CompareCommand
{
    private const int Conversations = 500;
    private const int InFlight = 16;
    private const int Seed = 20261125;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    public static Command Create(Option<string> host)
    {
        var questions = new Option<string>("--questions") { Description = "JSON lines with a member text.", Required = true };
        var echo = new Option<string>("--echo") { Description = "The folder of the echo bot, after npm ci.", Required = true };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 15 };
        var command = new Command("compare", "Turns a second against an echo bot on the Bot Framework's JavaScript SDK.") { questions, echo, seconds, host };
        command.SetAction(async (parsed, cancellation) =>
        {
            var load = new TurnLoad(Writings.Read(parsed.GetValue(questions)!, Seed), Conversations, InFlight, WarmUp, TimeSpan.FromSeconds(parsed.GetValue(seconds)));
            Console.WriteLine(TurnFigures.Heading);
            foreach (var wire in (string[])["service-url", "expect-replies"])
            {
                using var server = await ServerProcess.StartEchoAsync(parsed.GetValue(echo)!, cancellation).ConfigureAwait(false);
                Console.WriteLine(await load.RunAsync("echo bot", wire, server, Wire(wire, server.Address), (text, reply) => reply.EndsWith(text, StringComparison.Ordinal), cancellation).ConfigureAwait(false));
            }

            foreach (var (name, settings) in Variants)
            {
                foreach (var wire in (string[])["direct-line", "service-url", "expect-replies"])
                {
                    await AssistantAsync(load, parsed.GetValue(host)!, name, settings, wire, cancellation).ConfigureAwait(false);
                }
            }

            return 0;
        });
        return command;
    }

    private static (string Name, (string, string)[] Settings)[] Variants =>
    [
        ("assistant, on disk (FULL)", []),
        ("assistant, relaxed (NORMAL)", [("Storage__Durability", "Relaxed")]),
        ("assistant, FULL and 5 ms more a commit", [("Storage__CommitDelay", "00:00:00.005")]),
    ];

    private static async Task AssistantAsync(TurnLoad load, string host, string name, (string, string)[] settings, string wire, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("assistant-load");
        try
        {
            using var server = await ServerProcess.StartAssistantAsync(host, Path.Combine(folder.FullName, "data"), settings, cancellation).ConfigureAwait(false);
            // Every answer of the assistant has more to say than a greeting.
            Console.WriteLine(await load.RunAsync(name, wire, server, Wire(wire, server.Address), (_, reply) => reply.Length > 20, cancellation).ConfigureAwait(false));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ITurnWire Wire(string name, Uri server) => name switch
    {
        "service-url" => new ServiceUrlWire(server),
        "direct-line" => new DirectLineWire(server),
        _ => new ExpectedRepliesWire(server),
    };
}
