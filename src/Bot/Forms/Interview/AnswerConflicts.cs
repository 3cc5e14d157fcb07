using Assistant.Bot.Dialogues;
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

    /// <summary>Takes words against the answers that stand in their way.</summary>
    /// <returns>The answer, and what has to be asked again for it; null where no answer about the same person stands in the way.</returns>
    public (TakenAnswer Taken, IReadOnlyList<FieldSlot> Dropped)? Override(TurnScope scope, FormLook look, Func<FormLook, TakenAnswer> take, FieldSlot slot)
    {
        var rivals = look.Slots.Where(s => s.Key != slot.Key && look.State.Answers.ContainsKey(s.Key) && AreCompared(s, slot)).ToArray();
        foreach (var dropped in rivals.Select(r => new[] { r }).Append(rivals).Where(d => d.Length > 0))
        {
            var form = dropped.Aggregate(look.State, (f, s) => AnswerTaker.Reopen(f, s.Key));
            if (taker.Look(form, scope) is { } without && take(without) is { Fate: TakenFate.Taken } taken)
            {
                return (taken, dropped);
            }
        }

        return null;
    }

    // A personal ID tells the year of birth and the sex.
    private static bool AreCompared(FieldSlot one, FieldSlot other) =>
        one.Group == other.Group && one.Index == other.Index && one.Field.About == other.Field.About && (one.Group is not null || one.Field.About is not null)
        && (Tells(one.Field) ? IsTold(other.Field) : Tells(other.Field) && IsTold(one.Field));

    private static bool Tells(FieldDefinition field) => field.Type == FieldType.CitizenId;

    private static bool IsTold(FieldDefinition field) => field.Aspect is BirthDate or Gender;
}
