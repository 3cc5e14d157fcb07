using System.Text.RegularExpressions;

namespace Assistant.Knowledge.Procedures.Checking;

/// <summary>Ids, codes, dates and facets of one procedure.</summary>
internal static partial class FactRules
{
    public static void Check(Procedure procedure, CheckContext context)
    {
        foreach (var fact in procedure.Facts)
        {
            if (!Id().IsMatch(fact.Id))
            {
                context.Problem(procedure.Id, $"id: {fact.Id}", "id", $"kebab-case ASCII, found '{fact.Id}'");
            }

            if (fact is { From: { } from, Until: { } until } && from > until)
            {
                context.Problem(procedure.Id, $"id: {fact.Id}", $"{fact.Id}.until", "a day not before 'from'");
            }

            if (fact is { From: null, Until: null, Source: { Until: { } ended, Effective: var effective } } && procedure.Checked is { } read && ended < read && !(effective > ended))
            {
                context.Problem(procedure.Id, $"id: {fact.Id}", $"{fact.Id}.source", $"a source still in force on {read:yyyy-MM-dd}, or an 'until' of its own; '{fact.Source.Id}' ended on {ended:yyyy-MM-dd}, so the fact is never shown");
            }

            if (fact.Source.Until is { } repealed && fact.From is { } begins && begins > repealed)
            {
                context.Problem(procedure.Id, $"id: {fact.Id}", $"{fact.Id}.source", $"a source in force when the fact begins; '{fact.Source.Id}' ended on {repealed:yyyy-MM-dd}");
            }
        }

        foreach (var id in procedure.Facts.GroupBy(f => f.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            context.Problem(procedure.Id, $"id: {id}", "id", $"unique within the service, found '{id}' more than once");
        }

        if (procedure.Codes.Count == 0)
        {
            context.Problem(procedure.Id, "codes:", "codes", "at least one national code");
        }

        foreach (var code in procedure.Codes.Where(c => !Code().IsMatch(c.Code)))
        {
            context.Problem(procedure.Id, code.Code, "codes", $"a national code such as 1.001193, found '{code.Code}'");
        }

        CheckFacets(procedure, context);
    }

    private static void CheckFacets(Procedure procedure, CheckContext context)
    {
        foreach (var facet in FacetNames.Answerable)
        {
            var has = procedure.Facts.Any(f => f.Facet == facet);
            if (!has && !procedure.None.ContainsKey(facet))
            {
                context.Problem(procedure.Id, "none:", "none", $"facts for facet '{facet.Name()}', or an entry here that says why there are none");
            }
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex(@"^\d\.\d{6}$", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
