using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding.Commands;
using Xunit;

namespace Assistant.Knowledge.Tests.Understanding.Commands;

/// <summary>Words that steer the conversation, told from questions that hold the same words.</summary>
[Collection(AssistantFixture.Group)]
public sealed class CommandBookTests(AssistantFixture assistant)
{
    /// <summary>What citizens ask with the words of commands in it.</summary>
    private static readonly string[] Questions =
    [
        "Chờ bao lâu thì có kết quả?", "Phải đợi mấy ngày mới có hộ chiếu?", "Tôi chờ mãi chưa thấy thẻ căn cước", "cho bao lau thi xong",
        "Làm lại thẻ căn cước", "Làm lại giấy khai sinh cho con", "lam lai bang lai xe", "Đăng ký lại khai sinh", "Cấp lại thẻ được không?",
        "Tôi muốn hủy đăng ký tạm trú", "Hủy hồ sơ đã nộp thế nào?", "Hủy được không?", "Có thể hủy được không ạ?", "huy ho so duoc khong",
        "Dừng hưởng trợ cấp thất nghiệp khi nào?", "Thôi việc thì hưởng trợ cấp thế nào?", "Thôi quốc tịch Việt Nam cần giấy tờ gì?", "thoi viec co duoc bao hiem khong",
        "Tiếng Anh có cần dịch công chứng không?", "Giấy tờ tiếng Anh thì sao?", "Bằng lái nước ngoài bằng tiếng Anh đổi được không?",
        "Giấy xác nhận bằng tiếng Việt hay tiếng nước ngoài?", "Nhà tôi ở phố Yên Xá, tìm công an phường ở đâu?", "Tìm giấy khai sinh cũ ở đâu?",
        "Tìm mẫu tờ khai ở đâu?", "Tìm việc làm ở đâu?", "Mất giấy tờ tìm không thấy thì làm lại thế nào?", "Lấy giấy hẹn ở đâu?", "Lấy thẻ ở đâu?",
        "Lấy giấy hộ được không?", "Tôi lấy hộ mẹ được không?", "Lấy thẻ giúp con được không?", "Tôi muốn lấy thẻ", "Cho tôi lấy giấy được không?",
        "Đi lấy thẻ được không?", "Bao giờ lấy được thẻ?", "Xong rồi bao giờ lấy kết quả?", "Nộp xong rồi thì chờ ở đâu?", "Có rồi có phải làm lại không?",
        "Quay lại nộp bổ sung có mất phí không?", "Quay lại Việt Nam thì đăng ký thường trú thế nào?", "Tiếp tục đóng bảo hiểm tự nguyện thế nào?",
        "Còn phí thì sao?", "Còn giấy tờ gì nữa không?", "Còn hạn bao lâu?", "Bước trước làm sai thì sửa thế nào?", "Từ đầu năm đến giờ chưa nộp có bị phạt không?",
        "Gửi lại kết quả về nhà được không?", "Gửi lại hồ sơ cho công an phường", "Nhắc lại giúp tôi lệ phí hộ chiếu", "Không kịp nộp trước hạn thì sao?",
        "Đăng ký chậm có bị phạt không?", "Khai sinh chậm quá 60 ngày thì sao?", "Nhiều quá 6 tháng thì sao?", "Việc khác nữa là đăng ký xe",
        "Đăng ký xe khác tỉnh thế nào?", "Chuyển sang căn cước gắn chip", "em de con", "Sẵn sàng nhập ngũ thì khám ở đâu?", "dung ten so ho khau the nao",
        "How long do I have to wait?", "Can I cancel my registration?", "Do I need an English translation?", "How do I get it back?",
        "Can I continue my insurance?", "When will it be ready?", "I want to repeat the driving test", "One moment, my card is lost, what do I do?",
    ];

    public static TheoryData<string> AllQuestions => [.. Questions];

