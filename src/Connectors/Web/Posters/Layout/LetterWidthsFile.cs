namespace Assistant.Connectors.Web.Posters.Layout;

/// <summary>The file <c>letter-widths.json</c>: for each width, in thousandths of the letter size, the letters that have it.</summary>
internal sealed record LetterWidthsFile
{
    public required IReadOnlyDictionary<int, string> Regular { get; init; }

    public required IReadOnlyDictionary<int, string> Bold { get; init; }
}
