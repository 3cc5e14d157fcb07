using Assistant.Knowledge.Procedures.Yaml;

namespace Assistant.Knowledge.Procedures.Checking;

/// <summary>A record of the national catalogue, as far as content is compared with it.</summary>
/// <param name="Code">National code.</param>
/// <param name="Name">Official name.</param>
/// <param name="Decision">The decision that published it.</param>
public sealed record NationalRecord(string Code, string Name, string? Decision);

/// <summary>Compares the content's codes with the national catalogue. What the content declares as a difference is no problem.</summary>
public static class CatalogueCheck
{
    /// <summary>Problems of all services.</summary>
    public static IReadOnlyList<ContentProblem> Compare(IReadOnlyList<ContentFile> files, IReadOnlyDictionary<string, NationalRecord> records)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(records);
        var (knowledge, read) = KnowledgeBase.Read(files);
        var problems = new List<ContentProblem>(read);
        var context = new CheckContext(knowledge, files, problems);
        foreach (var procedure in knowledge.Procedures)
        {
            foreach (var code in procedure.Codes.Where(c => !records.ContainsKey(c.Code) && !Declared(procedure, c.Code)))
            {
                context.Problem(procedure.Id, code.Code, $"codes[{code.Code}]", "a code of the national catalogue, or an entry under differences that names it");
            }
        }

        return problems;
    }

    private static bool Declared(Procedure procedure, string code) =>
        procedure.Differences.Any(d => $"{d.About} {d.Record} {d.Newer} {d.Follows}".Contains(code, StringComparison.Ordinal));
}
