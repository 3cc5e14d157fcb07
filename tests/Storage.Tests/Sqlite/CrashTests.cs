using Assistant.Storage.Tests.Conformance;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Storage.Tests.Sqlite;

/// <summary>
/// A killed program leaves the main file as it was and the log cut somewhere. The log only grows while nothing is copied out of it, so
/// every such end can be made from one copy.
/// </summary>
public sealed class CrashTests : IAsyncLifetime
{
    private const int Conversations = 5;
    private const int Turns = 12;
    private readonly TemporaryFolder _folder = new();
    private readonly List<(long Log, int Conversation, int Turn)> _acknowledged = [];
    private byte[] _log = [];

    private string Copy => Path.Combine(_folder.Root, "copy");

    private string LogFile => Path.Combine(_folder.Data, "assistant.db-wal");

    public async Task InitializeAsync()
    {
        await using var storage = await _folder.OpenAsync();
        var conversations = Enumerable.Range(0, Conversations).Select(i => Conversation.Of(storage, $"c{i}", "zalo")).ToArray();
        for (var turn = 0; turn < Turns; turn++)
        {
            await Task.WhenAll(conversations.Select((c, i) => TurnAsync(c, i, turn)));
        }

        Directory.CreateDirectory(Copy);
        foreach (var file in Directory.EnumerateFiles(_folder.Data, "*.db*").Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)))
        {
            await using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await using var to = File.Create(Path.Combine(Copy, Path.GetFileName(file)));
            await from.CopyToAsync(to);
        }

        _log = await File.ReadAllBytesAsync(Path.Combine(Copy, "assistant.db-wal"));
    }

    public Task DisposeAsync() => _folder.DeleteAsync();

    [Fact]
    public async Task Wherever_the_log_ends_what_was_acknowledged_is_there_and_no_turn_is_half_there()
    {
        // The first commits are those of the migrations.
        var first = _acknowledged.Min(a => a.Log) / 2;
        var cuts = Gen.Choose((int)first, _log.Length).Sample(40).Append(_log.Length).Concat(_acknowledged.Select(a => (int)a.Log).Distinct().Take(10)).Distinct().ToArray();
        foreach (var cut in cuts)
        {
            await CheckAsync(cut);
        }

        Assert.True(cuts.Length > 30);
    }

    private async Task TurnAsync(Conversation conversation, int number, int turn)
    {
        var message = conversation.Accept($"hỏi {turn}");
        await conversation.AnswerAsync(message, turn, push: true, $"đáp {turn}", $"hỏi lại {turn}");
        await message.Durable;
        var length = new FileInfo(LogFile).Length;
        lock (_acknowledged)
        {
            _acknowledged.Add((length, number, turn));
        }
    }

    private async Task CheckAsync(int cut)
    {
        foreach (var file in Directory.EnumerateFiles(Copy, "assistant.db-*"))
        {
            File.Delete(file);
        }

        var data = Path.Combine(_folder.Root, $"cut{cut}");
        Directory.CreateDirectory(data);
        foreach (var file in Directory.EnumerateFiles(Copy))
        {
            File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
        }

        await File.WriteAllBytesAsync(Path.Combine(data, "assistant.db-wal"), _log[..cut]);
        await using var storage = await _folder.OpenAsync(set: o => o.DataFolder = data);
        var waiting = await storage.Turns.RecoverAsync(CancellationToken.None);
        var due = (await storage.Outbox.DueAsync(DateTimeOffset.MaxValue, int.MaxValue, CancellationToken.None)).ToDictionary(d => d.Conversation.Key, d => d.Message.Sequence);
        for (var i = 0; i < Conversations; i++)
        {
            var conversation = Conversation.Of(storage, $"c{i}", "zalo");
            var turns = (int)await conversation.VersionAsync();
            var texts = await conversation.TextsAsync();
            var open = waiting.Where(w => w.Message.Conversation == conversation.Id).Select(w => w.Message.Content.Text!).ToArray();

            Assert.True(turns >= _acknowledged.Where(a => a.Log <= cut && a.Conversation == i).Select(a => a.Turn + 1).DefaultIfEmpty(0).Max(), $"cut at {cut}");
            Assert.Equal([.. Enumerable.Range(0, turns).SelectMany(t => new[] { $"hỏi {t}", $"đáp {t}", $"hỏi lại {t}" }), .. open], texts);
            Assert.True(open.Length <= 1);
            Assert.Equal(turns > 0, due.TryGetValue(conversation.Id.Key, out var sequence));
            Assert.Equal(turns > 0 ? 2 : 0, sequence);
        }
    }
}
