using System.Diagnostics;

namespace Assistant.Connectors.Tests.Shared;

/// <summary>Runs a script of a folder of <c>tests/Clients</c> under Node, with its packages installed from the lock file.</summary>
internal static class NodeClient
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static async Task<string> RunAsync(string client, string script, string input)
    {
        var folder = Path.Combine(Root(), "tests", "Clients", client);
        if (!File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json")))
        {
            await StartAsync(folder, "npm", ["ci", "--no-audit", "--no-fund"], "");
        }

        return await StartAsync(folder, "node", [script], input);
    }

    private static async Task<string> StartAsync(string folder, string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
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
