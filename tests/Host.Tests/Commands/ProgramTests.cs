using Xunit;

namespace Assistant.Host.Tests.Commands;

[Collection(ProgramFixture.Group)]
public sealed class ProgramTests
{
    [Theory]
    [InlineData("nonsense")]
    [InlineData("knowledge", "nonsense")]
    [InlineData("ask", "x", "--nonsense")]
    public void What_no_command_is_called_is_refused_by_name(params string[] arguments)
    {
        var result = CommandLine.Run(arguments);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("nonsense", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_names_the_commands()
    {
        var text = CommandLine.Run("--help").Succeeded();

        Assert.All((string[])["serve", "ask", "chat", "evaluate", "knowledge", "poster"], c => Assert.Contains(c, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ask", "--batch", "--data", "--today")]
    [InlineData("chat", "--data", "--today")]
    [InlineData("evaluate", "--data")]
    [InlineData("poster", "--data")]
    [InlineData("serve", "--data")]
    public void Every_command_takes_the_options_of_the_contract(string command, params string[] options)
    {
        var text = CommandLine.Run(command, "--help").Succeeded();

        Assert.All(options, o => Assert.Contains(o, text, StringComparison.Ordinal));
    }
}
