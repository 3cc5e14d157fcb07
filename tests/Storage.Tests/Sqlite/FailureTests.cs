using Assistant.Bot.Conversations;
using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Tests.Conformance;
using Xunit;

namespace Assistant.Storage.Tests.Sqlite;

public sealed class FailureTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private string MainFile => Path.Combine(_folder.Data, "assistant.db");

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _folder.DeleteAsync();

    [Fact]
    public async Task When_the_disk_is_full_nothing_is_half_stored_and_work_goes_on_once_there_is_room()
    {
        await using var storage = await _folder.OpenAsync(set: o => o.LargestFile = 400_000);
        var stays = Conversation.Of(storage, "stays");
        var grows = Conversation.Of(storage, "grows");
        await stays.TurnAsync("hỏi", 0, replies: "đáp");

        var version = 0L;
        StorageUnavailableException? full = null;
        while (full is null)
        {
            try
            {
                await grows.TurnAsync("hỏi", version, replies: new string('x', 20_000));
                version++;
            }
            catch (StorageUnavailableException failure)
            {
                full = failure;
            }
        }

        Assert.True(version > 3);
        Assert.Equal(version, await grows.VersionAsync());
        Assert.Equal(version, (await grows.TextsAsync()).Count(t => t.StartsWith('x')));
        Assert.Equal(["hỏi", "đáp"], await stays.TextsAsync());
        Assert.Equal(1, await storage.Turns.EraseAsync("web", grows.Person, CancellationToken.None));
        Assert.Equal(TurnFate.Committed, (await stays.TurnAsync("nữa", 1, replies: new string('y', 20_000))).Fate);
    }

    [Fact]
    public async Task When_a_commit_fails_all_of_it_fails_with_one_reason_and_may_be_asked_again()
    {
        await using var storage = await _folder.OpenAsync(set: o => o.LockWait = TimeSpan.Zero);
        var web = Conversation.Of(storage, "w-1");
        await web.TurnAsync("trước", 0);
        Acceptance message;
        Task<TurnOutcome> turn;
        using (var other = Database.Open(MainFile, readOnly: false, TimeSpan.Zero))
        {
            other.Run("BEGIN IMMEDIATE");
            message = web.Accept("hỏi", "m-1");
            turn = web.AnswerAsync(message, 1, "đáp");

            await Assert.ThrowsAsync<StorageUnavailableException>(() => message.Durable);
            await Assert.ThrowsAsync<StorageUnavailableException>(() => turn);
            Assert.Equal(["trước"], await web.TextsAsync());
        }

        // Its message was never stored, so the turn cannot be.
        await Assert.ThrowsAsync<StorageUnavailableException>(() => web.AnswerAsync(message, 1, "đáp"));
        Assert.False((await web.Accept("hỏi", "m-1").Durable).IsDuplicate);
        Assert.Equal(["trước", "hỏi"], await web.TextsAsync());
    }

    [Fact]
    public async Task A_write_that_fails_by_itself_leaves_its_neighbours_in_the_commit_alone()
    {
        await using var storage = await _folder.OpenAsync(set: o => o.CommitDelay = TimeSpan.FromMilliseconds(1));
        var web = Conversation.Of(storage, "w-1");
        var before = web.Accept("một");
        var fails = storage.Turns.AppendAsync(new("web", "nobody"), Bot.Channels.MessageAuthor.Officer, [new()], push: false, Conversation.At(0), CancellationToken.None).AsTask();
        var after = web.Accept("hai");

        await Assert.ThrowsAsync<KeyNotFoundException>(() => fails);
        Assert.Equal((1, 2), ((await before.Durable).Sequence, (await after.Durable).Sequence));
    }

    [Fact]
    public async Task When_too_much_waits_messages_are_refused_and_turns_are_not()
    {
        await using var storage = await _folder.OpenAsync(set: o =>
        {
            o.MostWaitingWrites = 16;
            o.LockWait = TimeSpan.FromMinutes(1);
        });
        var web = Conversation.Of(storage, "w-1");
        List<Acceptance> messages;
        Task<TurnOutcome> turn;
        using (var other = Database.Open(MainFile, readOnly: false, TimeSpan.Zero))
        {
            // Whatever the writer has taken already, it waits for this lock; the rest fills the queue.
            other.Run("BEGIN IMMEDIATE");
            messages = [.. Enumerable.Range(0, 2000).Select(i => web.Accept($"{i}"))];
            turn = web.AnswerAsync(messages[0], 0, "đáp");
            Assert.True(messages[^1].Durable.IsFaulted);
            Assert.False(turn.IsCompleted);
        }

        Assert.Equal(TurnFate.Committed, (await turn).Fate);
        var stored = messages.Count(m => !m.Durable.IsFaulted);
        Assert.InRange(stored, 16, 2000 - 1);
        Assert.Equal(stored + 1, (await web.TranscriptAsync()).Count);
    }

    [Fact]
    public async Task Closing_writes_what_waits_and_leaves_no_log_behind()
    {
        var storage = await _folder.OpenAsync();
        var web = Conversation.Of(storage, "w-1");
        var messages = Enumerable.Range(0, 300).Select(i => web.Accept($"{i}")).ToArray();

        await storage.DisposeAsync();

        Assert.All(messages, m => Assert.True(m.Durable.IsCompletedSuccessfully));
        Assert.False(File.Exists(MainFile + "-wal"));
        Assert.True(web.Accept("sau").Durable.IsFaulted);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => web.VersionAsync());
        await using var again = await _folder.OpenAsync();
        Assert.Equal(300, (await web.In(again).TranscriptAsync()).Count);
    }
}
