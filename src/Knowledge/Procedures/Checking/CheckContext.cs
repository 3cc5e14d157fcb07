using Assistant.Knowledge.Procedures.Yaml;

namespace Assistant.Knowledge.Procedures.Checking;

/// <summary>What the rules look at, and where they note what they find.</summary>
internal sealed class CheckContext(KnowledgeBase knowledge, IReadOnlyList<ContentFile> files, ICollection<ContentProblem> problems)
{
    private readonly Dictionary<string, ContentFile> _files = files.ToDictionary(f => f.Path, StringComparer.Ordinal);

    /// <summary>The content as read.</summary>
    public KnowledgeBase Knowledge => knowledge;

    /// <summary>Notes a problem of a procedure, at the first line that holds <paramref name="near"/>.</summary>
    public void Problem(string service, string near, string field, string expected)
    {
        foreach (var name in new[] { ProcedureReader.ProcedureFile, ProcedureReader.OverlayFile })
        {
            if (_files.TryGetValue($"{service}/{name}", out var file) && LineOf(file, near) is > 0 and var line)
            {
                problems.Add(new ContentProblem(file.Path, line, field, expected));
                return;
            }
        }

        problems.Add(new ContentProblem($"{service}/{ProcedureReader.ProcedureFile}", 1, field, expected));
    }

    /// <summary>Notes a problem of a file, at the first line that holds <paramref name="near"/>.</summary>
    public void ProblemIn(string path, string near, string field, string expected) =>
        problems.Add(new ContentProblem(path, _files.TryGetValue(path, out var file) ? LineOf(file, near) : 0, field, expected));

    /// <summary>The outside file that holds a topic.</summary>
    public string OutsidePath(string topic) =>
        _files.Values.FirstOrDefault(f => f.Folder.StartsWith('_') && LineOf(f, $"id: {topic}") > 0)?.Path ?? "_outside";

    // Ids are matched as whole words: "id: doc-1" must not find "id: doc-10".
    private static int LineOf(ContentFile file, string near)
    {
        var line = 1;
        foreach (var text in file.Text.AsSpan().EnumerateLines())
        {
            var at = text.IndexOf(near, StringComparison.Ordinal);
            if (at >= 0 && (at + near.Length == text.Length || !IsIdCharacter(text[at + near.Length])))
            {
                return line;
            }

            line++;
        }

        return 0;
    }

    private static bool IsIdCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
}
