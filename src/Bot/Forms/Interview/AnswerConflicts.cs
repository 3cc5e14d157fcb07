using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Forms.Interview;

/// <summary>
/// A correction that does not agree with another answer about the same person: whoever corrects means it, so it is the other answer
/// that is asked again. Without this, two answers that are both wrong would hold each other fast.
/// </summary>
internal sealed class AnswerConflicts(AnswerTaker taker)
{
    private const string BirthDate = "birth_date";
    private const string Gender = "gender";

    /// <summary>Takes a new value, if need be against another answer about the same person.</summary>
    /// <returns>What became of it, and for each answer that has to be given again, why.</returns>
    public (TakenAnswer Taken, IReadOnlyList<string> Told) Insist(TurnScope scope, FormLook look, FieldSlot slot, string words)
    {
        var taken = Correct(scope, look, slot, words);
        if (taken.Fate != TakenFate.Fault)
        {
            return (taken, []);
        }

        var rivals = look.Slots.Where(s => s.Key != slot.Key && look.State.Answers.ContainsKey(s.Key) && AreCompared(s, slot)).ToArray();
        foreach (var dropped in rivals.Select(r => new[] { r }).Append(rivals).Where(d => d.Length > 0))
        {
            var form = dropped.Aggregate(look.State, (f, s) => AnswerTaker.Reopen(f, s.Key));
            if (taker.Look(form, scope) is { } without && Correct(scope, without, slot, words) is { Fate: TakenFate.Taken } forced)
            {
                return (forced, [.. dropped.Select(d => scope.Say("form.reopened", ("name", d.Field.Name), ("fault", taken.Text)))]);
            }
        }

        return (taken, []);
    }

    private TakenAnswer Correct(TurnScope scope, FormLook look, FieldSlot slot, string words)
    {
        var taken = taker.Take(scope, look, slot, words);

        // "à nhầm, 6/10": the year is the one that was said before.
        return taken.Fate == TakenFate.Confirm && slot.Field.Type == FieldType.Date && look.Value(slot) is { Length: > 4 } old && old[..4] == taken.Value[..4]
            ? taken with { Fate = TakenFate.Taken, Form = AnswerTaker.Store(scope, look, slot, taken.Value, AnswerStatus.Given), Text = "" }
            : taken;
    }

    // A personal ID tells the year of birth and the sex.
    private static bool AreCompared(FieldSlot one, FieldSlot other) =>
        one.Group == other.Group && one.Index == other.Index && one.Field.About == other.Field.About && (one.Group is not null || one.Field.About is not null)
        && (Tells(one.Field) ? IsTold(other.Field) : Tells(other.Field) && IsTold(one.Field));

    private static bool Tells(FieldDefinition field) => field.Type == FieldType.CitizenId;

    private static bool IsTold(FieldDefinition field) => field.Aspect is BirthDate or Gender;
}
