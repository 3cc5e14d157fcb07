using Xunit;

namespace Assistant.Host.Tests;

/// <summary>
/// The program beside the tests, once without what the build learns and from then on with it, as the build leaves it beside
/// the real one.
/// </summary>
public sealed class ProgramFixture
{
    /// <summary>The name of the group of tests that run the program.</summary>
    public const string Group = "program";

    public const string Question = "Đăng ký khai sinh cho con cần giấy tờ gì?";

    public ProgramFixture()
    {
        File.Delete(CommandLine.Model);
        AnswerWithoutModel = CommandLine.Run("ask", Question, "--today", "2026-11-25").Succeeded();
        CommandLine.Run("knowledge", "train", "--out", CommandLine.Model).Succeeded();
        Assert.True(File.Exists(CommandLine.Model));
    }

    /// <summary>What the program answers where it must learn first.</summary>
    public string AnswerWithoutModel { get; }
}
