using System.Security.Cryptography;
using System.Text;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Privacy;
using Xunit;

namespace Assistant.Storage.Tests.Conformance;

public abstract class PrivacyConformance : StorageConformance
{
    private static readonly byte[] Picture = [.. Enumerable.Range(0, 5000).Select(i => (byte)i)];

    [Fact]
    public async Task A_file_is_read_back_in_its_conversation_and_nowhere_else()
    {
        var web = Conversation.Of(Storage, "w-1");
        var other = Conversation.Of(Storage, "w-2");
        await other.Accept("chào").Durable;

        var saved = await SaveAsync(web);

        var read = await Storage.Attachments.ReadAsync(web.Id, saved.Id, None);
        Assert.Equal(new FileReference(saved.Id, "giấy khai sinh.jpg", "image/jpeg", Picture.Length), read!.Value.File);
        Assert.Equal(Picture, read.Value.Content);
        Assert.Null(await Storage.Attachments.ReadAsync(other.Id, saved.Id, None));
        Assert.Null(await Storage.Attachments.ReadAsync(web.Id, "../../keys.db", None));
        Assert.Null(await Storage.Attachments.ReadAsync(web.Id, new string('0', 32), None));
    }

    [Fact]
    public async Task Erasing_a_person_takes_all_of_theirs_and_nothing_of_others()
    {
        var gone = Conversation.Of(Storage, "z-1", "zalo");
        var stays = Conversation.Of(Storage, "z-2", "zalo");
        foreach (var conversation in new[] { gone, stays })
        {
            await conversation.TurnAsync("hỏi", 0, push: true, "đáp");
            await conversation.Accept("chờ").Durable;
        }

        var file = await SaveAsync(gone);
        var kept = await SaveAsync(stays);
        var cipher = Storage.Cipher.Encrypt($"zalo/{gone.Person}", "tên"u8, "form"u8);

        Assert.Equal(1, await Storage.Turns.EraseAsync("zalo", gone.Person, None));

        Assert.False(await Storage.Turns.ExistsAsync(gone.Id, None));
        Assert.Null(await Storage.Turns.LoadAsync(gone.Id, None));
        Assert.Null(await Storage.Attachments.ReadAsync(gone.Id, file.Id, None));
        Assert.Throws<PersonErasedException>(() => Storage.Cipher.Decrypt($"zalo/{gone.Person}", cipher, "form"u8));
        Assert.Equal(stays.Id, Assert.Single(await Storage.Outbox.DueAsync(Conversation.At(9), 10, None)).Conversation);
        Assert.Equal(["hỏi", "đáp", "chờ"], await stays.TextsAsync());
        Assert.NotNull(await Storage.Attachments.ReadAsync(stays.Id, kept.Id, None));
        await RestartAsync();
        Assert.Equal(stays.Id, Assert.Single(await Storage.Turns.RecoverAsync(None)).Message.Conversation);
        Assert.Equal(0, await Storage.Turns.EraseAsync("zalo", gone.Person, None));
    }

    [Fact]
    public async Task A_turn_that_was_being_made_while_its_person_was_erased_stores_nothing()
    {
        var web = Conversation.Of(Storage, "w-1");
        var message = web.Accept("hỏi");
        var erased = Storage.Turns.EraseAsync("web", web.Person, None);

        var outcome = await web.AnswerAsync(message, 0, "đáp");

        Assert.Equal(1, await erased);
        Assert.Equal(TurnFate.AlreadyAnswered, outcome.Fate);
        Assert.False(await Storage.Turns.ExistsAsync(web.Id, None));
    }

    [Fact]
    public async Task An_erased_person_who_comes_back_begins_anew()
    {
        var web = Conversation.Of(Storage, "w-1");
        await web.TurnAsync("cũ", 0, replies: "đáp cũ");
        await Storage.Turns.EraseAsync("web", web.Person, None);

        await web.TurnAsync("mới", 0, replies: "đáp mới");
        await RestartAsync();

        Assert.Equal(["mới", "đáp mới"], await web.In(Storage).TextsAsync());
        Assert.Equal(1, await web.In(Storage).VersionAsync());
    }

    [Fact]
    public async Task A_delivery_of_an_erased_person_does_not_begin()
    {
        var zalo = Conversation.Of(Storage, "z-1", "zalo");
        await zalo.TurnAsync("hỏi", 0, push: true, "đáp");
        var delivery = Assert.Single(await Storage.Outbox.DueAsync(Conversation.At(9), 10, None));
        await Storage.Turns.EraseAsync("zalo", zalo.Person, None);

        await Assert.ThrowsAsync<KeyNotFoundException>(async () => await Storage.Outbox.BeginAsync(delivery.OutboxId, Conversation.At(9), None));
        await Storage.Outbox.SettleAsync(delivery.OutboxId, new DeliveryResult(DeliveryFate.Refused), null, Conversation.At(9), None);
        Assert.Empty(await Storage.Outbox.DeadLettersAsync(10, None));
    }

    [Fact]
    public async Task The_cipher_opens_only_what_was_sealed_for_the_same_person_and_place()
    {
        var cipher = Storage.Cipher.Encrypt("web/An", "0912345678"u8, "form 7"u8);
        await RestartAsync();

        Assert.Equal("0912345678", Encoding.UTF8.GetString(Storage.Cipher.Decrypt("web/An", cipher, "form 7"u8)));
        Assert.ThrowsAny<CryptographicException>(() => Storage.Cipher.Decrypt("web/An", cipher, "form 8"u8));
        Assert.ThrowsAny<CryptographicException>(() => Storage.Cipher.Decrypt("web/Bình", cipher, "form 7"u8));
        Assert.ThrowsAny<CryptographicException>(() => Storage.Cipher.Decrypt("web/An", [], "form 7"u8));
        cipher[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => Storage.Cipher.Decrypt("web/An", cipher, "form 7"u8));
    }

    private async Task<FileReference> SaveAsync(Conversation conversation) => await Storage.Attachments.SaveAsync(
        conversation.Id, conversation.Person, "giấy khai sinh.jpg", "image/jpeg", Picture, Conversation.At(0), None);
}
