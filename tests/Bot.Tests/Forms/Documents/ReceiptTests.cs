using Assistant.Bot.Channels;
using Assistant.Bot.Forms.Documents;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Documents;

public sealed class ReceiptTests
{
    private static readonly ConversationId Conversation = new("web", "k1");
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 5, 0, 0, TimeSpan.Zero);

    private readonly KeptFiles _files = new();

    [Fact]
    public async Task A_receipt_names_what_was_read_back_from_the_store()
    {
        var file = await _files.SaveAsync(Conversation, "p", "giấy chứng sinh.jpg", "image/jpeg", new byte[3 * 1024], Noon, default);
        var receipt = await Issuer().IssueAsync(Conversation, TrialForm.Form(), 12, [file], null, Noon, default);

        Assert.Equal([file], receipt.Stored);
        Assert.True(ReferenceNumbers.TryRead(receipt.Reference, out _));
        Assert.Equal(
            $"""
            BIÊN NHẬN ĐÃ LƯU
            Mã tham chiếu: {receipt.Reference}
            Tờ khai: Tờ khai đăng ký thử
            Lưu lúc: 12:00 ngày 25/11/2026 (giờ Việt Nam)
            Số câu đã lưu: 12
            Tệp đã lưu và đọc lại được: 1
            - giấy chứng sinh.jpg (3 KB)
            Biên nhận này của trợ lý, không phải giấy tiếp nhận hồ sơ của cơ quan nhà nước. Hồ sơ chỉ được tiếp nhận khi đã nộp trên cổng hoặc tại quầy.

            """,
            new ReceiptWriter(TrialProcedure.Phrases).Write(receipt));
    }

    [Fact]
    public async Task No_number_is_given_while_a_file_is_missing_or_cut_short()
    {
        var whole = await _files.SaveAsync(Conversation, "p", "a.jpg", "image/jpeg", new byte[5], Noon, default);
        var cut = (await _files.SaveAsync(Conversation, "p", "b.jpg", "image/jpeg", new byte[5], Noon, default)) with { Length = 6 };
        var elsewhere = await _files.SaveAsync(new ConversationId("web", "k2"), "p", "c.jpg", "image/jpeg", new byte[5], Noon, default);
        var receipt = await Issuer().IssueAsync(Conversation, TrialForm.Form(), 12, [whole, cut, elsewhere], null, Noon, default);

        Assert.Null(receipt.Reference);
        Assert.Equal([whole], receipt.Stored);
        Assert.Equal([cut, elsewhere], receipt.Missing);
        var text = new ReceiptWriter(TrialProcedure.Phrases).Write(receipt);
        Assert.Contains("cần gửi lại: 2", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mã tham chiếu", text, StringComparison.Ordinal);
        Assert.DoesNotContain("BIÊN NHẬN", text, StringComparison.Ordinal);
    }

    private ReceiptIssuer Issuer() => new(_files, new ReferenceNumbers(new SetBytes(7, 19, 2, 23, 20)));
}
