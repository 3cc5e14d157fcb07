using Xunit;

namespace Assistant.Host.Tests.Commands;

[Collection(ProgramFixture.Group)]
public sealed class ChatTests
{
    [Fact]
    public void A_conversation_goes_on_from_turn_to_turn_and_a_number_takes_a_choice()
    {
        var text = CommandLine.RunWith(
            "Đăng ký khai sinh cho con cần giấy tờ gì?\n\n1\nHết bao nhiêu tiền?\n", "chat", "--today", "2026-11-25").Succeeded();
        var turns = text.Split("\n> ");

        Assert.StartsWith("Xin chào", text, StringComparison.Ordinal);
        Assert.Contains("Dạ, để đăng ký khai sinh", turns[1], StringComparison.Ordinal);
        Assert.Contains("1. ", turns[1], StringComparison.Ordinal);
        Assert.Contains("Theo trường hợp đã nêu", text, StringComparison.Ordinal);
        Assert.Contains("Dạ, chi phí đăng ký khai sinh", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_beyond_the_choices_is_an_ordinary_message()
    {
        var text = CommandLine.RunWith("Xin chào\n99\n0\n-1\n99999999999999999999\n", "chat").Succeeded();

        Assert.Equal(6, text.Split("> ").Length - 1);
    }

    [Fact]
    public void The_end_of_input_ends_the_conversation() => Assert.StartsWith("Xin chào", CommandLine.Run("chat").Succeeded(), StringComparison.Ordinal);
}
