using System.Globalization;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Logic;
using Assistant.Knowledge.Procedures;

namespace Assistant.Bot.Forms.Interview;

/// <summary>Something found in the check before the end.</summary>
/// <param name="Level">How grave it is.</param>
/// <param name="Text">What it is.</param>
/// <param name="Advice">What to do; empty for nothing.</param>
/// <param name="Fields">The fields to look at again.</param>
internal sealed record Finding(FindingLevel Level, string Text, string Advice, IReadOnlyList<string> Fields);

/// <summary>Looks for everything that sends dossiers back: what is missing, what does not agree, what is late.</summary>
internal sealed class FormPrecheck(AnswerTaker taker)
{
    /// <summary>How near a deadline is told as near.</summary>
    private const int NearDays = 15;

    /// <summary>All findings, the gravest first.</summary>
    public IReadOnlyList<Finding> Find(TurnScope scope, FormLook look)
    {
        var findings = new List<Finding>();
        AddMissing(scope, look, findings);
        AddFaults(scope, look, findings);
        foreach (var rule in look.Form.Findings.Where(f => look.Filled.Holds(f.When) == Applicability.Yes))
        {
            findings.Add(new Finding(rule.Level, look.Filled.Fill(rule.Text) ?? rule.Text, rule.Advice ?? "", rule.Fields));
        }

        AddDeadlines(scope, look, findings);
        return [.. findings.OrderByDescending(f => f.Level)];
    }

    /// <summary>The deadlines that count for this form, with their days.</summary>
    public static IEnumerable<(FormDeadline Deadline, DateOnly Day)> Deadlines(FormLook look) =>
        from deadline in look.Form.Deadlines
        where look.Filled.Holds(deadline.When) == Applicability.Yes
        let start = AnswerDates.First(look.Filled[deadline.From])
        where start is not null
        select (deadline, deadline.Length.After(start.Value));

    /// <summary>The findings in words.</summary>
    public static string Text(TurnScope scope, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return scope.Say("form.check.none");
        }

        var lines = findings.Select(f => scope.Say(
            f.Advice.Length > 0 ? "form.check.line" : "form.check.line_plain",
            ("level", scope.Say(f.Level switch { FindingLevel.Problem => "form.check.problem", FindingLevel.Warning => "form.check.warning", _ => "form.check.note" })),
            ("text", f.Text),
            ("do", f.Advice)));
        return $"{scope.Say("form.check.heading")}\n{string.Join('\n', lines)}";
    }

    private static void AddMissing(TurnScope scope, FormLook look, List<Finding> findings)
    {
        var missing = look.Slots.Where(s => s.Field.IsRequired && look.State.Answers.GetValueOrDefault(s.Key) is { Status: not AnswerStatus.Given } && !s.AsksForMore).ToArray();
        if (missing.Length > 0)
        {
            findings.Add(new Finding(
                FindingLevel.Problem,
                scope.Say("form.check.missing", ("names", string.Join("; ", missing.Select(s => s.Field.Name)))),
                scope.Say("form.check.missing.do"),
                [.. missing.Select(s => s.Key)]));
        }
    }

    // Answers were checked when they were taken; what was changed later may have turned them.
    private void AddFaults(TurnScope scope, FormLook look, List<Finding> findings)
    {
        foreach (var slot in look.Slots.Where(s => !s.AsksForMore && look.State.Answers.GetValueOrDefault(s.Key) is { Value.Length: > 0 }))
        {
            if (taker.Fault(scope, look, slot, look.Value(slot)!) is { } fault)
            {
                findings.Add(new Finding(FindingLevel.Problem, scope.Say("form.check.fault", ("name", slot.Field.Name), ("fault", fault)), "", [slot.Key]));
            }
        }
    }

    private static void AddDeadlines(TurnScope scope, FormLook look, List<Finding> findings)
    {
        foreach (var (deadline, day) in Deadlines(look))
        {
            var shown = day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            var left = day.DayNumber - scope.Today.DayNumber;
            findings.Add(left < 0
                ? new Finding(FindingLevel.Warning, deadline.Passed.Replace("{deadline}", shown, StringComparison.Ordinal), "", [])
                : new Finding(
                    left <= NearDays ? FindingLevel.Warning : FindingLevel.Note,
                    deadline.Text.Replace("{deadline}", shown, StringComparison.Ordinal),
                    scope.Say(left == 0 ? "form.check.today" : "form.check.left", ("days", left.ToString(CultureInfo.InvariantCulture))),
                    []));
        }
    }
}
