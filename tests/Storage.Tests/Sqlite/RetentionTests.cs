using Assistant.Bot.Privacy;
using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Tests.Conformance;
using Xunit;

namespace Assistant.Storage.Tests.Sqlite;

public sealed class RetentionTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestClock _clock = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _folder.DeleteAsync();

    [Fact]
    public async Task A_conversation_goes_ninety_days_after_its_last_message_with_all_that_is_in_it()
    {
        await using var storage = await _folder.OpenAsync(_clock);
        var gone = Conversation.Of(storage, "z-1", "zalo");
        await gone.TurnAsync("hỏi", 0, push: true, "đáp");
        var file = await storage.Attachments.SaveAsync(gone.Id, gone.Person, "a.jpg", "image/jpeg", new byte[100], Conversation.At(0), CancellationToken.None);
        await storage.Codes.IssueAsync(gone.Id, gone.Person, "birth", Conversation.At(0), CancellationToken.None);
        var cipher = storage.Cipher.Encrypt($"zalo/{gone.Person}", "tên"u8, "form"u8);
        _clock.Advance(TimeSpan.FromDays(90));
        await TidyAsync(storage);
        Assert.Equal(["hỏi", "đáp"], await gone.TextsAsync());

        _clock.Advance(TimeSpan.FromMinutes(1));
        await TidyAsync(storage);

        Assert.False(await storage.Turns.ExistsAsync(gone.Id, CancellationToken.None));
        Assert.Null(await storage.Attachments.ReadAsync(gone.Id, file.Id, CancellationToken.None));
        Assert.Throws<PersonErasedException>(() => storage.Cipher.Decrypt($"zalo/{gone.Person}", cipher, "form"u8));
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder.Data, "files"), "*", SearchOption.AllDirectories));
        Assert.All(["conversation", "message", "inbox", "outbox", "file", "resume_code"], table => Assert.Equal(0, Count("assistant.db", table)));
        Assert.Equal(0, Count("keys.db", "data_key"));
    }

    [Fact]
    public async Task A_conversation_in_which_something_was_said_since_stays()
    {
        await using var storage = await _folder.OpenAsync(_clock);
        var web = Conversation.Of(storage, "w-1");
        await web.TurnAsync("hỏi", 0, replies: "đáp");
        _clock.Advance(TimeSpan.FromDays(89));
        await web.AnswerAsync(web.Accept("hỏi lại", at: TimeSpan.FromDays(89).TotalSeconds), 1, "đáp lại");
        _clock.Advance(TimeSpan.FromDays(89));

        await TidyAsync(storage);

        Assert.Equal(["hỏi", "đáp", "hỏi lại", "đáp lại"], await web.TextsAsync());
    }

    [Fact]
    public async Task The_key_stays_as_long_as_the_person_has_another_conversation()
    {
        await using var storage = await _folder.OpenAsync(_clock);
        var old = new Conversation(storage, new("web", "w-1"), "An");
        var young = new Conversation(storage, new("web", "w-2"), "An");
        await old.TurnAsync("cũ", 0, replies: "đáp cũ");
        await storage.Attachments.SaveAsync(old.Id, "An", "a.jpg", "image/jpeg", new byte[100], Conversation.At(0), CancellationToken.None);
        _clock.Advance(TimeSpan.FromDays(60));
        await young.AnswerAsync(young.Accept("mới", at: TimeSpan.FromDays(60).TotalSeconds), 0, "đáp mới");
        _clock.Advance(TimeSpan.FromDays(60));

        await TidyAsync(storage);

        Assert.False(await storage.Turns.ExistsAsync(old.Id, CancellationToken.None));
        Assert.Equal(["mới", "đáp mới"], await young.TextsAsync());
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder.Data, "files"), "*", SearchOption.AllDirectories));
        Assert.Equal((1, 2), (Count("keys.db", "data_key"), Count("assistant.db", "message")));
    }

    [Fact]
    public async Task One_that_was_only_opened_goes_as_long_after_it_was_opened()
    {
        await using var storage = await _folder.OpenAsync(_clock);
        var web = Conversation.Of(storage, "w-1");
        await storage.Turns.OpenAsync(web.Id, web.Person, _clock.GetUtcNow(), CancellationToken.None);
        _clock.Advance(TimeSpan.FromDays(90));
        await TidyAsync(storage);
        Assert.True(await storage.Turns.ExistsAsync(web.Id, CancellationToken.None));

        _clock.Advance(TimeSpan.FromMinutes(1));
        await TidyAsync(storage);

        Assert.False(await storage.Turns.ExistsAsync(web.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Many_go_in_small_steps_past_those_that_stay_and_a_citizen_who_returns_begins_anew()
    {
        await using var storage = await _folder.OpenAsync(_clock);
        var stays = Enumerable.Range(0, 700).Select(i => Conversation.Of(storage, $"stays-{i}")).ToArray();
        var goes = Enumerable.Range(0, 23).Select(i => Conversation.Of(storage, $"goes-{i}")).ToArray();
        var later = TimeSpan.FromDays(50).TotalSeconds;
        await Task.WhenAll(goes[..12].Select(c => c.TurnAsync("hỏi", 0, replies: "đáp")));
        await Task.WhenAll(stays.Select(c => c.AnswerAsync(c.Accept("hỏi", at: later), 0, "đáp")));
        await Task.WhenAll(goes[12..].Select(c => c.TurnAsync("hỏi", 0, replies: "đáp")));
        _clock.Advance(TimeSpan.FromDays(100));

        var steps = 0;
        while (Count("assistant.db", "conversation") > 700 && steps < 20)
        {
            await storage.TidyAsync(CancellationToken.None);
            steps++;
        }

        Assert.InRange(steps, 5, 8);
        await goes[3].AnswerAsync(goes[3].Accept("chào"), 0, "chào anh");
        Assert.Equal(["chào", "chào anh"], await goes[3].TextsAsync());
        Assert.Equal(["hỏi", "đáp"], await stays[699].TextsAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public async Task Without_a_limit_conversations_stay(int? days)
    {
        await using var storage = await _folder.OpenAsync(_clock, o => o.KeepConversations = days is { } limit ? TimeSpan.FromDays(limit) : null);
        var web = Conversation.Of(storage, "w-1");
        await web.TurnAsync("hỏi", 0, replies: "đáp");
        _clock.Advance(TimeSpan.FromDays(4000));

        await TidyAsync(storage);

        Assert.Equal(["hỏi", "đáp"], await web.TextsAsync());
    }

    private static async Task TidyAsync(EmbeddedStorage storage)
    {
        while (await storage.TidyAsync(CancellationToken.None))
        {
        }
    }

    private long Count(string file, string table)
    {
        using var database = Database.Open(Path.Combine(_folder.Data, file), readOnly: true, TimeSpan.FromSeconds(5));
        return database.Number($"SELECT count(*) FROM {table}");
    }
}
