using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Documents;

/// <summary>Word files as LibreOffice lays them out on paper.</summary>
internal sealed partial class OfficePaper : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("forms-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Lays files out; all in one start of the office, which takes seconds.</summary>
    public async Task<IReadOnlyList<OfficePages>> LayOutAsync(IEnumerable<byte[]> files)
    {
        var names = new List<string>();
        foreach (var (index, file) in files.Index())
        {
            names.Add(Path.Combine(_folder, $"form{index:00}"));
            await File.WriteAllBytesAsync(names[^1] + ".docx", file);
        }

        // A profile of its own: an office that is open already, or another run, would refuse.
        await RunAsync("soffice", [$"-env:UserInstallation=file://{_folder}/profile", "--headless", "--convert-to", "pdf", .. names.Select(n => n + ".docx")]);
        var papers = new List<OfficePages>();
        foreach (var name in names)
        {
            await RunAsync("pdftoppm", ["-gray", "-r", "40", name + ".pdf", name]);
            await RunAsync("pdftotext", ["-layout", name + ".pdf", name + ".txt"]);
            var pages = Directory.GetFiles(_folder, Path.GetFileName(name) + "-*.pgm").Order(StringComparer.Ordinal);
            papers.Add(new OfficePages([.. pages.Select(Ink)], Spaces().Replace(await File.ReadAllTextAsync(name + ".txt"), " ")));
        }

        return papers;
    }

    // Of a grey map of bytes (P5): the share of points darker than the middle.
    private static double Ink(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var head = Head().Match(System.Text.Encoding.ASCII.GetString(bytes, 0, Math.Min(64, bytes.Length)));
        Assert.True(head.Success, $"{path} is no grey map");
        var points = bytes.AsSpan(head.Length);
        Assert.Equal(int.Parse(head.Groups[1].Value, CultureInfo.InvariantCulture) * int.Parse(head.Groups[2].Value, CultureInfo.InvariantCulture), points.Length);
        var dark = 0;
        foreach (var point in points)
        {
            dark += point < 128 ? 1 : 0;
        }

        return (double)dark / points.Length;
    }

    private async Task RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().InTime();
        Assert.True(process.ExitCode == 0, $"{program}: {await output} {errors}");
    }

    [GeneratedRegex(@"^P5\s+(\d+)\s+(\d+)\s+255\s")]
    private static partial Regex Head();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
