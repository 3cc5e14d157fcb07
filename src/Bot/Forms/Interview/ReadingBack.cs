using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Values;

namespace Assistant.Bot.Forms.Interview;

/// <summary>Asks whether a value that was read is the one that was meant, or which of several is.</summary>
internal sealed class ReadingBack(FormEngine engine)
{
    /// <summary>Reads a value back before it counts.</summary>
    public TurnResult Confirm(FormMessage message, FieldSlot slot, TakenAnswer taken, string opening)
    {
        var scope = message.Scope;
        var shown = engine.Write(slot.Field, taken.Value, "") ?? taken.Value;
        IReadOnlyList<Choice> choices = [FormAsking.Own(scope, "form.right"), FormAsking.Own(scope, "form.wrong")];
        var form = Waiting(message, slot, new PendingQuestion(PendingKind.Value, slot.Key, taken.Value));
        var text = FormAsking.Lines(opening, taken.Text, scope.Say("form.confirm", ("name", slot.Field.Name), ("value", shown)));
        return FormAsking.With(scope, message.State, form, choices, [scope.Reply(text, choices, expectsAnswer: true)], ConversationMode.Form);
    }

    /// <summary>Asks which of several values is meant.</summary>
    public static TurnResult Options(FormMessage message, FieldSlot slot, TakenAnswer taken, string opening)
    {
        var scope = message.Scope;
        Choice[] choices = [.. Short(taken.Options!), FormAsking.Own(scope, "form.none_of_these")];
        var form = Waiting(message, slot, new PendingQuestion(PendingKind.Options, slot.Key));
        var text = FormAsking.Lines(opening, taken.Text, scope.Say("form.options", ("name", slot.Field.Name)));
        return FormAsking.With(scope, message.State, form, choices, [scope.Reply(text, choices, expectsAnswer: true)], ConversationMode.Form);
    }

    private static FormState Waiting(FormMessage message, FieldSlot slot, PendingQuestion pending) =>
        message.Form with { Pending = pending, Asked = slot.Key, Revisited = message.Look.IsFilled(slot) ? slot.Key : null, Touched = message.Scope.Input.Now };

    // What all have in common, such as the city of many wards, need not be read on every button.
    private static IEnumerable<Choice> Short(IReadOnlyList<ReadOption> options)
    {
        var at = options[0].Shown.LastIndexOf(", ", StringComparison.Ordinal);
        var common = at > 0 && options.Count > 1 && options.All(o => o.Shown.EndsWith(options[0].Shown[at..], StringComparison.Ordinal)) ? options[0].Shown[at..].Length : 0;
        return options.Select(o => new Choice(o.Shown[..^common], o.Value));
    }
}
