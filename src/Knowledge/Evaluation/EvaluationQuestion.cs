using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding;

namespace Assistant.Knowledge.Evaluation;

/// <summary>A question with what a right answer must be.</summary>
/// <param name="Id">Unique within the file.</param>
/// <param name="Text">The question.</param>
/// <param name="Prior">The citizen's turn before, or null.</param>
/// <param name="Register">How it is written.</param>
/// <param name="Services">Acceptable services; with several needs, all that must be met.</param>
/// <param name="Facets">Acceptable facets.</param>
/// <param name="Outcomes">Acceptable outcomes.</param>
public sealed record EvaluationQuestion(
    string Id,
    string Text,
    string? Prior,
    string Register,
    IReadOnlyList<string> Services,
    IReadOnlyList<Facet> Facets,
    IReadOnlyList<Outcome> Outcomes)
{
    /// <summary>Reads a file of JSON lines.</summary>
    /// <exception cref="InvalidDataException">A line is not as expected; the message says which and what.</exception>
    public static IReadOnlyList<EvaluationQuestion> ReadAll(TextReader reader, string name) => [.. JsonLine.ReadAll(reader, name).Select(Read)];

    private static EvaluationQuestion Read(JsonLine line) => new(
        line.Required("id"),
        line.Required("text"),
        line.Optional("prev"),
        line.Optional("register") ?? "",
        line.Texts("services", mayBeEmpty: true),
        [.. line.Texts("facets", mayBeEmpty: true).Select(f => FacetNames.TryParse(f, out var facet) ? facet : throw line.Bad("facets", $"a facet, found '{f}'"))],
        [.. line.Texts(line.Has("expect_ok") ? "expect_ok" : "expect").Select(o => OutcomeNames.TryParse(o, out var outcome) ? outcome : throw line.Bad("expect", $"an outcome, found '{o}'"))]);
}
