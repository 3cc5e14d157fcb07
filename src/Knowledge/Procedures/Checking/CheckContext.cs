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
            if (_files.TryGetValue(PathOf(service, name), out var file) && LineOf(file, near) is > 0 and var line)
            {
                problems.Add(new ContentProblem(file.Path, line, field, expected));
                return;
            }
        }

        problems.Add(new ContentProblem(PathOf(service, ProcedureReader.ProcedureFile), 1, field, expected));
    }

    // The folder, unless the file in it gives another id: then the file that gives this one.
    private string PathOf(string service, string name) =>
        _files.ContainsKey($"{service}/{name}") ? $"{service}/{name}"
            : _files.Values.FirstOrDefault(f => f.Name == ProcedureReader.ProcedureFile && LineOf(f, $"id: {service}") > 0) is { } file ? $"{file.Folder}/{name}"
            : $"{service}/{name}";

    /// <summary>Notes a problem of a file, at the first line that holds <paramref name="near"/>.</summary>
    public void ProblemIn(string path, string near, string field, string expected)
    {
        path = path.Split('/') is [var folder, var name] ? PathOf(folder, name) : path;
        problems.Add(new ContentProblem(path, _files.TryGetValue(path, out var file) ? LineOf(file, near) : 0, field, expected));
    }

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
