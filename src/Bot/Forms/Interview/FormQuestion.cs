using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Dialogues;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Values;

namespace Assistant.Bot.Forms.Interview;

/// <summary>Writes the question of a field: how far along, what, and what may be chosen.</summary>
internal sealed class FormQuestion(FormEngine engine)
{
    /// <summary>Of a long list, the values that are offered; any other may be written.</summary>
    private const int OfferedOfList = 4;

    private const int HintFromMiss = 1;

    /// <summary>The choices of a question.</summary>
    public IReadOnlyList<Choice> Choices(TurnScope scope, FormLook look, FieldSlot slot)
    {
        var field = slot.Field;
        var choices = new List<Choice>();
        if (slot.AsksForMore || field.Type == FieldType.YesNo)
        {
            choices.Add(Own(scope, "form.yes"));
            choices.Add(Own(scope, "form.no"));
        }
        else if (Suggestion(scope, look, slot) is { } suggestion)
        {
            choices.Add(new Choice(Capital(suggestion), suggestion));
        }

        if (field.Choices.Count > 0)
        {
            choices.AddRange(field.Choices.Where(c => choices.All(known => known.Value != c.Label)).Select(c => new Choice(Capital(c.Label), c.Label)));
        }
        else if (field.List is { } list)
        {
            choices.AddRange(Knowledge(list).Where(v => choices.All(c => c.Value != v)).Take(OfferedOfList).Select(v => new Choice(v, v)));
        }

        if (field is { IsRequired: false } && !slot.AsksForMore)
        {
            choices.Add(Own(scope, "form.skip"));
        }

        return choices;
    }

    /// <summary>The words of a question.</summary>
    public static string Text(TurnScope scope, FormLook look, FieldSlot slot)
    {
        var question = Question(scope, look, slot);
        var (done, all) = look.Progress();
        var step = scope.Say(
            "form.step", ("number", (Math.Min(done, all - 1) + 1).ToString(CultureInfo.InvariantCulture)), ("count", all.ToString(CultureInfo.InvariantCulture)));
        var hint = look.State.Misses >= HintFromMiss || (slot.Field.Hint is not null && look.State.Misses == 0) ? Hint(scope, slot.Field, look.State.Misses) : null;
        return scope.Input.Channel.Style == ReplyStyle.Spoken
            ? Join(" ", question, hint)
            : Join("\n", $"{step} {question}", hint);
    }

    /// <summary>Why the field is asked, in words.</summary>
    public static string Why(TurnScope scope, FieldSlot slot) => slot.Field.Why ?? scope.Say("form.why.plain");

    /// <summary>How the answer is written and where it is found.</summary>
    public static string? Hint(TurnScope scope, FieldDefinition field, int misses)
    {
        var example = field.Example is { } e && (misses > 0 || field.Hint is null) ? scope.Say("form.example", ("example", e)) : null;
        return field.Hint is null && example is null ? null : Join(" ", field.Hint, example);
    }

    private static string Question(TurnScope scope, FormLook look, FieldSlot slot)
    {
        var field = slot.Field;
        if (slot.AsksForMore && look.Begun(field) > 0)
        {
            return scope.Say("form.group.more", ("item", field.Item ?? ""));
        }

        if (slot.Group is { Item: { } item })
        {
            return scope.Say(
                "form.group.member",
                ("item", Capital(item)),
                ("number", (slot.Index + 1).ToString(CultureInfo.InvariantCulture)),
                ("question", field.Question));
        }

        var question = field.Question.Length > 0 ? field.Question : scope.Say("form.ask.plain", ("name", field.Name));
        return question;
    }

    // Of an address, a question for a ward takes the ward; an office is suggested as it will be written.
    private string? Suggestion(TurnScope scope, FormLook look, FieldSlot slot)
    {
        if (slot.Field.Suggestion is not { } template || slot.Group is not null || look.Filled.Fill(template) is not { Length: > 0 } filled)
        {
            return null;
        }

        return engine.Reader.Read(slot.Field, filled, scope.Today) is { Fate: ReadingFate.Value, Value: { } value } ? engine.Write(slot.Field, value, "") ?? filled : filled;
    }

    private IEnumerable<string> Knowledge(string list) => engine.Knowledge.Lists[list].Choices.Select(c => c.Value);

    private static Choice Own(TurnScope scope, string key) => new(scope.Say(key), scope.Say(key));

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Join(string separator, params ReadOnlySpan<string?> parts)
    {
        var kept = new List<string>();
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                kept.Add(part);
            }
        }

        return string.Join(separator, kept);
    }
}
