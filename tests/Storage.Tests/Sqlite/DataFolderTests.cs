using System.Globalization;
using System.Text;
using Assistant.Bot.Channels;
using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Tests.Conformance;
using Xunit;

namespace Assistant.Storage.Tests.Sqlite;

public sealed class DataFolderTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _folder.DeleteAsync();

    [Fact]
    public async Task A_copy_of_the_folder_reveals_no_word_name_or_id()
    {
        string[] secrets = ["Nguyễn Thị Hoa", "0912345678", "nhà thuê", "zalo-4711", "giấy khai sinh", "msg-0815", "https://reply.example", "image/jpeg"];
        await using (var storage = await _folder.OpenAsync())
        {
            var zalo = new Conversation(storage, new ConversationId("zalo", "zalo-4711"), "0912345678");
            var message = storage.Turns.Accept(zalo.Message("Tôi là Nguyễn Thị Hoa", "msg-0815") with { ReplyAddress = "https://reply.example" });
            await storage.Turns.CommitAsync(
                new Bot.Conversations.Turn(
                    message, 0, Bot.Conversations.ConversationState.New with { Unsaid = new Bot.Conversations.UnsaidAnswer(["nhà thuê"], 0, []) }, [new MessageContent { Text = "Dạ, cô Nguyễn Thị Hoa" }], Push: true, Conversation.At(1)),
                CancellationToken.None);
            await storage.Turns.Accept(zalo.Message("0912345678", "msg-08151")).Durable;
            await storage.Attachments.SaveAsync(zalo.Id, zalo.Person, "giấy khai sinh.jpg", "image/jpeg", Encoding.UTF8.GetBytes("Nguyễn Thị Hoa"), Conversation.At(2), CancellationToken.None);
            AssertNoneOf(secrets);
        }

        AssertNoneOf(secrets);
        Assert.True(Files().Count >= 4, "assistant.db, keys.db, the lock and the file must have been searched");
    }

    [Fact]
    public async Task A_second_program_on_the_folder_is_refused()
    {
        await using var first = await _folder.OpenAsync();

        var failure = await Assert.ThrowsAsync<StorageSetupException>(() => _folder.OpenAsync());

        Assert.Contains("in use by another program", failure.Message, StringComparison.Ordinal);
        await first.DisposeAsync();
        await using var second = await _folder.OpenAsync();
    }

    [Theory]
    [InlineData("assistant.db")]
    [InlineData("keys.db")]
    public async Task A_file_of_a_newer_program_is_refused_and_left_as_it_is(string name)
    {
        await (await _folder.OpenAsync()).DisposeAsync();
        Alter(name, "PRAGMA user_version = 99");

        var failure = await Assert.ThrowsAsync<StorageSetupException>(() => _folder.OpenAsync());

        Assert.Contains("schema 99, written by a newer version", failure.Message, StringComparison.Ordinal);
        using var file = Database.Open(Path.Combine(_folder.Data, name), readOnly: true, TimeSpan.Zero);
        Assert.Equal(99, file.Number("PRAGMA user_version"));
    }

    [Fact]
    public async Task A_folder_of_the_first_schema_is_brought_to_this_one_with_all_that_is_in_it()
    {
        await using (var storage = await _folder.OpenAsync())
        {
            await Conversation.Of(storage, "w-1").TurnAsync("hỏi", 0, replies: "đáp");
            await storage.Turns.OpenAsync(new("web", "opened"), "An", Conversation.At(0), CancellationToken.None);
        }

        Alter("keys.db", "DROP TABLE successor; PRAGMA user_version = 1");
        Alter(
            "assistant.db",
            "DROP TABLE resume_code; DROP TABLE resume_attempt; DROP TABLE erasing; ALTER TABLE conversation DROP COLUMN opened_at; PRAGMA user_version = 1");

        await using var again = await _folder.OpenAsync();

        Assert.Equal(["hỏi", "đáp"], await Conversation.Of(again, "w-1").TextsAsync());
        Assert.True(await again.Turns.ExistsAsync(new("web", "opened"), CancellationToken.None));
        using var main = Database.Open(Path.Combine(_folder.Data, "assistant.db"), readOnly: true, TimeSpan.FromSeconds(5));
        Assert.Equal(1, main.Number("SELECT count(*) FROM conversation WHERE opened_at > 0 AND last_at = 0"));
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_the_schema_before_it()
    {
        using var database = Database.Open(Path.Combine(_folder.Root, "some.db"), readOnly: false, TimeSpan.Zero);
        string[] broken = ["CREATE TABLE a (x)", "CREATE TABLE b (x); CREATE TABLE a (x)"];

        Assert.Throws<SqliteFailure>(() => Storage.Sqlite.Migrator.Apply(database, "some.db", broken));

        Assert.Equal(1, database.Number("PRAGMA user_version"));
        Assert.Equal(1, database.Number("SELECT count(*) FROM sqlite_schema"));
        Storage.Sqlite.Migrator.Apply(database, "some.db", [broken[0], "CREATE TABLE b (x)"]);
        Assert.Equal(2, database.Number("SELECT count(*) FROM sqlite_schema"));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Without_its_key_file_the_folder_is_refused()
    {
        await (await _folder.OpenAsync()).DisposeAsync();
        File.Delete(Path.Combine(_folder.Data, "keys.db"));

        var failure = await Assert.ThrowsAsync<StorageSetupException>(() => _folder.OpenAsync());

        Assert.Contains("keys.db is missing", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_two_installations_are_not_mixed()
    {
        var other = new TemporaryFolder();
        await (await _folder.OpenAsync()).DisposeAsync();
        await (await other.OpenAsync(set: o => o.ConfigurationFolder = _folder.Configuration)).DisposeAsync();
        File.Copy(Path.Combine(other.Data, "assistant.db"), Path.Combine(_folder.Data, "assistant.db"), overwrite: true);
        await other.DeleteAsync();

        var failure = await Assert.ThrowsAsync<StorageSetupException>(() => _folder.OpenAsync());

        Assert.Contains("two installations", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_database_is_refused_with_its_name()
    {
        Directory.CreateDirectory(_folder.Data);
        await File.WriteAllTextAsync(Path.Combine(_folder.Data, "keys.db"), new string('x', 9000));
        Directory.CreateDirectory(_folder.Configuration);
        await File.WriteAllTextAsync(Path.Combine(_folder.Configuration, "master.key"), Convert.ToBase64String(new byte[32]));

        Assert.Contains(_folder.Data, (await Assert.ThrowsAsync<StorageSetupException>(() => _folder.OpenAsync())).Message, StringComparison.Ordinal);
    }

    private void Alter(string name, string sql)
    {
        using var file = Database.Open(Path.Combine(_folder.Data, name), readOnly: false, TimeSpan.Zero);
        file.Run(sql);
    }

    private List<string> Files() => [.. Directory.EnumerateFiles(_folder.Data, "*", SearchOption.AllDirectories)];

    private void AssertNoneOf(string[] secrets)
    {
        foreach (var file in Files())
        {
            // The lock is held by the program itself, and holds nothing.
            if (Path.GetFileName(file) == "assistant.lock")
            {
                continue;
            }

            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            var bytes = copy.ToArray();
            foreach (var secret in secrets)
            {
                var found = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(secret)) >= 0;
                Assert.False(found || file.Contains(secret, StringComparison.Ordinal), string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)} reveals {secret}"));
            }
        }
    }
}
