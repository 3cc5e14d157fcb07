using System.Text.RegularExpressions;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Logic;

namespace Assistant.Knowledge.Forms.Checking;

/// <summary>What one field must have: words for what is asked, values to choose from, checks that can be met.</summary>
internal static class FieldRules
{
    public static void Check(FieldDefinition field, FormSection section, FormScope scope)
    {
        var near = field.Case is { } id ? $"case: {id}" : $"id: {field.Id}";
        scope.CheckCondition(field.When, near, field.Id);
        CheckWords(field, near, scope);
        CheckValues(field, near, scope);
        CheckTemplates(field, near, scope);
        CheckChecks(field, near, scope);
        if (field.Type == FieldType.Group && (field.Members.Count == 0 || field.Item is null))
        {
            scope.Problem(near, field.Id, "of a group: fields and item");
        }

        if (field.Members.Any(m => m.Type == FieldType.Group))
        {
            scope.Problem(near, field.Id, "no group within a group");
        }
    }

    private static void CheckWords(FieldDefinition field, string near, FormScope scope)
    {
        var isAsked = field.Fill == FieldFill.Citizen && field.Default is null;
        if (isAsked && field.Question.Length == 0)
        {
            scope.Problem(near, $"{field.Id}.ask", "the question, for a field that the citizen fills in");
        }

        if (isAsked && field is { Why: null, Case: null } && field.IsRequired)
        {
            scope.Problem(near, $"{field.Id}.why", "why it is asked");
        }

        foreach (var (name, text) in new[] { ("ask", field.Question), ("why", field.Why), ("hint", field.Hint), ("unknown", field.Unknown) })
        {
            scope.CheckText(text is { Length: > 0 } ? text : null, near, $"{field.Id}.{name}");
        }
    }

    private static void CheckValues(FieldDefinition field, string near, FormScope scope)
    {
        var chooses = field.Type is FieldType.Choice or FieldType.Choices;
        if (chooses && field is { Choices.Count: < 2, List: null, Case: null })
        {
            scope.Problem(near, $"{field.Id}.choices", "two choices or more, or a list");
        }

        if (field.List is { } list && !ChoiceLists.IsKnown(list))
        {
            scope.Problem(near, $"{field.Id}.list", $"one of {string.Join(" | ", ChoiceLists.Names)}, found '{list}'");
        }

        if (chooses && field.Default is { } value && field.Choices.Count > 0 && field.Choices.All(c => c.Value != value))
        {
            scope.Problem(near, $"{field.Id}.default", $"one of its choices, found '{value}'");
        }
    }

    private static void CheckTemplates(FieldDefinition field, string near, FormScope scope)
    {
        if (field.Fill == FieldFill.Computed && field.Template is null)
        {
            scope.Problem(near, $"{field.Id}.value", "the value of a computed field, as a template");
        }

        foreach (var key in AnswerTemplate.Keys(field.Template ?? "").Concat(AnswerTemplate.Keys(field.Suggestion ?? "")))
        {
            scope.CheckField(key, near, field.Id);
            if (key == field.Id)
            {
                scope.Problem(near, field.Id, "no template over itself");
            }
        }
    }

    private static void CheckChecks(FieldDefinition field, string near, FormScope scope)
    {
        foreach (var check in field.Checks)
        {
            scope.CheckText(check.Message, near, $"{field.Id}.checks");
            switch (check.Kind)
            {
                case CheckKind.NotBefore or CheckKind.After or CheckKind.Within or CheckKind.Differs or CheckKind.Same:
                    scope.CheckField(check.Argument, near, $"{field.Id}.checks");
                    break;
                case CheckKind.Pattern when !IsPattern(check.Argument):
                    scope.Problem(near, $"{field.Id}.checks", "a regular expression that can be read");
                    break;
                default:
                    break;
            }
        }

        if (field.Checks.Any(c => c.Kind == CheckKind.Pattern && c.Message is null))
        {
            scope.Problem(near, $"{field.Id}.checks", "a message beside a pattern: no common words say how a code looks");
        }
    }

    private static bool IsPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking);
            return true;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
