namespace Assistant.Knowledge.Procedures.Yaml;

/// <summary>One thing wrong with a content file, in words that let an editor mend it.</summary>
/// <param name="File">Path under Content/.</param>
/// <param name="Line">From 1; 0 where no single line is at fault.</param>
/// <param name="Field">The field, as a path such as <c>documents[2].source</c>.</param>
/// <param name="Expected">What was expected, and what was found.</param>
public sealed record ContentProblem(string File, int Line, string Field, string Expected)
{
    /// <inheritdoc />
    public override string ToString() => $"Content/{File}:{Line}: {Field}: {Expected}";
}
