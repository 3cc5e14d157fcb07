namespace Assistant.Knowledge.Answers;

/// <summary>Small adjustments when a text is put inside a sentence.</summary>
internal static class AnswerText
{
    /// <summary>Between the members of a list inside a sentence.</summary>
    public const string Separator = ", ";

    /// <summary>The text with a small first letter, unless it begins with an abbreviation or a name of capitals.</summary>
    public static string LowerFirst(string text) =>
        text.Length > 1 && !char.IsUpper(text[1]) && !text.StartsWith("VNeID", StringComparison.Ordinal) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
