using Xunit;

namespace Assistant.Bot.Tests.Forms.Documents;

/// <summary>A test that needs LibreOffice and the tools of Poppler; skipped, with the reason, where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute()
    {
        var missing = new[] { "soffice", "pdftoppm", "pdftotext" }.Where(program => !IsInstalled(program)).ToArray();
        Skip = missing.Length == 0 ? null : $"Not installed: {string.Join(", ", missing)} (apt-get install libreoffice-writer-nogui poppler-utils).";
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
