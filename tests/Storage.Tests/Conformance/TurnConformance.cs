using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Xunit;

namespace Assistant.Storage.Tests.Conformance;

public abstract class TurnConformance : StorageConformance
{
    private Conversation Web => Conversation.Of(Storage, "web-1");

    [Fact]
    public async Task A_turn_is_read_back_as_it_was_stored()
    {
        var web = Web;
        var outcome = await web.TurnAsync("Làm khai sinh cần gì?", 0, replies: ["Dạ, cần giấy chứng sinh.", "Anh/chị ở xã nào?"]);

        Assert.Equal((TurnFate.Committed, 1), (outcome.Fate, outcome.Version));
        var transcript = await web.TranscriptAsync();
        Assert.Equal([1, 2, 3], transcript.Select(m => m.Sequence));
        Assert.Equal(["Làm khai sinh cần gì?", "Dạ, cần giấy chứng sinh.", "Anh/chị ở xã nào?"], transcript.Select(m => m.Content.Text));
        Assert.Equal([MessageAuthor.Citizen, MessageAuthor.Assistant, MessageAuthor.Assistant], transcript.Select(m => m.Author));
        Assert.Equal([null, 1, 1], transcript.Select(m => m.InReplyTo));
        Assert.Equal(outcome.Replies.Select(r => (r.Sequence, r.At, r.InReplyTo)), transcript.Skip(1).Select(r => (r.Sequence, r.At, r.InReplyTo)));
        var snapshot = await Storage.Turns.LoadAsync(web.Id, None);
        Assert.Equal(1, snapshot!.Version);
        Assert.Equal((1, true), (snapshot.State.Misses, snapshot.State.Welcomed));
    }

    [Fact]
    public async Task A_receipt_tells_number_and_time_of_the_message_in_the_transcript()
    {
        var web = Web;
        await web.TurnAsync("một", 0, replies: "hai");

        var receipt = await web.Accept("ba").Durable;

        Assert.Equal(new Receipt(3, (await web.TranscriptAsync())[2].At, IsDuplicate: false), receipt);
    }

