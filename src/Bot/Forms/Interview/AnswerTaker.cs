using System.Globalization;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Values;

namespace Assistant.Bot.Forms.Interview;

/// <summary>Reads, checks and stores one answer. A value that fails is never stored, and one that holds is never lost.</summary>
internal sealed class AnswerTaker(FormEngine engine)
{
    /// <summary>Takes words as the answer to a question.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="look">The form.</param>
    /// <param name="slot">The question.</param>
    /// <param name="words">The words.</param>
    /// <param name="origin">Where they come from.</param>
    public TakenAnswer Take(TurnScope scope, FormLook look, FieldSlot slot, string words, AnswerOrigin origin = AnswerOrigin.Said)
    {
        if (slot.AsksForMore)
        {
            return TakeMore(scope, look, slot, words);
        }

        var reading = engine.Reader.Read(slot.Field, words, scope.Today);
        switch (reading.Fate)
        {
            case ReadingFate.Fault:
                return new TakenAnswer(TakenFate.Fault, look.State, scope.Say(reading.Fault!, [.. reading.Arguments]));
            case ReadingFate.Ask:
                return new TakenAnswer(TakenFate.Options, look.State, reading.Note is { } why ? scope.Say(why, [.. reading.Arguments]) : "", Options: reading.Options);
            case ReadingFate.None:
                return new TakenAnswer(TakenFate.None, look.State);
            default:
                break;
        }

        var note = reading.Note is { } key ? scope.Say(key, [.. reading.Arguments]) : "";
        if (Fault(scope, look, slot, reading.Value) is { } fault)
        {
            return new TakenAnswer(TakenFate.Fault, look.State, fault);
        }

        return reading.NeedsConfirmation && origin == AnswerOrigin.Said
            ? new TakenAnswer(TakenFate.Confirm, look.State, note, reading.Value)
            : new TakenAnswer(TakenFate.Taken, Store(scope, look, slot, reading.Value, AnswerStatus.Given, origin), note, reading.Value);
    }

    /// <summary>Looks at a form as it would stand.</summary>
    public FormLook? Look(FormState form, TurnScope scope) => engine.Look(form, scope.Today);

    /// <summary>What is wrong with a value beside the other answers, in words; null where nothing is.</summary>
    public string? Fault(TurnScope scope, FormLook look, FieldSlot slot, string value)
    {
        if (engine.Checker(look.Form).Check(slot.Field, value, look.AnswersFor(slot), scope.Today) is not { } fault)
        {
            return null;
        }

        return fault.Message ?? scope.Say(fault.Key, [.. fault.Arguments]);
    }

    /// <summary>Stores an answer that was read already.</summary>
    public static FormState Store(TurnScope scope, FormLook look, FieldSlot slot, string value, AnswerStatus status, AnswerOrigin origin = AnswerOrigin.Said, string? by = null) =>
        Store(look.State, slot.Key, new FormAnswer(value, status, origin, by ?? scope.Input.Channel.Id, scope.Input.Now));

    /// <summary>Stores an answer.</summary>
    public static FormState Store(FormState form, string key, FormAnswer answer)
    {
        var answers = new Dictionary<string, FormAnswer>(form.Answers, StringComparer.Ordinal) { [key] = answer };
        return form with
        {
            Answers = answers,
            Trail = form.Trail.Contains(key) ? form.Trail : [.. form.Trail, key],
            PutOff = [.. form.PutOff.Where(k => k != key)],
            Last = new LastChange(key, form.Answers.GetValueOrDefault(key)),
            Pending = null,
            Revisited = null,
            Misses = 0,
        };
    }

    /// <summary>Takes away an answer that no longer holds, so that it is asked again.</summary>
    public static FormState Reopen(FormState form, string key)
    {
        var answers = new Dictionary<string, FormAnswer>(form.Answers, StringComparer.Ordinal);
        answers.Remove(key, out var before);
        return form with
        {
            Answers = answers,
            Trail = [.. form.Trail.Where(k => k != key)],
            Last = new LastChange(key, before),
            Pending = null,
            Revisited = null,
            Misses = 0,
        };
    }

    // Whether there is one more member: a number says how many there are in all.
    private TakenAnswer TakeMore(TurnScope scope, FormLook look, FieldSlot slot, string words)
    {
        var begun = look.Begun(slot.Field);
        var reading = engine.Reader.Read(slot.Field with { Type = FieldType.YesNo, Members = [], Choices = [] }, words, scope.Today);
        if (reading.Fate != ReadingFate.Value)
        {
            return new TakenAnswer(TakenFate.None, look.State);
        }

        if (reading.Value == "true")
        {
            return begun >= slot.Field.Most
                ? new TakenAnswer(TakenFate.Fault, look.State, scope.Say("form.group.most", ("count", slot.Field.Most.ToString(CultureInfo.InvariantCulture))))
                : new TakenAnswer(TakenFate.Taken, look.State with { Members = With(look.State.Members, slot.Key, begun + 1), Answers = Without(look.State.Answers, slot.Key), Revisited = null, Misses = 0 });
        }

        if (begun < slot.Field.Fewest)
        {
            return new TakenAnswer(
                TakenFate.Fault,
                look.State,
                scope.Say("form.group.fewest", ("count", slot.Field.Fewest.ToString(CultureInfo.InvariantCulture)), ("item", slot.Field.Item ?? "")));
        }

        var form = look.State with { Members = With(look.State.Members, slot.Key, begun) };
        var count = begun == 0 ? "" : begun.ToString(CultureInfo.InvariantCulture);
        return new TakenAnswer(
            TakenFate.Taken,
            Store(form, slot.Key, new FormAnswer(count, begun == 0 ? AnswerStatus.Blank : AnswerStatus.Given, AnswerOrigin.Said, scope.Input.Channel.Id, scope.Input.Now)));
    }

    private static Dictionary<string, FormAnswer> Without(IReadOnlyDictionary<string, FormAnswer> answers, string key)
    {
        var kept = new Dictionary<string, FormAnswer>(answers, StringComparer.Ordinal);
        kept.Remove(key);
        return kept;
    }

    private static Dictionary<string, int> With(IReadOnlyDictionary<string, int> counts, string group, int count) =>
        new(counts, StringComparer.Ordinal) { [group] = count };
}