    [Theory]
    [MemberData(nameof(AllQuestions))]
    public void A_question_that_holds_the_words_of_a_command_is_no_command(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("Bắt đầu lại", ConversationCommand.Restart)]
    [InlineData("bat dau lai tu dau di", ConversationCommand.Restart)]
    [InlineData("cho tôi làm lại từ đầu", ConversationCommand.Restart)]
    [InlineData("tôi muốn hỏi việc khác", ConversationCommand.Restart)]
    [InlineData("start over please", ConversationCommand.Restart)]
    [InlineData("Nhắc lại", ConversationCommand.Repeat)]
    [InlineData("nhac lai giup toi voi", ConversationCommand.Repeat)]
    [InlineData("cháu nói lại cho bác nghe với", ConversationCommand.Repeat)]
    [InlineData("em nói lại lần nữa được không", ConversationCommand.Repeat)]
    [InlineData("bác nghe không rõ", ConversationCommand.Repeat)]
    [InlineData("hả?", ConversationCommand.Repeat)]
    [InlineData("can you repeat it please", ConversationCommand.Repeat)]
    [InlineData("chậm thôi", ConversationCommand.Slower)]
    [InlineData("Nói chậm thôi cháu ơi", ConversationCommand.Slower)]
    [InlineData("cham lai mot chut", ConversationCommand.Slower)]
    [InlineData("dài quá, tôi đọc không kịp", ConversationCommand.Slower)]
    [InlineData("từ từ thôi nhé", ConversationCommand.Slower)]
    [InlineData("slow down please", ConversationCommand.Slower)]
    [InlineData("Chờ tôi tìm giấy tờ", ConversationCommand.Wait)]
    [InlineData("cho toi tim giay to", ConversationCommand.Wait)]
    [InlineData("đợi bác tí, bác đi lấy kính", ConversationCommand.Wait)]
    [InlineData("để tôi lấy sổ đã", ConversationCommand.Wait)]
    [InlineData("khoan đã để bác tìm thẻ căn cước", ConversationCommand.Wait)]
    [InlineData("tôi đi tìm giấy tờ đã", ConversationCommand.Wait)]
    [InlineData("để con tìm giấy tờ ạ", ConversationCommand.Wait)]
    [InlineData("chờ một chút được không", ConversationCommand.Wait)]
    [InlineData("wait a moment", ConversationCommand.Wait)]
    [InlineData("Xong rồi", ConversationCommand.Found)]
    [InlineData("tim thay roi em", ConversationCommand.Found)]
    [InlineData("đây rồi, tôi có rồi", ConversationCommand.Found)]
    [InlineData("Tiếp", ConversationCommand.Continue)]
    [InlineData("nói tiếp đi em", ConversationCommand.Continue)]
    [InlineData("tiep tuc", ConversationCommand.Continue)]
    [InlineData("next", ConversationCommand.Continue)]
    [InlineData("quay lại", ConversationCommand.Back)]
    [InlineData("cho tôi quay lại câu trước", ConversationCommand.Back)]
    [InlineData("go back", ConversationCommand.Back)]
    [InlineData("thôi", ConversationCommand.Stop)]
    [InlineData("thôi không cần nữa đâu em", ConversationCommand.Stop)]
    [InlineData("dừng lại", ConversationCommand.Stop)]
    [InlineData("huy bo", ConversationCommand.Stop)]
    [InlineData("English please", ConversationCommand.English)]
    [InlineData("can you speak English?", ConversationCommand.English)]
    [InlineData("nói tiếng Anh được không", ConversationCommand.English)]
    [InlineData("tôi muốn nói tiếng Việt", ConversationCommand.Vietnamese)]
    [InlineData("tieng viet", ConversationCommand.Vietnamese)]
    public void What_is_said_to_the_conversation_itself_is_a_command(string text, ConversationCommand command) => Assert.Contains(command, Find(text));

    [Fact]
    public void The_command_named_in_most_words_comes_first()
    {
        // "quay lại rồi" tells that somebody is back; "quay lại" alone asks to go back.
        Assert.Equal(ConversationCommand.Found, Find("tôi quay lại rồi")[0]);
        Assert.Equal(ConversationCommand.Back, Find("quay lại")[0]);
    }

    [Fact]
    public void A_long_message_is_never_a_command() =>
        Assert.Empty(Find(string.Join(' ', Enumerable.Repeat("chờ tôi tí nhé", 4))));

    [Fact]
    public void No_example_question_of_the_content_is_a_command() => Complaints.None(
        from example in ShippedContent.Knowledge.Examples
        let found = Find(example.Text)
        where found.Count > 0
        select $"{example.Topic}: {example.Text}: {found[0]}");

    private IReadOnlyList<ConversationCommand> Find(string text) =>
        assistant.Answerer.Knowledge.Commands.Find(assistant.Answerer.Interpreter.Analyzer.Analyze(text));
}
