using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.Resuming;
using Assistant.Bot.Privacy;
using Xunit;

namespace Assistant.Storage.Tests.Conformance;

/// <summary>A citizen asks in the chat that their data be erased, and the chat goes on.</summary>
public abstract class ErasingTurnConformance : StorageConformance
{
    [Fact]
    public async Task Only_the_reply_and_the_new_state_stay_and_numbers_and_versions_go_on()
    {
        var web = Conversation.Of(Storage, "w-1");
        await web.TurnAsync("tôi tên là An", 0, replies: "dạ");
        await web.TurnAsync("sinh năm 1950", 1, replies: "dạ vâng");

        var outcome = await web.EraseAsync(web.Accept("xóa dữ liệu của tôi"), 2, push: false, "Đã xóa.", "Cần gì nữa không ạ?");

        Assert.Equal((TurnFate.Committed, 3), (outcome.Fate, outcome.Version));
        Assert.Equal([6L, 7L], outcome.Replies.Select(r => r.Sequence));
        for (var restarts = 0; restarts < 2; restarts++)
        {
            Assert.Equal([(6L, "Đã xóa."), (7L, "Cần gì nữa không ạ?")], (await web.In(Storage).TranscriptAsync()).Select(m => (m.Sequence, m.Content.Text!)));
            Assert.Equal(new ConversationSnapshot(3, Conversation.StateAfter(3)).State.Misses, (await Storage.Turns.LoadAsync(web.Id, None))!.State.Misses);
            Assert.Equal(3, await web.In(Storage).VersionAsync());
            Assert.Empty(await Storage.Turns.RecoverAsync(None));
            await RestartAsync();
        }

        var next = await web.In(Storage).TurnAsync("chào", 3, replies: "chào anh");
        Assert.Equal((TurnFate.Committed, 9), (next.Fate, Assert.Single(next.Replies).Sequence));
    }

    [Fact]
    public async Task One_who_reads_behind_a_mark_sees_what_comes_and_nothing_twice()
    {
        var web = Conversation.Of(Storage, "w-1");
        await web.TurnAsync("hỏi", 0, replies: "đáp");
        await web.EraseAsync(web.Accept("xóa"), 1, push: false, "Đã xóa.");

        foreach (var mark in new[] { 0, 2, 3 })
        {
            var page = await Storage.Turns.ReadAsync(web.Id, mark, 100, None);
            Assert.Equal([4L], page!.Messages.Select(m => m.Sequence));
            Assert.Equal(4, page.Last);
        }

        Assert.Empty((await Storage.Turns.ReadAsync(web.Id, 4, 100, None))!.Messages);
        Assert.Equal(["Đã xóa."], (await Storage.Turns.ReadLastAsync(web.Id, 10, None)).Select(m => m.Content.Text));
    }

    [Fact]
    public async Task Everything_else_of_the_person_is_gone_and_nothing_of_others()
    {
        var zalo = new Conversation(Storage, new("zalo", "z-1"), "An");
        var second = new Conversation(Storage, new("zalo", "z-2"), "An");
        var other = new Conversation(Storage, new("zalo", "z-3"), "Bình");
        foreach (var conversation in new[] { zalo, second, other })
        {
            await conversation.TurnAsync("hỏi", 0, push: true, "đáp");
        }

        var file = await Storage.Attachments.SaveAsync(zalo.Id, "An", "a.jpg", "image/jpeg", new byte[100], Conversation.At(0), None);
        var code = await Storage.Codes.IssueAsync(zalo.Id, "An", "birth", Conversation.At(0), None);
        var moved = await Storage.Codes.IssueAsync(other.Id, "Bình", "birth", Conversation.At(0), None);
        await Storage.Codes.UseAsync(moved.Digits, second.Id, "birth", Conversation.At(0), None);
        var cipher = Storage.Cipher.Encrypt("zalo/An", "tên"u8, "form"u8);

        await zalo.EraseAsync(zalo.Accept("xóa"), 1, push: true, "Đã xóa.");

        Assert.False(await Storage.Turns.ExistsAsync(second.Id, None));
        Assert.Null(await Storage.Attachments.ReadAsync(zalo.Id, file.Id, None));
        Assert.Equal(CodeFate.Unknown, (await Storage.Codes.ClaimAsync(code.Digits, other.Id, "x", Conversation.At(1), None)).Fate);
        Assert.Null(await Storage.Codes.MovedToAsync("birth", other.Id, Conversation.At(1), None));
        Assert.Throws<PersonErasedException>(() => Storage.Cipher.Decrypt("zalo/An", cipher, "form"u8));
        var due = await Storage.Outbox.DueAsync(Conversation.At(9), 10, None);
        Assert.Equal(["Đã xóa.", "đáp"], due.Select(d => d.Message.Content.Text!).Order());
        Assert.Equal(["hỏi", "đáp"], await other.TextsAsync());
    }

