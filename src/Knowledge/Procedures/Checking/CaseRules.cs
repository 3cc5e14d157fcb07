using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Procedures.Checking;

/// <summary>Case questions, their values and cues, and every <c>when</c> that names them.</summary>
internal static class CaseRules
{
    public static void Check(Procedure procedure, CheckContext context)
    {
        foreach (var question in procedure.Cases)
        {
            CheckQuestion(procedure, question, context);
        }

        foreach (var fact in procedure.Facts)
        {
            CheckWhen(procedure, fact.When, $"id: {fact.Id}", fact.Id, context);
        }

        foreach (var code in procedure.Codes)
        {
            CheckWhen(procedure, code.When, code.Code, $"codes[{code.Code}]", context);
        }
    }

    private static void CheckQuestion(Procedure procedure, CaseQuestion question, CheckContext context)
    {
        var near = $"id: {question.Id}";
        if (question.Id == When.ChannelCase)
        {
            context.Problem(procedure.Id, near, "cases", "an id other than 'channel', which is built in");
        }

        if (question.Values.Count < 2)
        {
            context.Problem(procedure.Id, near, $"cases.{question.Id}.values", "two values or more");
        }

        if (question.Default is { } value && question.Values.All(v => v.Id != value))
        {
            context.Problem(procedure.Id, near, $"cases.{question.Id}.default", $"one of its values, found '{value}'");
        }

        var claimed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (cue, owner) in question.Values.SelectMany(v => v.Cues.Select(c => (Folding.Fold(NormalForm.Of(c)), v.Id))))
        {
            if (!claimed.TryAdd(cue, owner) && claimed[cue] != owner)
            {
                context.Problem(procedure.Id, near, $"cases.{question.Id}", $"a cue in one value only; '{cue}' stands in '{claimed[cue]}' and '{owner}'");
            }
        }
    }

    private static void CheckWhen(Procedure procedure, When when, string near, string field, CheckContext context)
    {
        foreach (var (caseId, values) in when.Cases)
        {
            var known = caseId == When.ChannelCase
                ? When.Channels
                : procedure.Cases.FirstOrDefault(c => c.Id == caseId)?.Values.Select(v => v.Id).ToArray();
            if (known is null)
            {
                context.Problem(procedure.Id, near, $"{field}.when", $"a declared case, found '{caseId}'");
                continue;
            }

            foreach (var value in values.Where(v => !known.Contains(v, StringComparer.Ordinal)))
            {
                context.Problem(procedure.Id, near, $"{field}.when.{caseId}", $"one of {string.Join(" | ", known)}, found '{value}'");
            }
        }
    }
}
