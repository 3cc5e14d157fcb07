using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Assistant.Load.Servers;

/// <summary>A server under load: a process of its own, whose processor time and memory are read.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Starts the assistant on a data folder.</summary>
    /// <param name="host">Path of Assistant.Host.dll.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="settings">Settings, by name.</param>
    /// <param name="cancellation">Gives up waiting for the start.</param>
    public static Task<ServerProcess> StartAssistantAsync(string host, string data, IEnumerable<(string Name, string Value)> settings, CancellationToken cancellation)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        // One client stands for thousands of citizens: the limits for each of them are out of the way.
        (string, string)[] limits =
        [
            ("AzureBotService__AllowUnauthenticatedOnLoopback", "true"), ("AzureBotService__MessagesPerMinute", "1000000"), ("DirectLine__MessagesPerMinute", "1000000"),
            ("DirectLine__RequestsPerMinute", "10000000"), ("DirectLine__ConversationsPerMinute", "10000000"), ("Web__RequestsPerMinute", "100000"),
            ("Storage__ConfigurationFolder", Path.Combine(Path.GetDirectoryName(Path.GetFullPath(data))!, "configuration")), ("Logging__LogLevel__Default", "Warning"),
        ];
        return StartAsync("dotnet", [Path.GetFullPath(host), "serve", "--data", data, "--urls", address.ToString()], [.. limits, .. settings], new Uri(address, "readyz"), address, cancellation);
    }

    /// <summary>Starts the echo bot.</summary>
    public static Task<ServerProcess> StartEchoAsync(string folder, CancellationToken cancellation)
    {
        var port = FreePort();
        var address = new Uri($"http://127.0.0.1:{port}");
        return StartAsync("node", [Path.Combine(Path.GetFullPath(folder), "bot.js"), port.ToString(System.Globalization.CultureInfo.InvariantCulture)], [], address, address, cancellation);
    }

    /// <summary>Ends the process as the kernel does when memory runs out: at once.</summary>
    public void Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private static async Task<ServerProcess> StartAsync(
        string program, IEnumerable<string> arguments, IEnumerable<(string Name, string Value)> settings, Uri probe, Uri address, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Report(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new ServerProcess(process, address);
        using var client = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < LongestStart && !process.HasExited;)
        {
            try
            {
                using var response = await client.GetAsync(probe, cancellation).ConfigureAwait(false);
                if (response.IsSuccessStatusCode)
                {
                    return server;
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, cancellation).ConfigureAwait(false);
            }
        }

        server.Dispose();
        throw new InvalidOperationException($"{program} did not start.");
    }

    private static void Report(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
        {
            Console.Error.WriteLine($"  server: {line}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
