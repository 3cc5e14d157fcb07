using System.Runtime.CompilerServices;
using Assistant.Knowledge.Evaluation;

namespace Assistant.Knowledge.Tests.Evaluation;

/// <summary>The gold files of tests/Evaluation.</summary>
internal static class EvaluationFiles
{
    /// <summary>The full path of a file of tests/Evaluation.</summary>
    public static string Find(string name) => Path.Combine(
        Root(AppContext.BaseDirectory) ?? Root(Here()) ?? throw new DirectoryNotFoundException("Assistant.sln stands in no folder above the tests."),
        "tests",
        "Evaluation",
        name);

    public static IReadOnlyList<EvaluationQuestion> Questions()
    {
        using var reader = new StreamReader(Find("questions.jsonl"));
        return EvaluationQuestion.ReadAll(reader, "questions.jsonl");
    }

    private static string? Root(string? start)
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
