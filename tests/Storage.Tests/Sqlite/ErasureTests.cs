using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Tests.Conformance;
using Xunit;

namespace Assistant.Storage.Tests.Sqlite;

public sealed class ErasureTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private string BackUp => Path.Combine(_folder.Root, "backup.db");

    private string MainFile => Path.Combine(_folder.Data, "assistant.db");

    private string KeyFile => Path.Combine(_folder.Data, "keys.db");

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _folder.DeleteAsync();

    [Fact]
    public async Task A_back_up_that_is_restored_after_an_erasure_brings_the_person_not_back()
    {
        await using (var storage = await _folder.OpenAsync())
        {
            await Conversation.Of(storage, "gone").TurnAsync("hỏi", 0, push: true, "đáp");
            await Conversation.Of(storage, "stays").TurnAsync("hỏi", 0, replies: "đáp");
        }

        File.Copy(MainFile, BackUp);
        await using (var storage = await _folder.OpenAsync())
        {
            Assert.Equal(1, await storage.Turns.EraseAsync("web", "person of gone", CancellationToken.None));
        }

        File.Copy(BackUp, MainFile, overwrite: true);
        await using (var storage = await _folder.OpenAsync())
        {
            Assert.False(await storage.Turns.ExistsAsync(new("web", "gone"), CancellationToken.None));
            Assert.Empty(await storage.Outbox.DueAsync(DateTimeOffset.MaxValue, 10, CancellationToken.None));
            Assert.Equal(["hỏi", "đáp"], await Conversation.Of(storage, "stays").TextsAsync());
        }

        Assert.Equal(1, Count(MainFile, "conversation"));
        Assert.Equal(2, Count(MainFile, "message"));
    }

    [Fact]
    public async Task The_key_is_gone_from_every_byte_of_the_key_file()
    {
        byte[] wrapped;
        await using var storage = await _folder.OpenAsync();
        await Conversation.Of(storage, "gone").TurnAsync("hỏi", 0);
        using (var keys = Database.Open(KeyFile, readOnly: true, TimeSpan.Zero))
        using (var find = keys.Prepare("SELECT wrapped FROM data_key"))
        {
            Assert.True(find.Step());
            wrapped = find.Bytes(0).ToArray();
        }

        Assert.True(Holds(wrapped));
        await storage.Turns.EraseAsync("web", "person of gone", CancellationToken.None);

        Assert.False(Holds(wrapped));
    }

    [Fact]
    public async Task An_erasure_that_was_stopped_after_the_key_is_finished_by_the_next_start()
    {
        await using (var storage = await _folder.OpenAsync(set: o => o.LockWait = TimeSpan.Zero))
        {
            await Conversation.Of(storage, "gone").TurnAsync("hỏi", 0, replies: "đáp");
            using var keys = Database.Open(KeyFile, readOnly: false, TimeSpan.FromSeconds(5));
            keys.Run("INSERT INTO erased (data_key, person, erased_at) SELECT id, person, 0 FROM data_key; DELETE FROM data_key");
        }

        await using (await _folder.OpenAsync())
        {
            Assert.Equal(0, Count(MainFile, "conversation"));
            Assert.Equal(0, Count(MainFile, "message"));
            Assert.Equal(0, Count(MainFile, "inbox"));
        }
    }

    [Fact]
    public async Task Files_are_deleted_with_their_person()
    {
        await using var storage = await _folder.OpenAsync();
        var web = Conversation.Of(storage, "gone");
        await storage.Attachments.SaveAsync(web.Id, web.Person, "a.jpg", "image/jpeg", new byte[100], Conversation.At(0), CancellationToken.None);
        Assert.Single(Files());

        await storage.Turns.EraseAsync("web", web.Person, CancellationToken.None);

        Assert.Empty(Files());
    }

    private static long Count(string file, string table)
    {
        using var database = Database.Open(file, readOnly: true, TimeSpan.FromSeconds(5));
        return database.Number($"SELECT count(*) FROM {table}");
    }

    private bool Holds(byte[] bytes) => Directory.EnumerateFiles(_folder.Data, "keys.db*").Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray().AsSpan().IndexOf(bytes) >= 0;
    });

    private string[] Files() => Directory.GetFiles(Path.Combine(_folder.Data, "files"), "*", SearchOption.AllDirectories);
}
