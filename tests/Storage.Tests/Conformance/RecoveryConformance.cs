using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Xunit;

namespace Assistant.Storage.Tests.Conformance;

public abstract class RecoveryConformance : StorageConformance
{
    [Fact]
    public async Task Messages_without_an_answer_come_back_oldest_first_and_whole()
    {
        var zalo = Conversation.Of(Storage, "z-1", "zalo");
        var web = Conversation.Of(Storage, "w-1");
        var first = zalo.Message("đầu", at: 3) with
        {
            EventKind = "user_send_text",
            ReplyAddress = "https://zalo.example/reply",
            WantsParts = true,
            AnswersInResponse = true,
            Content = new MessageContent { Text = "đầu", Wire = "{\"client\":7}" },
        };
        await Storage.Turns.Accept(first).Durable;
        await web.TurnAsync("giữa", 0, replies: "đáp");
        await web.Accept("cuối").Durable;

        await RestartAsync();
        var waiting = await Storage.Turns.RecoverAsync(None);

        Assert.Equal(["đầu", "cuối"], waiting.Select(w => w.Message.Content.Text));
        Assert.Equal(first with { Content = waiting[0].Message.Content }, waiting[0].Message);
        Assert.Equal("{\"client\":7}", waiting[0].Message.Content.Wire);
        Assert.Equal(new Receipt(1, Conversation.At(3), IsDuplicate: false), await waiting[0].Durable);
        Assert.Equal(3, (await waiting[1].Durable).Sequence);
    }

    [Fact]
    public async Task A_message_of_an_earlier_run_is_answered_once()
    {
        var web = Conversation.Of(Storage, "w-1");
        await web.Accept("hỏi").Durable;
        await RestartAsync();
        var waiting = Assert.Single(await Storage.Turns.RecoverAsync(None));

        var outcome = await web.In(Storage).AnswerAsync(waiting, 0, "đáp");

        Assert.Equal(TurnFate.Committed, outcome.Fate);
        Assert.Equal(1, Assert.Single(outcome.Replies).InReplyTo);
        await RestartAsync();
        Assert.Empty(await Storage.Turns.RecoverAsync(None));
        Assert.Equal(["hỏi", "đáp"], await web.In(Storage).TextsAsync());
    }

    [Fact]
    public async Task Each_run_that_leaves_a_message_counts_as_an_attempt()
    {
        await Conversation.Of(Storage, "w-1").Accept("hỏi").Durable;

        for (var runs = 1; runs <= 3; runs++)
        {
            await RestartAsync();
            Assert.Equal(runs, Assert.Single(await Storage.Turns.RecoverAsync(None)).Attempts);
        }
    }

    [Fact]
    public async Task Messages_of_this_run_are_not_recovered_twice()
    {
        await Conversation.Of(Storage, "w-1").Accept("trước").Durable;
        await RestartAsync();
        await Conversation.Of(Storage, "w-2").Accept("sau").Durable;

        Assert.Equal("trước", Assert.Single(await Storage.Turns.RecoverAsync(None)).Message.Content.Text);
    }

    [Fact]
    public async Task A_message_that_cannot_be_worked_on_is_seen_among_the_dead_letters()
    {
        var web = Conversation.Of(Storage, "w-1");
        var message = web.Accept("hỏi");
        await Storage.Turns.CommitAsync(
            new Turn(message, 0, ConversationState.New, [new MessageContent { Text = "xin lỗi" }], Push: false, Conversation.At(2), "three runs ended on it"), None);

        var letter = Assert.Single(await Storage.Outbox.DeadLettersAsync(10, None));

        Assert.Equal((true, web.Id, 1, "dead", "three runs ended on it"), (letter.IsInbound, letter.Conversation, letter.Sequence, letter.Fate, letter.Reason));
        await RestartAsync();
        Assert.Empty(await Storage.Turns.RecoverAsync(None));
        Assert.Equal(["hỏi", "xin lỗi"], await web.In(Storage).TextsAsync());
    }
}
