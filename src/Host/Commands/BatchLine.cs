using Assistant.Knowledge.Evaluation;

namespace Assistant.Host.Commands;

/// <summary>A line of a question file.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="Text">The question.</param>
/// <param name="Prior">The citizen's turn before, run first, neither printed nor timed.</param>
/// <param name="Today">The day of this line.</param>
internal sealed record BatchLine(string Id, string Text, string? Prior, DateOnly? Today)
{
    /// <summary>Reads all lines; members not named here are ignored.</summary>
    /// <exception cref="InvalidDataException">A line is not as expected.</exception>
    public static IReadOnlyList<BatchLine> ReadAll(TextReader reader, string name) => [.. JsonLine.ReadAll(reader, name).Select(Read)];

    private static BatchLine Read(JsonLine line)
    {
        var today = line.Optional("today");
        var day = default(DateOnly);
        if (today is not null && !CommonOptions.TryParseDate(today, out day))
        {
            throw line.Bad("today", $"a date such as 2026-11-25, found '{today}'");
        }

        var id = line.Optional("id", numberToo: true) ?? throw line.Bad("id", "a text");
        return new BatchLine(id, line.Required("text"), line.Optional("prev"), today is null ? null : day);
    }
}
