using Assistant.Knowledge.Evaluation;

namespace Assistant.Knowledge.Tests.Evaluation;

/// <summary>The gold files of tests/Evaluation.</summary>
internal static class EvaluationFiles
{
    /// <summary>The full path of a file of tests/Evaluation.</summary>
    public static string Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Assistant.sln")))
            {
                return Path.Combine(folder.FullName, "tests", "Evaluation", name);
            }
        }

        throw new DirectoryNotFoundException("Assistant.sln stands in no folder above the tests.");
    }

    public static IReadOnlyList<EvaluationQuestion> Questions()
    {
        using var reader = new StreamReader(Find("questions.jsonl"));
        return EvaluationQuestion.ReadAll(reader, "questions.jsonl");
    }
}
