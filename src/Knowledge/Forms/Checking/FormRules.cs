using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Checking;

namespace Assistant.Knowledge.Forms.Checking;

/// <summary>Proves the form of a service: every field can be reached, everything named exists, nothing goes round in a circle.</summary>
internal static class FormRules
{
    public static void Check(Procedure procedure, CheckContext context)
    {
        if (!context.Knowledge.Forms.TryGetValue(procedure.Id, out var form))
        {
            if (context.Knowledge.Forms.Count == 0)
            {
                // Content without any forms answers questions only.
                return;
            }

            context.ProblemIn($"{procedure.Id}/form.yaml", procedure.Id, "", "the form of the service");
            return;
        }

        var scope = new FormScope(form, procedure, context);
        scope.CheckIds();
        foreach (var section in form.Sections)
        {
            scope.CheckCondition(section.When, $"id: {section.Id}", section.Id);
            foreach (var field in section.Fields)
            {
                FieldRules.Check(field, section, scope);
                foreach (var member in field.Members)
                {
                    FieldRules.Check(member, section, scope.Inside(field));
                }
            }
        }

        CheckWhole(form, scope);
        ReachRules.Check(form, scope);
    }

    private static void CheckWhole(FormDefinition form, FormScope scope)
    {
        scope.CheckField(form.Addressee, "addressee", "addressee");
        scope.CheckField(form.Signer, "signer", "signer");
        foreach (var exit in form.Exits)
        {
            scope.CheckCondition(exit.When, $"id: {exit.Id}", exit.Id);
            scope.CheckSource(exit.Source, $"id: {exit.Id}", exit.Id);
            scope.CheckText(exit.Text, $"id: {exit.Id}", exit.Id);
            if (exit.Service is { } service && scope.Context.Knowledge.Procedures.All(p => p.Id != service))
            {
                scope.Problem($"id: {exit.Id}", $"{exit.Id}.service", $"the id of a service, found '{service}'");
            }
        }

        foreach (var finding in form.Findings)
        {
            scope.CheckCondition(finding.When, $"id: {finding.Id}", finding.Id);
            scope.CheckSource(finding.Source, $"id: {finding.Id}", finding.Id);
            scope.CheckTemplate(finding.Text, $"id: {finding.Id}", finding.Id);
            scope.CheckText(finding.Advice, $"id: {finding.Id}", finding.Id);
            foreach (var field in finding.Fields)
            {
                scope.CheckField(field, $"id: {finding.Id}", $"{finding.Id}.fields");
            }
        }

        foreach (var deadline in form.Deadlines)
        {
            scope.CheckCondition(deadline.When, $"id: {deadline.Id}", deadline.Id);
            scope.CheckSource(deadline.Source, $"id: {deadline.Id}", deadline.Id);
            scope.CheckField(deadline.From, $"id: {deadline.Id}", $"{deadline.Id}.counted_from");
            scope.CheckText(deadline.Text.Replace("{deadline}", "01/01/2026", StringComparison.Ordinal), $"id: {deadline.Id}", deadline.Id);
            scope.CheckText(deadline.Passed.Replace("{deadline}", "01/01/2026", StringComparison.Ordinal), $"id: {deadline.Id}", deadline.Id);
        }

        foreach (var derived in form.Derived)
        {
            scope.CheckCondition(derived.When, $"case: {derived.Case}", $"derived.{derived.Case}");
            scope.CheckCase(derived.Case, [derived.Value], $"case: {derived.Case}", $"derived.{derived.Case}");
        }

        foreach (var notice in form.Notices)
        {
            scope.CheckSource(notice.Source, "notices", "notices");
            scope.CheckText(notice.Text, "notices", "notices");
        }

        foreach (var printed in form.PrintOrder)
        {
            scope.CheckField(printed, "print_order", "print_order");
        }
    }
}
