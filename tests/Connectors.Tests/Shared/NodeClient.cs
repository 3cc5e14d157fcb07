using System.Diagnostics;

namespace Assistant.Connectors.Tests.Shared;

/// <summary>Runs a script of a folder of <c>tests/Clients</c> under Node, with its packages installed from the lock file.</summary>
internal static class NodeClient
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Gives a script its input and returns its output.</summary>
    public static async Task<string> RunAsync(string client, string script, string input) => await StartAsync(await FolderAsync(client), "node", [script], input);

    /// <summary>Talks with a script: a line of input first, and one after each line of output.</summary>
    /// <param name="client">The folder.</param>
    /// <param name="script">The script.</param>
    /// <param name="first">The first line.</param>
    /// <param name="answer">What is answered to a line.</param>
    /// <returns>The last line.</returns>
    public static async Task<string> TalkAsync(string client, string script, string first, Func<string, Task<string>> answer)
    {
        using var process = Start(await FolderAsync(client), "node", [script]);
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var last = "";
            for (var next = first; ;)
            {
                await process.StandardInput.WriteLineAsync(next.AsMemory(), limit.Token);
                await process.StandardInput.FlushAsync(limit.Token);
                if (await process.StandardOutput.ReadLineAsync(limit.Token) is not { } line)
                {
                    break;
                }

                last = line;
                next = await answer(line);
            }

            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0 ? last : throw new InvalidOperationException($"{script} ended with {process.ExitCode}: {await errors}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    /// <summary>The folder of a client, its packages installed.</summary>
    public static async Task<string> FolderAsync(string client)
    {
        var folder = Path.Combine(Root(), "tests", "Clients", client);
        if (!File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json")))
        {
            await StartAsync(folder, "npm", ["ci", "--no-audit", "--no-fund"], "");
        }

        return folder;
    }

    private static Process Start(string folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    private static async Task<string> StartAsync(string folder, string program, string[] arguments, string input)
    {
        using var process = Start(folder, program, arguments);
        using var limit = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
        process.StandardInput.Close();
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors}");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Assistant.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
