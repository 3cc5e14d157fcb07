using System.Reflection;
using System.Runtime.CompilerServices;

namespace Assistant.Architecture.Tests;

/// <summary>The sources that are proven, and what was built of them.</summary>
internal static class Repository
{
    /// <summary>The folder of Assistant.sln.</summary>
    public static string Root { get; } =
        Find(AppContext.BaseDirectory) ?? Find(Here()) ?? throw new DirectoryNotFoundException("Assistant.sln stands in no folder above the tests.");

    /// <summary>The rooms of the house: the folders of src/ that hold a project.</summary>
    public static IReadOnlyList<string> Rooms { get; } =
    [
        .. Directory.EnumerateDirectories(Path.Combine(Root, "src")).Where(d => File.Exists(ProjectFile(Path.GetFileName(d)))).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The source files under src/, as paths with forward slashes from src/, with their texts.</summary>
    public static IReadOnlyList<(string Path, string Text)> Sources { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(f => (Path: System.IO.Path.GetRelativePath(System.IO.Path.Combine(Root, "src"), f).Replace('\\', '/'), File: f))
            .Where(f => !f.Path.Contains("/obj/", StringComparison.Ordinal) && !f.Path.Contains("/bin/", StringComparison.Ordinal))
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => (f.Path, File.ReadAllText(f.File))),
    ];

    public static string ProjectFile(string room) => Path.Combine(Root, "src", room, $"Assistant.{room}.csproj");

    public static Assembly Load(string room) => Assembly.Load($"Assistant.{room}");

    private static string? Find(string? start)
    {
        var folder = string.IsNullOrEmpty(start) ? null : new DirectoryInfo(start);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Assistant.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }

    // Where the build writes its output outside the repository, the source file still stands in it.
    private static string? Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path);
}
