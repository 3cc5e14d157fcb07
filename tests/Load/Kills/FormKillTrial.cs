using System.Collections.Concurrent;
using System.Globalization;
using Assistant.Load.Servers;

namespace Assistant.Load.Kills;

/// <summary>
/// Kills the server at random moments while citizens fill in forms, and starts it again. After each start every citizen who has said
/// something since asks for their data, and every answer that was acknowledged must stand there.
/// </summary>
internal sealed class FormKillTrial(string host, string folder, int seed, TextWriter log)
{
    private const int AtOnce = 8;
    private const string Access = "cho tôi xem dữ liệu";

    /// <summary>How long a citizen waits who was told that the server is busy, or heard nothing.</summary>
    private static readonly TimeSpan Busy = TimeSpan.FromMilliseconds(20);

    private readonly Random _random = new(seed);
    private readonly List<string> _wrong = [];
    private readonly List<FormCitizen> _citizens = [];
    private int _asked;

    private string Data => Path.Combine(folder, "data");

    /// <summary>Runs the trial.</summary>
    /// <returns>What is wrong; empty where nothing is.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(int kills, CancellationToken cancellation)
    {
        for (var kill = 0; kill < kills && _wrong.Count == 0; kill++)
        {
            using var server = await ServerProcess.StartAssistantAsync(host, Data, [], cancellation).ConfigureAwait(false);
            using var client = new DirectLineClient(server.Address);
            if (kill == 0)
            {
                await RehearseAsync(client, cancellation).ConfigureAwait(false);
            }

            await ProveAsync(client, cancellation).ConfigureAwait(false);
            await FillUntilKilledAsync(server, client, cancellation).ConfigureAwait(false);
            if ((kill + 1) % 10 == 0 || kill + 1 == kills)
            {
                await log.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"{kill + 1} kills, {_citizens.Count} forms, {_citizens.Count(c => c.IsDone)} of them made, {_citizens.Sum(c => c.Acknowledged)} messages acknowledged")).ConfigureAwait(false);
            }
        }

        using var last = await ServerProcess.StartAssistantAsync(host, Data, [], cancellation).ConfigureAwait(false);
        using var reader = new DirectLineClient(last.Address);
        foreach (var citizen in _citizens)
        {
            citizen.Proven = 0;
        }

        await ProveAsync(reader, cancellation).ConfigureAwait(false);
        return _wrong;
    }

    private async Task FillUntilKilledAsync(ServerProcess server, DirectLineClient client, CancellationToken cancellation)
    {
        using var killed = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var born = new ConcurrentBag<FormCitizen>();
        var open = _citizens.Where(c => !c.IsDone).ToList();
        while (open.Count < AtOnce)
        {
            open.Add(FormCitizen.New(await client.OpenAsync(cancellation).ConfigureAwait(false), _random));
            _citizens.Add(open[^1]);
        }

        var seeds = open.Select(_ => _random.Next()).ToArray();
        var filling = open.Select((citizen, i) => Task.Run(() => FillAsync(client, citizen, new Random(seeds[i]), born, killed.Token), cancellation)).ToArray();
        await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(30, 900)), cancellation).ConfigureAwait(false);
        server.Kill();
        await killed.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(filling).ConfigureAwait(false);
        _citizens.AddRange(born);
    }

    // One citizen after another; whoever is not done when the server dies goes on after the next start.
    private static async Task FillAsync(DirectLineClient client, FormCitizen citizen, Random random, ConcurrentBag<FormCitizen> born, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            if (!citizen.IsDone)
            {
                if (!await citizen.StepAsync(client, cancellation).ConfigureAwait(false))
                {
                    await Task.Delay(Busy, CancellationToken.None).ConfigureAwait(false);
                }

                continue;
            }

            try
            {
                citizen = FormCitizen.New(await client.OpenAsync(cancellation).ConfigureAwait(false), random);
                born.Add(citizen);
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
            {
                return;
            }
        }
    }

    // The form as it is today must ask what the citizens answer, or the trial proves nothing.
    private async Task RehearseAsync(DirectLineClient client, CancellationToken cancellation)
    {
        var citizen = FormCitizen.New(await client.OpenAsync(cancellation).ConfigureAwait(false), _random);
        while (!citizen.IsDone)
        {
            if (!await citizen.StepAsync(client, cancellation).ConfigureAwait(false))
            {
                await Task.Delay(Busy, cancellation).ConfigureAwait(false);
            }
        }

        var lost = citizen.Lost(await DataAsync(client, citizen, cancellation).ConfigureAwait(false)).ToArray();
        _wrong.AddRange(lost.Select(l => $"before any kill: {l}"));
        _citizens.Add(citizen);
    }

    private async Task ProveAsync(DirectLineClient client, CancellationToken cancellation)
    {
        foreach (var citizen in _citizens.Where(c => c.Acknowledged > c.Proven))
        {
            _wrong.AddRange(citizen.Lost(await DataAsync(client, citizen, cancellation).ConfigureAwait(false)));
            citizen.Proven = citizen.Acknowledged;
        }
    }

    // What the server shows of a citizen's data; asked again where it is busy with what a killed run left.
    private async Task<string> DataAsync(DirectLineClient client, FormCitizen citizen, CancellationToken cancellation)
    {
        var id = await PostAsync(client, citizen.Conversation, string.Create(CultureInfo.InvariantCulture, $"a{++_asked}"), cancellation).ConfigureAwait(false);
        for (var i = 0; i < 300; i++)
        {
            var read = await client.ReadAsync(citizen.Conversation, cancellation).ConfigureAwait(false);
            if (read.Where(a => a.ReplyTo == id).ToArray() is { Length: > 0 } replies)
            {
                return string.Join('\n', replies.Select(r => r.Text));
            }

            await Task.Delay(50, cancellation).ConfigureAwait(false);
        }

        throw new InvalidOperationException($"{citizen.Conversation.Id}: the server does not answer.");
    }

    private static async Task<string> PostAsync(DirectLineClient client, OpenConversation conversation, string clientId, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await client.PostAsync(conversation, Access, clientId, cancellation).ConfigureAwait(false);
            }
            catch (HttpRequestException busy) when (busy.StatusCode == System.Net.HttpStatusCode.ServiceUnavailable)
            {
                await Task.Delay(Busy, cancellation).ConfigureAwait(false);
            }
        }
    }
}