    [Fact]
    public async Task The_reply_goes_out_to_where_the_citizen_is()
    {
        var message = Conversation.Of(Storage, "z-1", "zalo").Message("xóa") with { ReplyAddress = "nơi nhận" };
        await Storage.Turns.CommitAsync(
            new Turn(Storage.Turns.Accept(message), 0, ConversationState.New, [new() { Text = "Đã xóa." }], Push: true, Conversation.At(1)) { Erases = true }, None);

        await RestartAsync();

        var delivery = Assert.Single(await Storage.Outbox.DueAsync(Conversation.At(9), 10, None));
        Assert.Equal(("nơi nhận", message.Person, "Đã xóa."), (delivery.ReplyAddress, delivery.Person, delivery.Message.Content.Text));
    }

    [Fact]
    public async Task The_message_that_asked_for_it_is_known_when_it_comes_again()
    {
        var web = Conversation.Of(Storage, "w-1");
        await web.EraseAsync(web.Accept("xóa", "m-1"), 0, push: false, "Đã xóa.");

        var again = web.Accept("xóa", "m-1");

        Assert.True((await again.Durable).IsDuplicate);
        Assert.Equal(TurnFate.AlreadyAnswered, (await web.EraseAsync(again, 1, push: false, "Đã xóa.")).Fate);
        Assert.Equal(["Đã xóa."], await web.TextsAsync());
    }

    [Fact]
    public async Task A_turn_that_conflicts_erases_nothing()
    {
        var web = Conversation.Of(Storage, "w-1");
        await web.TurnAsync("hỏi", 0, replies: "đáp");
        var cipher = Storage.Cipher.Encrypt($"web/{web.Person}", "tên"u8, "form"u8);
        var message = web.Accept("xóa");

        Assert.Equal(TurnFate.Conflict, (await web.EraseAsync(message, 0, push: false, "Đã xóa.")).Fate);

        Assert.Equal(["hỏi", "đáp", "xóa"], await web.TextsAsync());
        Assert.Equal("tên"u8, Storage.Cipher.Decrypt($"web/{web.Person}", cipher, "form"u8));
        Assert.Equal(TurnFate.Committed, (await web.EraseAsync(message, 1, push: false, "Đã xóa.")).Fate);
        Assert.Equal(["Đã xóa."], await web.TextsAsync());
    }

    [Fact]
    public async Task What_came_behind_the_message_is_gone_and_what_comes_later_is_a_new_beginning()
    {
        var web = Conversation.Of(Storage, "w-1");
        var asks = web.Accept("xóa");
        var behind = web.Accept("số của tôi là 0912345678");
        await web.EraseAsync(asks, 0, push: false, "Đã xóa.");

        Assert.Equal(TurnFate.AlreadyAnswered, (await web.AnswerAsync(behind, 1, "đáp")).Fate);

        await web.TurnAsync("chào", 1, replies: "chào anh");
        Assert.Equal(["Đã xóa.", "chào", "chào anh"], await web.TextsAsync());
        Assert.Equal(1, await Storage.Turns.EraseAsync("web", web.Person, None));
        Assert.False(await Storage.Turns.ExistsAsync(web.Id, None));
    }

    [Fact]
    public async Task A_new_conversation_of_the_person_and_a_whole_erasure_right_behind_find_the_new_key()
    {
        var web = new Conversation(Storage, new("web", "w-1"), "An");
        var later = new Conversation(Storage, new("web", "w-2"), "An");
        var asks = web.Accept("xóa");

        var erasing = web.EraseAsync(asks, 0, push: false, "Đã xóa.");
        var answering = later.AnswerAsync(later.Accept("hỏi"), 0, "đáp");

        Assert.Equal(TurnFate.Committed, (await erasing).Fate);
        Assert.Equal(TurnFate.Committed, (await answering).Fate);
        await RestartAsync();
        Assert.Equal(["hỏi", "đáp"], await later.In(Storage).TextsAsync());
        Assert.Equal(["Đã xóa."], await web.In(Storage).TextsAsync());

        var again = web.In(Storage).EraseAsync(web.In(Storage).Accept("xóa", "m-2"), 1, push: false, "Đã xóa.");
        Assert.Equal(1, await Storage.Turns.EraseAsync("web", "An", None));
        Assert.Equal(TurnFate.Committed, (await again).Fate);
        Assert.False(await Storage.Turns.ExistsAsync(web.Id, None));
    }

    [Fact]
    public async Task Whoever_reads_meanwhile_always_finds_the_conversation()
    {
        var web = Conversation.Of(Storage, "w-1");
        await web.TurnAsync("hỏi", 0, replies: "đáp");
        using var done = new CancellationTokenSource();
        var reading = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                Assert.NotNull(await Storage.Turns.ReadAsync(web.Id, 0, 100, None));
            }
        })).ToArray();

        for (var version = 1; version <= 50; version++)
        {
            Assert.Equal(TurnFate.Committed, (await web.EraseAsync(web.Accept("xóa"), version, push: false, "Đã xóa.")).Fate);
        }

        await done.CancelAsync();
        await Task.WhenAll(reading);
    }
}
