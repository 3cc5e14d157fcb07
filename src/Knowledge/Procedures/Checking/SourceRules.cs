namespace Assistant.Knowledge.Procedures.Checking;

/// <summary>Sources of one procedure.</summary>
internal static class SourceRules
{
    public static void Check(Procedure procedure, CheckContext context)
    {
        foreach (var source in procedure.Sources)
        {
            var near = $"id: {source.Id}";
            if (Source.NumberedKinds.Contains(source.Kind, StringComparer.Ordinal) && source.Number is null)
            {
                context.Problem(procedure.Id, near, $"sources.{source.Id}.number", $"the number of the {source.Kind}");
            }

            if (source.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            {
                context.Problem(procedure.Id, near, $"sources.{source.Id}.url", $"a web address, found '{url}'");
            }

            if (source is { Effective: { } effective, Until: { } until } && effective > until)
            {
                context.Problem(procedure.Id, near, $"sources.{source.Id}.until", "a day not before 'effective'");
            }
        }

        foreach (var id in procedure.Sources.GroupBy(s => s.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            context.Problem(procedure.Id, $"id: {id}", "sources", $"unique ids, found '{id}' more than once");
        }
    }
}
