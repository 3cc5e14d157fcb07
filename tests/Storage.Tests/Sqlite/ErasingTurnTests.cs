using Assistant.Bot.Conversations;
using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Tests.Conformance;
using Xunit;

namespace Assistant.Storage.Tests.Sqlite;

/// <summary>An erasing turn touches two files; whatever happens between them, all of it is done or nothing.</summary>
public sealed class ErasingTurnTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private string BackUp => Path.Combine(_folder.Root, "backup");

    private string MainFile => Path.Combine(_folder.Data, "assistant.db");

    private string KeyFile => Path.Combine(_folder.Data, "keys.db");

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _folder.DeleteAsync();

    [Fact]
    public async Task Neither_the_folder_nor_a_back_up_of_the_main_file_gives_the_old_words_back()
    {
        await TalkAsync();
        var wrapped = Key();
        await EraseAsync();

        Assert.Empty(Directory.GetFiles(Path.Combine(_folder.Data, "files"), "*", SearchOption.AllDirectories));
        Assert.False(Holds(wrapped));
        var copy = Path.Combine(_folder.Root, "copy");
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.EnumerateFiles(_folder.Data))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        await using (var copied = await _folder.OpenAsync(set: o => o.DataFolder = copy))
        {
            Assert.Equal(["Đã xóa."], await Conversation.Of(copied, "w-1").TextsAsync());
        }

        // The words themselves, from before.
        File.Copy(Path.Combine(BackUp, "assistant.db"), MainFile, overwrite: true);
        await using var restored = await _folder.OpenAsync();
        Assert.False(await restored.Turns.ExistsAsync(new("web", "w-1"), CancellationToken.None));
    }

    [Fact]
    public async Task Stopped_after_the_main_file_the_next_start_destroys_the_key()
    {
        await TalkAsync();
        var wrapped = Key();
        await EraseAsync();
        Change(
            KeyFile,
            $"""
            ATTACH '{Path.Combine(BackUp, "keys.db")}' AS earlier;
            INSERT INTO successor (person, id, wrapped) SELECT person, id, wrapped FROM data_key;
            DELETE FROM data_key; DELETE FROM erased;
            INSERT INTO data_key SELECT * FROM earlier.data_key
            """);
        Assert.True(Holds(wrapped));

        await using var storage = await _folder.OpenAsync();

        Assert.False(Holds(wrapped));
        var web = Conversation.Of(storage, "w-1");
        Assert.Equal(["Đã xóa."], await web.TextsAsync());
        await web.TurnAsync("chào", 2, replies: "chào anh");
        Assert.Equal(["Đã xóa.", "chào", "chào anh"], await web.TextsAsync());
        Assert.Equal(0, Count(MainFile, "erasing"));
        Assert.Equal((1, 0, 1), (Count(KeyFile, "data_key"), Count(KeyFile, "successor"), Count(KeyFile, "erased")));
    }

    [Fact]
    public async Task Stopped_before_the_main_file_nothing_has_happened()
    {
        await TalkAsync();
        Change(KeyFile, "INSERT INTO successor (person, id, wrapped) SELECT person, id + 1, wrapped FROM data_key");

        await using var storage = await _folder.OpenAsync();

        Assert.Equal(["hỏi", "đáp"], await Conversation.Of(storage, "w-1").TextsAsync());
        Assert.Equal((1, 0, 0), (Count(KeyFile, "data_key"), Count(KeyFile, "successor"), Count(KeyFile, "erased")));
    }

    [Fact]
    public async Task While_the_key_file_cannot_be_written_nothing_is_erased_and_afterwards_it_is()
    {
        await using var storage = await _folder.OpenAsync(set: o => o.LockWait = TimeSpan.Zero);
        var web = Conversation.Of(storage, "w-1");
        await web.TurnAsync("hỏi", 0, replies: "đáp");
        var message = web.Accept("xóa");
        await message.Durable;
        using (var other = Database.Open(KeyFile, readOnly: false, TimeSpan.FromSeconds(5)))
        {
            other.Run("BEGIN IMMEDIATE");
            await Assert.ThrowsAsync<StorageUnavailableException>(() => web.EraseAsync(message, 1, push: false, "Đã xóa."));
            Assert.Equal(["hỏi", "đáp", "xóa"], await web.TextsAsync());
            other.Run("ROLLBACK");
        }

        Assert.Equal(TurnFate.Committed, (await web.EraseAsync(message, 1, push: false, "Đã xóa.")).Fate);
        Assert.Equal(["Đã xóa."], await web.TextsAsync());
    }

    [Fact]
    public async Task While_the_main_file_is_full_nothing_is_erased_and_the_key_opens_as_before()
    {
        await using var storage = await _folder.OpenAsync(set: o => o.LargestFile = 200 * 4096);
        var web = Conversation.Of(storage, "w-1");
        await web.TurnAsync("hỏi", 0, replies: "đáp");
        var message = web.Accept("xóa");
        await message.Durable;

        await Assert.ThrowsAsync<StorageUnavailableException>(() => web.EraseAsync(message, 1, push: false, new string('x', 2_000_000)));

        Assert.Equal(["hỏi", "đáp", "xóa"], await web.TextsAsync());
        await web.EraseAsync(message, 1, push: false, "Đã xóa.");
        Assert.Equal(["Đã xóa."], await web.TextsAsync());
    }

    [Fact]
    public async Task Tidying_strikes_out_what_is_done()
    {
        await TalkAsync();
        await EraseAsync();
        Assert.Equal(1, Count(MainFile, "erasing"));
        await using var storage = await _folder.OpenAsync();
        var web = Conversation.Of(storage, "w-1");
        await web.EraseAsync(web.Accept("xóa", "m-9"), 2, push: false, "Đã xóa.");
        Assert.Equal(1, Count(MainFile, "erasing"));

        await storage.TidyAsync(CancellationToken.None);

        Assert.Equal(0, Count(MainFile, "erasing"));
        Assert.Equal(["Đã xóa."], await web.TextsAsync());
    }

    // A conversation with a file, closed, and a back-up of it.
    private async Task TalkAsync()
    {
        await using (var storage = await _folder.OpenAsync())
        {
            var web = Conversation.Of(storage, "w-1");
            await web.TurnAsync("hỏi", 0, replies: "đáp");
            await storage.Attachments.SaveAsync(web.Id, web.Person, "a.jpg", "image/jpeg", new byte[100], Conversation.At(0), CancellationToken.None);
        }

        Directory.CreateDirectory(BackUp);
        foreach (var file in new[] { MainFile, KeyFile })
        {
            File.Copy(file, Path.Combine(BackUp, Path.GetFileName(file)));
        }
    }

    private async Task EraseAsync()
    {
        await using var storage = await _folder.OpenAsync();
        var web = Conversation.Of(storage, "w-1");
        await web.EraseAsync(web.Accept("xóa", "m-2"), 1, push: false, "Đã xóa.");
    }

    private byte[] Key()
    {
        using var keys = Database.Open(KeyFile, readOnly: true, TimeSpan.FromSeconds(5));
        using var find = keys.Prepare("SELECT wrapped FROM data_key");
        return find.Step() ? find.Bytes(0).ToArray() : [];
    }

    private static void Change(string file, string sql)
    {
        using var database = Database.Open(file, readOnly: false, TimeSpan.FromSeconds(5));
        database.Run(sql);
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
}
