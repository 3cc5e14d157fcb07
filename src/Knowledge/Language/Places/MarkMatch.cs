namespace Assistant.Knowledge.Language.Places;

/// <summary>How the marks of a written name agree with those of a unit's name.</summary>
internal enum MarkMatch
{
    /// <summary>All the same.</summary>
    Same,

    /// <summary>Some or all syllables were typed without marks, the others agree.</summary>
    MarksMissing,

    /// <summary>Other marks: another name, or a slip.</summary>
    Different,
}
