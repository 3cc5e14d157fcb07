using System.Text.Json;
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
    public static IReadOnlyList<EvaluationQuestion> ReadAll(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var questions = new List<EvaluationQuestion>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                questions.Add(Read(line, $"{name}:{number}"));
            }
        }

        return questions;
    }

    private static EvaluationQuestion Read(string line, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var expect = Strings(root, "expect", where);
            var outcomes = root.TryGetProperty("expect_ok", out _) ? Strings(root, "expect_ok", where) : expect;
            return new EvaluationQuestion(
                Strings(root, "id", where)[0],
                Strings(root, "text", where)[0],
                root.TryGetProperty("prev", out var prior) ? prior.GetString() : null,
                root.TryGetProperty("register", out var register) ? register.GetString() ?? "" : "",
                Strings(root, "services", where),
                [.. Strings(root, "facets", where).Select(f => FacetNames.TryParse(f, out var facet) ? facet : throw Bad(where, "facets", $"a facet, found '{f}'"))],
                [.. outcomes.Select(o => OutcomeNames.TryParse(o, out var outcome) ? outcome : throw Bad(where, "expect", $"an outcome, found '{o}'"))]);
        }
        catch (JsonException error)
        {
            throw Bad(where, "", $"a JSON object: {error.Message}");
        }
    }

    private static IReadOnlyList<string> Strings(JsonElement root, string member, string where)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(member, out var value))
        {
            throw Bad(where, member, "this member");
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => [.. value.EnumerateArray().Select(e => e.ValueKind == JsonValueKind.String ? e.GetString()! : throw Bad(where, member, "texts"))],
            _ => throw Bad(where, member, "a text or a list of texts"),
        };
    }

    private static InvalidDataException Bad(string where, string field, string expected) =>
        new($"{where}: {field}: expected {expected}");
}
