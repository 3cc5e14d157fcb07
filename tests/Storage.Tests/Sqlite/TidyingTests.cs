using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Storage.Tests.Conformance;
using Xunit;

namespace Assistant.Storage.Tests.Sqlite;

public sealed class TidyingTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestClock _clock = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _folder.DeleteAsync();

    [Fact]
    public async Task An_answered_message_is_known_again_for_so_many_days_and_its_words_stay()
    {
        await using var storage = await _folder.OpenAsync(_clock, o => o.DuplicateDays = 7);
        var web = Conversation.Of(storage, "w-1");
        await web.AnswerAsync(web.Accept("hỏi", "m-1"), 0, "đáp");
        _clock.Advance(TimeSpan.FromDays(6));
        await TidyAsync(storage);
        Assert.True((await web.Accept("hỏi", "m-1").Durable).IsDuplicate);

        _clock.Advance(TimeSpan.FromDays(2));
        await TidyAsync(storage);

        Assert.False((await web.Accept("hỏi", "m-1").Durable).IsDuplicate);
        Assert.Equal(["hỏi", "đáp", "hỏi"], await web.TextsAsync());
    }

    [Fact]
    public async Task A_message_without_an_answer_is_never_tidied_away()
    {
        await using (var storage = await _folder.OpenAsync(_clock))
        {
            await Conversation.Of(storage, "w-1").Accept("hỏi").Durable;
            _clock.Advance(TimeSpan.FromDays(400));
            await TidyAsync(storage);
        }

        await using var again = await _folder.OpenAsync(_clock);
        Assert.Single(await again.Turns.RecoverAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Thousands_of_old_messages_go_in_small_steps_past_those_that_stay()
    {
        await using var storage = await _folder.OpenAsync(_clock);
        var stays = Conversation.Of(storage, "w-0").Accept("chờ", "stays");
        var web = Conversation.Of(storage, "w-1");
        var messages = Enumerable.Range(0, 1200).Select(i => web.Accept("hỏi", $"m{i}")).ToArray();
        await Task.WhenAll(messages.Select((m, i) => web.AnswerAsync(m, i)));
        _clock.Advance(TimeSpan.FromDays(30));

        Assert.True(await TidyAsync(storage) >= 2);

        Assert.False((await web.Accept("hỏi", "m0").Durable).IsDuplicate);
        Assert.False((await web.Accept("hỏi", "m1199").Durable).IsDuplicate);
        Assert.True((await Conversation.Of(storage, "w-0").Accept("chờ", "stays").Durable).IsDuplicate);
        Assert.Equal(1, (await stays.Durable).Sequence);
    }

    [Fact]
    public async Task Dead_letters_stay_visible_longer_and_go_in_the_end()
    {
        await using var storage = await _folder.OpenAsync(_clock, o => o.DeadLetterDays = 90);
        var zalo = Conversation.Of(storage, "z-1", "zalo");
        await zalo.TurnAsync("hỏi", 0, push: true, "đáp");
        var delivery = Assert.Single(await storage.Outbox.DueAsync(_clock.GetUtcNow().AddDays(1), 10, CancellationToken.None));
        await storage.Outbox.SettleAsync(delivery.OutboxId, new DeliveryResult(DeliveryFate.Refused), null, _clock.GetUtcNow(), CancellationToken.None);
        await storage.Turns.CommitAsync(new Turn(zalo.Accept("hỏng"), 1, ConversationState.New, [], Push: false, _clock.GetUtcNow(), "broken"), CancellationToken.None);
        _clock.Advance(TimeSpan.FromDays(89));
        await TidyAsync(storage);
        Assert.Equal(2, (await storage.Outbox.DeadLettersAsync(10, CancellationToken.None)).Count);

        _clock.Advance(TimeSpan.FromDays(2));
        await TidyAsync(storage);

        Assert.Empty(await storage.Outbox.DeadLettersAsync(10, CancellationToken.None));
    }

    [Fact]
    public async Task A_file_without_a_row_is_swept_and_one_with_a_row_stays()
    {
        var clock = new TestClock();
        clock.Advance(DateTimeOffset.FromUnixTimeSeconds(4_000_000_000) - clock.GetUtcNow());
        await using var storage = await _folder.OpenAsync(clock, o => o.KeepConversations = null);
        var web = Conversation.Of(storage, "w-1");
        var kept = await storage.Attachments.SaveAsync(web.Id, web.Person, "a.jpg", "image/jpeg", new byte[100], Conversation.At(0), CancellationToken.None);
        var orphan = Path.Combine(_folder.Data, "files", "ab", "ab" + new string('0', 30));
        Directory.CreateDirectory(Path.GetDirectoryName(orphan)!);
        await File.WriteAllBytesAsync(orphan, new byte[10]);

        for (var shelf = 0; shelf < 256; shelf++)
        {
            await storage.TidyAsync(CancellationToken.None);
        }

        Assert.False(File.Exists(orphan));
        Assert.NotNull(await storage.Attachments.ReadAsync(web.Id, kept.Id, CancellationToken.None));
    }

    private static async Task<int> TidyAsync(EmbeddedStorage storage)
    {
        var steps = 1;
        while (await storage.TidyAsync(CancellationToken.None))
        {
            steps++;
        }

        return steps;
    }
}
