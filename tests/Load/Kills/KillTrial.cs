using System.Collections.Concurrent;
using System.Globalization;
using Assistant.Load.Servers;

namespace Assistant.Load.Kills;

/// <summary>
/// Kills the server at random moments under load, and starts it again. A client that heard no answer to a post posts again with
/// its own id of the message, as every client must. At the end every conversation is read and proven.
/// </summary>
internal sealed class KillTrial(string host, string folder, int seed, TextWriter log)
{
    private const int Conversations = 40;
    private const int Writers = 12;

    private static readonly string[] Texts =
    [
        "Đăng ký khai sinh cho con cần giấy tờ gì?", "hết bao nhiêu tiền", "nop o dau", "Làm hộ chiếu mất bao lâu?", "đổi bằng lái xe trực tuyến thế nào",
        "nhắc lại giúp tôi", "dang ky tam tru can gi", "Thẻ căn cước hết hạn thì làm sao?", "2", "cảm ơn",
    ];

    private readonly ConcurrentDictionary<string, ConcurrentQueue<(string ClientId, string ActivityId)>> _accepted = new(StringComparer.Ordinal);
    private readonly Random _random = new(seed);
    private int _number;

    /// <summary>Runs the trial.</summary>
    /// <returns>What is wrong; empty where nothing is.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(int kills, CancellationToken cancellation)
    {
        var data = Path.Combine(folder, "data");
        var conversations = new List<OpenConversation>();
        for (var kill = 0; kill < kills; kill++)
        {
            using var server = await ServerProcess.StartAssistantAsync(host, data, [], cancellation).ConfigureAwait(false);
            using var client = new DirectLineClient(server.Address);
            while (conversations.Count < Conversations)
            {
                conversations.Add(await client.OpenAsync(cancellation).ConfigureAwait(false));
            }

            using var killed = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var writing = Enumerable.Range(0, Writers).Select(w => Task.Run(() => WriteAsync(client, [.. conversations.Where((_, i) => i % Writers == w)], killed.Token), cancellation)).ToArray();
            await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(30, 700)), cancellation).ConfigureAwait(false);
            server.Kill();
            await killed.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(writing).ConfigureAwait(false);
            if ((kill + 1) % 10 == 0 || kill + 1 == kills)
            {
                await log.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{kill + 1} kills, {_accepted.Values.Sum(q => q.Count)} messages accepted")).ConfigureAwait(false);
            }
        }

        return await ProveAsync(data, conversations, cancellation).ConfigureAwait(false);
    }

    // Each writer has conversations of its own and writes in them in turn, so that the order of what it sent is known.
    private async Task WriteAsync(DirectLineClient client, IReadOnlyList<OpenConversation> conversations, CancellationToken cancellation)
    {
        for (var i = 0; !cancellation.IsCancellationRequested; i++)
        {
            var conversation = conversations[i % conversations.Count];
            var number = Interlocked.Increment(ref _number);
            await PostAsync(client, conversation, Texts[number % Texts.Length], $"c{number.ToString(CultureInfo.InvariantCulture)}", cancellation).ConfigureAwait(false);
        }
    }

    private async Task PostAsync(DirectLineClient client, OpenConversation conversation, string text, string clientId, CancellationToken cancellation)
    {
        var mine = _accepted.GetOrAdd(conversation.Id, static _ => new ConcurrentQueue<(string, string)>());
        var pending = _unanswered.GetOrAdd(conversation.Id, static _ => new Queue<(string, string)>());
        pending.Enqueue((clientId, text));
        while (pending.TryPeek(out var first) && !cancellation.IsCancellationRequested)
        {
            try
            {
                mine.Enqueue((first.ClientId, await client.PostAsync(conversation, first.Text, first.ClientId, cancellation).ConfigureAwait(false)));
                pending.Dequeue();
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
            {
                // Killed, or busy: the message stays first in line and is sent again with its id.
                return;
            }
        }
    }

    private readonly ConcurrentDictionary<string, Queue<(string ClientId, string Text)>> _unanswered = new(StringComparer.Ordinal);

    private async Task<IReadOnlyList<string>> ProveAsync(string data, List<OpenConversation> conversations, CancellationToken cancellation)
    {
        using var server = await ServerProcess.StartAssistantAsync(host, data, [], cancellation).ConfigureAwait(false);
        using var client = new DirectLineClient(server.Address);
        var wrong = new List<string>();
        foreach (var conversation in conversations)
        {
            var read = await SettledAsync(client, conversation, cancellation).ConfigureAwait(false);
            wrong.AddRange(Transcript.Objections(read, [.. _accepted.GetValueOrDefault(conversation.Id) ?? []]).Select(o => $"{conversation.Id}: {o}"));
        }

        return wrong;
    }

    // Recovery goes on while we read.
    private static async Task<IReadOnlyList<ReadActivity>> SettledAsync(DirectLineClient client, OpenConversation conversation, CancellationToken cancellation)
    {
        IReadOnlyList<ReadActivity> read = [];
        for (var i = 0; i < 100; i++)
        {
            read = await client.ReadAsync(conversation, cancellation).ConfigureAwait(false);
            if (read.Count(a => a.IsCitizen) == read.Where(a => !a.IsCitizen).Select(a => a.ReplyTo).Distinct().Count())
            {
                return read;
            }

            await Task.Delay(100, cancellation).ConfigureAwait(false);
        }

        return read;
    }
}
