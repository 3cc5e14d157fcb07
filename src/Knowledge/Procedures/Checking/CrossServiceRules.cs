using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Procedures.Checking;

/// <summary>What holds between services: names claimed twice, references to services that do not exist.</summary>
internal static class CrossServiceRules
{
    public static void Check(CheckContext context)
    {
        var ids = context.Knowledge.Procedures.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var procedure in context.Knowledge.Procedures)
        {
            foreach (var related in procedure.Related)
            {
                if (related is { Service: null, Code: null, Name: null })
                {
                    context.Problem(procedure.Id, "related:", "related", "a service, a code or a name");
                }

                if (related.Service is { } service && !ids.Contains(service))
                {
                    context.Problem(procedure.Id, $"service: {service}", "related.service", $"the id of a service, found '{service}'");
                }
            }
        }

        var claims = context.Knowledge.Procedures
            .SelectMany(p => p.Aliases.Select(a => (Procedure: p, Alias: a, Key: NormalForm.Of(a.Text).ToLowerInvariant())))
            .GroupBy(c => c.Key, StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            var services = claim.Select(c => c.Procedure.Id).Distinct(StringComparer.Ordinal).ToArray();
            foreach (var (procedure, alias, _) in claim.Where(c => services.Length > 1 && !c.Alias.Shared))
            {
                context.Problem(procedure.Id, alias.Text, "aliases", $"'shared: true', as '{alias.Text}' is claimed by {string.Join(", ", services)}");
            }
        }

        CheckOutside(context, ids);
    }

    private static void CheckOutside(CheckContext context, HashSet<string> ids)
    {
        foreach (var topic in context.Knowledge.Outside)
        {
            var path = context.OutsidePath(topic.Id);
            foreach (var service in topic.Near.Concat(topic.Services).Concat(topic.NotThis.Select(n => n.Topic)).Where(s => !ids.Contains(s)))
            {
                context.ProblemIn(path, $"id: {topic.Id}", $"{topic.Id}.near", $"the id of a service, found '{service}'");
            }

            if (topic.Door is not null && topic.Source is null)
            {
                context.ProblemIn(path, $"id: {topic.Id}", $"{topic.Id}.source", "the source of its door");
            }
        }

        var topics = context.Knowledge.Outside.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var signal in context.Knowledge.Signals.Where(s => !topics.Contains(s.Topic)))
        {
            context.ProblemIn("_outside/signals.yaml", $"topic: {signal.Topic}", "topic", $"the id of an outside topic, found '{signal.Topic}'");
        }

        foreach (var id in context.Knowledge.Outside.GroupBy(t => t.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            context.ProblemIn(context.OutsidePath(id), $"id: {id}", "id", $"unique among outside topics, found '{id}' more than once");
        }
    }
}
