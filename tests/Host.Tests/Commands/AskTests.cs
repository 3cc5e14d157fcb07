using Xunit;

namespace Assistant.Host.Tests.Commands;

[Collection(ProgramFixture.Group)]
public sealed class AskTests(ProgramFixture program)
{
    [Fact]
    public void A_question_is_answered_with_its_sources()
    {
        var text = CommandLine.Run("ask", ProgramFixture.Question, "--today", "2026-11-25").Succeeded();

        Assert.StartsWith("Dạ, để đăng ký khai sinh", text, StringComparison.Ordinal);
        Assert.Contains("Giấy chứng sinh", text, StringComparison.Ordinal);
        Assert.Contains("**Nguồn**", text, StringComparison.Ordinal);
        Assert.Contains("[1]", text, StringComparison.Ordinal);
        Assert.Contains("1022", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_what_the_build_learnt_the_answer_is_the_same() =>
        Assert.Equal(program.AnswerWithoutModel, CommandLine.Run("ask", ProgramFixture.Question, "--today", "2026-11-25").Succeeded());

    [Fact]
    public void The_day_decides_which_facts_are_said()
    {
        const string question = "Làm khai sinh trực tuyến hết bao nhiêu tiền?";
        var before = CommandLine.Run("ask", question, "--today", "2025-12-31").Succeeded();
        var after = CommandLine.Run("ask", question, "--today", "2026-01-01").Succeeded();

        Assert.Contains("Từ ngày 01/01/2026: ", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Từ ngày 01/01/2026: ", after, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_is_asked_for_where_none_was_given() => CommandLine.Run("ask").FailedNaming("ask", "--batch");

    [Theory]
    [InlineData("hôm nay")]
    [InlineData("25/11/2026")]
    [InlineData("2026-02-30")]
    public void A_day_that_is_none_is_refused(string day)
    {
        // The parser of arguments adds its help on standard output.
        var result = CommandLine.Run("ask", "x", "--today", day) with { Output = "" };

        result.FailedNaming("--today", "a date such as", day);
    }

    [Fact]
    public void A_data_folder_that_is_not_there_is_refused() => CommandLine.Run("ask", "x", "--data", "/no/such/folder").FailedNaming("--data", "/no/such/folder");

    [Fact]
    public void Content_of_the_data_folder_that_cannot_be_read_is_refused_with_file_and_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/dang-ky-thu/procedure.yaml", "id: dang-ky-thu\nchecked: hôm qua\n");

        var result = CommandLine.Run("ask", "x", "--data", folder.FullName);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Content/dang-ky-thu/procedure.yaml:2: checked:", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }
}