    [Fact]
    public async Task Times_of_a_conversation_rise_by_a_millisecond_at_least_whatever_clocks_say()
    {
        var web = Web;
        await web.Accept("sau", at: 10).Durable;
        await web.TurnAsync("trước", 0, replies: ["một", "hai", "ba"]);

        var times = (await web.TranscriptAsync()).Select(m => m.At.ToUnixTimeMilliseconds()).ToArray();

        Assert.Equal(5, times.Length);
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second > pair.First));
    }

    [Fact]
    public async Task The_same_message_sent_again_gets_the_first_receipt_and_is_not_stored()
    {
        var web = Web;
        var first = await web.Accept("chào", "m-1").Durable;
        await web.TurnAsync("và", 0);

        var again = await web.Accept("chào", "m-1").Durable;

        Assert.Equal(first with { IsDuplicate = true }, again);
        Assert.Equal(["chào", "và"], await web.TextsAsync());
    }

    [Fact]
    public async Task Ids_are_told_apart_by_channel_and_kind()
    {
        var web = Web;
        var zalo = Conversation.Of(Storage, "z-1", "zalo");

        var receipts = await Task.WhenAll(
            web.Accept("một", "m-1").Durable,
            zalo.Accept("hai", "m-1").Durable,
            Storage.Turns.Accept(web.Message("ba", "m-1") with { EventKind = "postback" }).Durable);

        Assert.DoesNotContain(receipts, r => r.IsDuplicate);
    }

    [Fact]
    public async Task A_turn_for_a_message_that_was_answered_stores_nothing()
    {
        var web = Web;
        var first = web.Accept("chào", "m-1");
        await web.AnswerAsync(first, 0, "Dạ, em chào anh/chị.");

        var outcome = await web.AnswerAsync(web.Accept("chào", "m-1"), 1, "Dạ, em chào lần nữa.");

        Assert.Equal((TurnFate.AlreadyAnswered, 1), (outcome.Fate, outcome.Version));
        Assert.Equal(TurnFate.AlreadyAnswered, (await web.AnswerAsync(first, 1, "Và lần nữa.")).Fate);
        Assert.Equal(["chào", "Dạ, em chào anh/chị."], await web.TextsAsync());
        Assert.Equal(1, await web.VersionAsync());
    }

    [Fact]
    public async Task A_repeat_of_a_message_that_still_waits_may_be_answered_once()
    {
        var web = Web;
        var first = web.Accept("chào", "m-1");
        var again = web.Accept("chào", "m-1");

        Assert.Equal(TurnFate.Committed, (await web.AnswerAsync(again, 0, "Dạ")).Fate);
        Assert.Equal(TurnFate.AlreadyAnswered, (await web.AnswerAsync(first, 1, "Dạ dạ")).Fate);
        Assert.Equal(1, (await web.TranscriptAsync())[1].InReplyTo);
    }

    [Fact]
    public async Task A_repeat_in_another_conversation_changes_neither()
    {
        var web = Web;
        var other = Conversation.Of(Storage, "web-2");
        await web.Accept("chào", "m-1").Durable;

        var outcome = await other.AnswerAsync(other.Accept("chào", "m-1"), 0, "Dạ");

        Assert.Equal(TurnFate.AlreadyAnswered, outcome.Fate);
        Assert.Equal(["chào"], await web.TextsAsync());
        Assert.Equal(0, await web.VersionAsync());
        Assert.Empty(await other.TextsAsync());
    }

    [Fact]
    public async Task A_turn_made_from_an_old_version_is_a_conflict_and_can_be_made_anew()
    {
        var web = Web;
        var first = web.Accept("một");
        var second = web.Accept("hai");
        await web.AnswerAsync(first, 0, "đáp một");

        var conflict = await web.AnswerAsync(second, 0, "đáp hai");
        var anew = await web.AnswerAsync(second, conflict.Version, "đáp hai");

        Assert.Equal((TurnFate.Conflict, 1), (conflict.Fate, conflict.Version));
        Assert.Empty(conflict.Replies);
        Assert.Equal((TurnFate.Committed, 2), (anew.Fate, anew.Version));
        Assert.Equal(["một", "hai", "đáp một", "đáp hai"], await web.TextsAsync());
    }

    [Fact]
    public async Task Conversations_written_at_once_do_not_touch_each_other()
    {
        var many = Enumerable.Range(0, 20).Select(i => Conversation.Of(Storage, $"c{i}")).ToArray();

        await Task.WhenAll(many.Select(async c =>
        {
            for (var turn = 0; turn < 10; turn++)
            {
                var message = c.Accept($"{c.Id.Key} hỏi {turn}");
                if (turn % 3 == 0)
                {
                    Assert.Equal(TurnFate.Conflict, (await c.AnswerAsync(message, turn + 7, "sai")).Fate);
                }

                Assert.Equal(TurnFate.Committed, (await c.AnswerAsync(message, turn, $"{c.Id.Key} đáp {turn}")).Fate);
            }
        }));

        foreach (var c in many)
        {
            Assert.Equal(Enumerable.Range(0, 10).SelectMany(t => new[] { $"{c.Id.Key} hỏi {t}", $"{c.Id.Key} đáp {t}" }), await c.TextsAsync());
            Assert.Equal(Enumerable.Range(1, 20).Select(n => (long)n), (await c.TranscriptAsync()).Select(m => m.Sequence));
        }
    }

    [Fact]
    public async Task What_was_stored_is_there_after_a_restart()
    {
        var web = Web;
        await web.TurnAsync("một", 0, replies: "hai");

        await RestartAsync();

        Assert.Equal(["một", "hai"], await web.In(Storage).TextsAsync());
        Assert.Equal(1, await web.In(Storage).VersionAsync());
        Assert.True((await web.In(Storage).Accept("một", $"{web.Id.Key}-1").Durable).IsDuplicate);
    }

    [Fact]
    public async Task A_conversation_is_there_once_opened_and_opens_only_once()
    {
        var web = Web;
        Assert.False(await Storage.Turns.ExistsAsync(web.Id, None));
        Assert.Null(await Storage.Turns.ReadAsync(web.Id, 0, 10, None));

        Assert.True(await Storage.Turns.OpenAsync(web.Id, web.Person, Conversation.At(0), None));
        Assert.False(await Storage.Turns.OpenAsync(web.Id, web.Person, Conversation.At(0), None));

        Assert.True(await Storage.Turns.ExistsAsync(web.Id, None));
        Assert.Null(await Storage.Turns.LoadAsync(web.Id, None));
        var page = await Storage.Turns.ReadAsync(web.Id, 0, 10, None);
        Assert.Equal(0, page!.Last);
        Assert.Empty(page.Messages);
    }

    [Fact]
    public async Task Messages_that_answer_none_are_added_behind_the_last()
    {
        var web = Web;
        await web.TurnAsync("một", 0, replies: "hai");

        var added = await Storage.Turns.AppendAsync(web.Id, MessageAuthor.Officer, [new MessageContent { Text = "Chào bác" }, new MessageContent { Text = "Tôi nghe" }], push: false, Conversation.At(5), None);

        Assert.Equal([3, 4], added.Select(m => m.Sequence));
        Assert.Equal(["một", "hai", "Chào bác", "Tôi nghe"], await web.TextsAsync());
        Assert.Equal(MessageAuthor.Officer, (await web.TranscriptAsync())[3].Author);
        Assert.Equal(1, await web.VersionAsync());
        await Assert.ThrowsAsync<KeyNotFoundException>(async () =>
            await Storage.Turns.AppendAsync(new ConversationId("web", "nobody"), MessageAuthor.Officer, [new MessageContent()], push: false, Conversation.At(5), None));
    }

    [Fact]
    public async Task A_transcript_is_read_in_pages_from_a_number_and_from_its_end()
    {
        var web = Web;
        for (var turn = 0; turn < 5; turn++)
        {
            await web.TurnAsync($"hỏi {turn}", turn, replies: $"đáp {turn}");
        }

        var page = await Storage.Turns.ReadAsync(web.Id, after: 3, limit: 4, None);
        Assert.Equal([4, 5, 6, 7], page!.Messages.Select(m => m.Sequence));
        Assert.Equal(10, page.Last);
        Assert.Equal([8, 9, 10], (await Storage.Turns.ReadLastAsync(web.Id, 3, None)).Select(m => m.Sequence));
        Assert.Empty((await Storage.Turns.ReadAsync(web.Id, after: 10, limit: 4, None))!.Messages);
        Assert.Empty(await Storage.Turns.ReadLastAsync(new ConversationId("web", "nobody"), 3, None));
    }

    [Fact]
    public async Task Names_out_of_bounds_are_refused_before_anything_is_stored()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Conversation.Of(Storage, new string('x', 201)).Accept("a"));
        Assert.Throws<ArgumentException>(() => Conversation.Of(Storage, "").Accept("a"));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Storage.Turns.OpenAsync(new ConversationId("web", "a"), "", Conversation.At(0), None));
        Assert.True((await Conversation.Of(Storage, new string('x', 200)).Accept("a").Durable).Sequence == 1);
    }
}
