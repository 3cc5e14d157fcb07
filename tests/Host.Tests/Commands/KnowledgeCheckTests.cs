using Xunit;

namespace Assistant.Host.Tests.Commands;

[Collection(ProgramFixture.Group)]
public sealed class KnowledgeCheckTests
{
    [Fact]
    public void The_shipped_content_passes()
    {
        var text = CommandLine.Run("knowledge", "check").Succeeded();

        Assert.StartsWith("25 services, ", text, StringComparison.Ordinal);
        Assert.EndsWith("No problems.\n", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_folder_fails_with_all_its_problems_at_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write("dang-ky-thu/procedure.yaml", "id: dang-ky-thu\nname: Thử\nchecked: mai\ncolour: đỏ\n");
        folder.Write("dang-ky-thu/utterances.yaml", "service: dang-ky-thu\nutterances: {}\n");

        var result = CommandLine.Run("knowledge", "check", "--content", folder.FullName);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains("Content/dang-ky-thu/procedure.yaml:1: phrase: required", result.Errors, StringComparison.Ordinal);
        Assert.Contains("Content/dang-ky-thu/procedure.yaml:3: checked: ", result.Errors, StringComparison.Ordinal);
        Assert.Contains("Content/dang-ky-thu/procedure.yaml:4: colour: no such field", result.Errors, StringComparison.Ordinal);
        Assert.Contains("Content/dang-ky-thu/utterances.yaml:2: utterances: 150 lines or more", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_yaml_fails_without_a_stack_trace()
    {
        using var folder = new TemporaryFolder();
        folder.Write("dang-ky-thu/procedure.yaml", "id: [dang-ky-thu\nname: Thử\n");

        var result = CommandLine.Run("knowledge", "check", "--content", folder.FullName);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Content/dang-ky-thu/procedure.yaml:", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused() => CommandLine.Run("knowledge", "check", "--content", "/no/such/folder").FailedNaming("--content", "/no/such/folder");

    [Theory]
    [InlineData("nonsense", "1")]
    [InlineData("[]", "1")]
    [InlineData("{\"Tên thủ tục\":\"x\"}", "Mã thủ tục")]
    public void A_catalogue_that_cannot_be_read_is_refused(string line, string named)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("catalogue.jsonl", line);

        CommandLine.Run("knowledge", "check", "--against", file).FailedNaming(file, named);
    }

    [Fact]
    public void A_code_that_the_catalogue_lacks_fails_with_its_place()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("catalogue.jsonl", "{\"Mã thủ tục\":\"1.001193\",\"Tên thủ tục\":\"Đăng ký khai sinh\"}\n");

        var result = CommandLine.Run("knowledge", "check", "--against", file);

        Assert.Equal(1, result.ExitCode);
        Assert.Matches(@"Content/ho-chieu-pho-thong/procedure\.yaml:\d+: codes\[", result.Errors);
        Assert.DoesNotContain("codes[1.001193]", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_file_that_cannot_be_written_is_refused() =>
        CommandLine.Run("knowledge", "train", "--out", "/no/such/folder/model").FailedNaming("--out", "/no/such/folder/model");
}
