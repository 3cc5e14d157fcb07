using Assistant.Bot.Forms.Interview;
using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>
/// Finds few persons whose forms together reach every place of a form: every field, every value of a closed question, none, one and
/// three members of a group, every exit, finding, way and step of the guide.
/// </summary>
internal sealed class BranchPlanner(FormEngine engine, DateOnly today)
{
    private const int FreePlays = 6;
    private const int TriesForGoal = 120;

    /// <summary>The places of a form.</summary>
    public IReadOnlyList<BranchGoal> Goals(FormDefinition form)
    {
        var goals = new List<BranchGoal>();
        foreach (var field in form.Fields)
        {
            goals.AddRange(GoalsOf(field, null));
            goals.AddRange(field.Members.SelectMany(m => GoalsOf(m, field.Id)));
        }

        goals.AddRange(form.Exits.Select(e => new BranchGoal(BranchKind.Exit, e.Id)));
        goals.AddRange(form.Findings.Select(f => new BranchGoal(BranchKind.Finding, f.Id)));
        if (engine.Knowledge.Guides.TryGetValue(form.Service, out var guide))
        {
            goals.AddRange(guide.Ways.Select(w => new BranchGoal(BranchKind.Way, w.Id) { When = w.When }));
            goals.AddRange(guide.Ways.SelectMany(w => w.Steps.Select(s => new BranchGoal(BranchKind.Step, w.Id, s.Id) { When = new FormCondition([.. w.When.Tests, .. s.When.Tests], s.When.Any) })));
        }

        return goals;
    }

    /// <summary>Plans for a form, and the places that no plan was found for.</summary>
    public (IReadOnlyList<MeantForm> Plans, IReadOnlyList<BranchGoal> Missed) Plan(FormDefinition form, int seed)
    {
        var rehearsal = new FormRehearsal(engine, form, today);
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        var plans = new List<MeantForm>();
        var covered = new HashSet<string>(StringComparer.Ordinal);
        var missed = new List<BranchGoal>();
        void Keep(MeantForm plan)
        {
            plans.Add(plan);
            covered.UnionWith(plan.Reached);
        }

        for (var i = 0; i < FreePlays; i++)
        {
            var random = new Random(seed + i);
            if (rehearsal.Play(random, new Wishes(form, random), used) is { } plan && !plan.Reached.IsSubsetOf(covered))
            {
                Keep(plan);
            }
        }

        foreach (var (index, goal) in Goals(form).Index())
        {
            if (covered.Contains(goal.Name))
            {
                continue;
            }

            if (Find(rehearsal, form, goal, seed + (1000 * (index + 1)), used) is { } plan)
            {
                Keep(plan);
            }
            else
            {
                missed.Add(goal);
            }
        }

        return (Fewest(plans), missed);
    }

    private static MeantForm? Find(FormRehearsal rehearsal, FormDefinition form, BranchGoal goal, int seed, Dictionary<string, int> used)
    {
        for (var attempt = 0; attempt < TriesForGoal; attempt++)
        {
            var random = new Random(seed + attempt);
            var wishes = new Wishes(form, random)
            {
                Way = goal.Kind is BranchKind.Way or BranchKind.Step ? goal.Key : null,

                // Some values are there to show that the service is another one.
                MayEnd = goal.Kind == BranchKind.Value && attempt % 2 == 1,
            }.Add(goal);
            if (rehearsal.Play(random, wishes, used) is { } plan && plan.Reached.Contains(goal.Name))
            {
                return plan;
            }
        }

        return null;
    }

    // A plan all of whose places others reach is not needed.
    private static List<MeantForm> Fewest(List<MeantForm> plans)
    {
        var counts = plans.SelectMany(p => p.Reached).CountBy(g => g).ToDictionary(StringComparer.Ordinal);
        var kept = new List<MeantForm>();
        foreach (var plan in plans.OrderBy(p => p.Reached.Count))
        {
            if (plan.Reached.Any(g => counts[g] == 1))
            {
                kept.Add(plan);
                continue;
            }

            foreach (var goal in plan.Reached)
            {
                counts[goal]--;
            }
        }

        kept.Reverse();
        return kept;
    }

    private static IEnumerable<BranchGoal> GoalsOf(FieldDefinition field, string? group)
    {
        if (field.Fill != FieldFill.Citizen)
        {
            yield break;
        }

        if (field.Type == FieldType.Group)
        {
            foreach (var count in new[] { "0", "1", "3" }.Where(c => c[0] - '0' >= field.Fewest && c[0] - '0' <= field.Most))
            {
                yield return new BranchGoal(BranchKind.Members, field.Id, count);
            }

            yield break;
        }

        yield return new BranchGoal(BranchKind.Field, field.Id, Group: group);
        if (!field.IsRequired)
        {
            yield return new BranchGoal(BranchKind.Blank, field.Id, Group: group);
        }

        var values = field.Type == FieldType.YesNo ? ["true", "false"] : field.Type == FieldType.Choice ? field.Choices.Select(c => c.Value) : [];
        foreach (var value in values.Where(v => field.Checks.All(c => c.Kind != CheckKind.Must || c.Argument == v)))
        {
            yield return new BranchGoal(BranchKind.Value, field.Id, value, group);
        }
    }
}
