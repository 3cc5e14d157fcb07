using Assistant.Bot.Channels;
using Xunit;

namespace Assistant.Storage.Tests.Conformance;

public abstract class OutboxConformance : StorageConformance
{
    private static DateTimeOffset Later => Conversation.At(100);

    [Fact]
    public async Task A_delivery_carries_all_that_the_channel_needs()
    {
        var zalo = Conversation.Of(Storage, "z-1", "zalo");
        var message = Storage.Turns.Accept(zalo.Message("hỏi") with { ReplyAddress = "https://a", Content = new MessageContent { Text = "hỏi", Wire = "wire" } });
        await zalo.AnswerAsync(message, 0, push: true, "đáp");

        var delivery = Assert.Single(await DueAsync());

        Assert.Equal((zalo.Id, zalo.Person, "https://a", "wire", 1), (delivery.Conversation, delivery.Person, delivery.ReplyAddress, delivery.InReplyTo, delivery.Attempt));
        Assert.Equal((2, "đáp"), (delivery.Message.Sequence, delivery.Message.Content.Text));
    }

    [Fact]
    public async Task The_address_told_last_is_used()
    {
        var zalo = Conversation.Of(Storage, "z-1", "zalo");
        await Storage.Turns.Accept(zalo.Message("một") with { ReplyAddress = "https://a" }).Durable;
        await Storage.Turns.Accept(zalo.Message("hai") with { ReplyAddress = "https://b" }).Durable;
        await zalo.AnswerAsync(zalo.Accept("ba"), 0, push: true, "đáp");

        Assert.Equal("https://b", Assert.Single(await DueAsync()).ReplyAddress);
    }

    [Fact]
    public async Task Only_the_oldest_reply_of_a_conversation_is_due_until_it_is_settled()
    {
        var one = Conversation.Of(Storage, "z-1", "zalo");
        var two = Conversation.Of(Storage, "z-2", "zalo");
        await one.TurnAsync("hỏi", 0, push: true, "một", "hai");
        await two.TurnAsync("hỏi", 0, push: true, "ba");

        var due = await DueAsync();
        Assert.Equal(["một", "ba"], due.Select(d => d.Message.Content.Text));
        await Storage.Outbox.BeginAsync(due[0].OutboxId, Later, None);
        Assert.Equal(["ba"], (await DueAsync()).Select(d => d.Message.Content.Text));
        await Storage.Outbox.SettleAsync(due[0].OutboxId, DeliveryResult.Delivered, null, Later, None);
        Assert.Equal(["hai", "ba"], (await DueAsync()).Select(d => d.Message.Content.Text).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public async Task A_retry_waits_for_its_time_and_holds_back_those_behind_it()
    {
        var zalo = Conversation.Of(Storage, "z-1", "zalo");
        await zalo.TurnAsync("hỏi", 0, push: true, "một", "hai");
        var first = Assert.Single(await DueAsync());
        await Storage.Outbox.BeginAsync(first.OutboxId, Later, None);

        await Storage.Outbox.SettleAsync(first.OutboxId, new DeliveryResult(DeliveryFate.Retry, "503"), Later.AddSeconds(30), Later, None);

        Assert.Empty(await DueAsync());
        Assert.Equal(Later.AddSeconds(30), await Storage.Outbox.NextDueAsync(None));
        var again = Assert.Single(await Storage.Outbox.DueAsync(Later.AddSeconds(30), 10, None));
        Assert.Equal((first.OutboxId, 2), (again.OutboxId, again.Attempt));
    }

    [Fact]
    public async Task Nothing_is_due_where_nothing_is_pushed()
    {
        await Conversation.Of(Storage, "w-1").TurnAsync("hỏi", 0, push: false, "đáp");

        Assert.Empty(await DueAsync());
        Assert.Null(await Storage.Outbox.NextDueAsync(None));
    }

    [Theory]
    [InlineData(DeliveryFate.Retry, "dead")]
    [InlineData(DeliveryFate.Refused, "dead")]
    [InlineData(DeliveryFate.Uncertain, "uncertain")]
    public async Task What_is_not_tried_again_is_visible_and_can_be_revived(DeliveryFate fate, string shown)
    {
        var zalo = Conversation.Of(Storage, "z-1", "zalo");
        await zalo.TurnAsync("hỏi", 0, push: true, "một", "hai");
        var first = Assert.Single(await DueAsync());
        await Storage.Outbox.BeginAsync(first.OutboxId, Later, None);

        await Storage.Outbox.SettleAsync(first.OutboxId, new DeliveryResult(fate, "why"), null, Later, None);

        var letter = Assert.Single(await Storage.Outbox.DeadLettersAsync(10, None));
        Assert.Equal((first.OutboxId, false, zalo.Id, 2, shown, "why", Later), (letter.Id, letter.IsInbound, letter.Conversation, letter.Sequence, letter.Fate, letter.Reason, letter.At));
        Assert.Equal("hai", Assert.Single(await DueAsync()).Message.Content.Text);
        Assert.True(await Storage.Outbox.ReviveAsync(first.OutboxId, Later, None));
        Assert.Equal("một", Assert.Single(await DueAsync()).Message.Content.Text);
        Assert.Empty(await Storage.Outbox.DeadLettersAsync(10, None));
        Assert.False(await Storage.Outbox.ReviveAsync(first.OutboxId, Later, None));
    }

    [Fact]
    public async Task A_delivery_that_had_begun_when_the_program_stopped_is_uncertain()
    {
        var zalo = Conversation.Of(Storage, "z-1", "zalo");
        await zalo.TurnAsync("hỏi", 0, push: true, "một", "hai");
        await Storage.Outbox.BeginAsync(Assert.Single(await DueAsync()).OutboxId, Later, None);

        await RestartAsync();

        Assert.Equal("uncertain", Assert.Single(await Storage.Outbox.DeadLettersAsync(10, None)).Fate);
        Assert.Equal("hai", Assert.Single(await DueAsync()).Message.Content.Text);
    }

    [Fact]
    public async Task An_attempt_begins_only_once()
    {
        await Conversation.Of(Storage, "z-1", "zalo").TurnAsync("hỏi", 0, push: true, "một");
        var id = Assert.Single(await DueAsync()).OutboxId;
        await Storage.Outbox.BeginAsync(id, Later, None);

        await Assert.ThrowsAsync<KeyNotFoundException>(async () => await Storage.Outbox.BeginAsync(id, Later, None));
    }

    private ValueTask<IReadOnlyList<OutboundDelivery>> DueAsync() => Storage.Outbox.DueAsync(Later, 10, None);
}
