using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Checking;

namespace Assistant.Knowledge.Forms.Checking;

/// <summary>Proves the guide of a service: every value to type is a field of the form, every way has steps and a source.</summary>
internal static class GuideRules
{
    public static void Check(Procedure procedure, CheckContext context)
    {
        if (!context.Knowledge.Guides.TryGetValue(procedure.Id, out var guide))
        {
            if (context.Knowledge.Forms.Count == 0)
            {
                // Content without any forms answers questions only.
                return;
            }

            context.ProblemIn($"{procedure.Id}/guide.yaml", procedure.Id, "", "the guide of the service");
            return;
        }

        if (!context.Knowledge.Forms.TryGetValue(procedure.Id, out var form))
        {
            return;
        }

        var scope = new FormScope(form, procedure, context).Guide();
        if (guide.Ways.Count == 0 || guide.Ways.All(w => !w.When.IsAlways))
        {
            scope.Problem("ways", "ways", "one way or more that is open to everybody");
        }

        foreach (var way in guide.Ways)
        {
            scope.CheckCondition(way.When, $"id: {way.Id}", way.Id);
            scope.CheckSource(way.Source, $"id: {way.Id}", way.Id);
            if (way.Steps.Count == 0)
            {
                scope.Problem($"id: {way.Id}", $"{way.Id}.steps", "steps");
            }

            foreach (var step in way.Steps)
            {
                CheckStep(step, scope);
            }
        }
    }

    private static void CheckStep(GuideStep step, FormScope scope)
    {
        var near = $"id: {step.Id}";
        scope.CheckCondition(step.When, near, step.Id);
        scope.CheckText(step.Do, near, $"{step.Id}.do");
        scope.CheckText(step.See, near, $"{step.Id}.see");
        scope.CheckText(step.Stuck, near, $"{step.Id}.stuck");
        foreach (var value in step.Values)
        {
            scope.CheckField(value.Field, near, $"{step.Id}.type");
        }
    }
}
