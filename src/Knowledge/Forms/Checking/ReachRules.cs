using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Logic;

namespace Assistant.Knowledge.Forms.Checking;

/// <summary>Whether every field can be reached: what a condition looks at is answered before, and no template goes round in a circle.</summary>
internal static class ReachRules
{
    public static void Check(FormDefinition form, FormScope scope)
    {
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, field) in form.Fields.Index())
        {
            place.TryAdd(field.Id, index);
        }

        foreach (var section in form.Sections)
        {
            foreach (var field in section.Fields.Where(f => f.Fill == FieldFill.Citizen))
            {
                foreach (var key in field.When.Keys.Concat(section.When.Keys).Where(place.ContainsKey))
                {
                    CheckOrder(form, field, key, place, scope);
                }
            }
        }

        foreach (var field in form.Fields.Where(f => f.Template is not null))
        {
            if (Reaches(form, field, field.Id, []))
            {
                scope.Problem($"id: {field.Id}", field.Id, "templates and conditions that do not go round in a circle");
            }
        }
    }

    // A condition over a later answer would leave the field out when its turn comes, and bring it up again behind.
    private static void CheckOrder(FormDefinition form, FieldDefinition field, string key, Dictionary<string, int> place, FormScope scope)
    {
        var looked = form.Fields.First(f => f.Id == key);
        if (looked.Fill == FieldFill.Citizen && place[key] >= place[field.Id])
        {
            scope.Problem($"id: {field.Id}", $"{field.Id}.when", $"a condition over fields that stand before it; '{key}' stands behind");
        }

        if (looked.Fill is FieldFill.Paper or FieldFill.Office)
        {
            scope.Problem($"id: {field.Id}", $"{field.Id}.when", $"a condition over fields that are known; '{key}' is filled in later by hand or by the office");
        }
    }

    private static bool Reaches(FormDefinition form, FieldDefinition from, string target, HashSet<string> seen)
    {
        foreach (var key in AnswerTemplate.Keys(from.Template ?? "").Concat(from.When.Keys))
        {
            if (key == target)
            {
                return true;
            }

            if (seen.Add(key) && form.Fields.FirstOrDefault(f => f.Id == key) is { Template: not null } next && Reaches(form, next, target, seen))
            {
                return true;
            }
        }

        return false;
    }
}
