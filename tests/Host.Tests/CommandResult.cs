using Xunit;

namespace Assistant.Host.Tests;

/// <summary>What a run of the program left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of standard output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Asserts that all went well, and returns the output.</summary>
    public string Succeeded()
    {
        Assert.Equal("", Errors);
        Assert.Equal(0, ExitCode);
        return Output;
    }

    /// <summary>Asserts a mistake of the user: exit code 1, one clear line that names all parts, no stack trace, nothing printed as a result.</summary>
    public void FailedNaming(params IEnumerable<string> parts)
    {
        Assert.Equal(1, ExitCode);
        var line = Assert.Single(Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(parts, p => Assert.Contains(p, line, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Errors, StringComparison.Ordinal);
        Assert.Equal("", Output);
    }
}
