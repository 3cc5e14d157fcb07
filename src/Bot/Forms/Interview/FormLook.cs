using System.Globalization;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Logic;
using Assistant.Knowledge.Forms.Understanding;
using Assistant.Knowledge.Procedures;

namespace Assistant.Bot.Forms.Interview;

/// <summary>A person's form as it stands: which questions are part of it, which is next, what is answered. Made anew after every change.</summary>
internal sealed class FormLook
{
    private readonly Func<FieldDefinition, string, string, string?> _write;
    private List<FieldSlot>? _slots;

    public FormLook(FormState state, FormIndex form, Procedure procedure, ConditionEvaluator conditions, Func<FieldDefinition, string, string, string?> write, IReadOnlyDictionary<string, string> assumed, DateOnly today)
    {
        State = state;
        Form = form.Form;
        Procedure = procedure;
        _write = write;
        var given = state.Answers.ToDictionary(a => a.Key, a => a.Value.Value, StringComparer.Ordinal);
        foreach (var (group, count) in state.Members)
        {
            given[group + FilledForm.CountSuffix] = count.ToString(CultureInfo.InvariantCulture);
        }

        Filled = new FilledForm(form, given, conditions, write, today, assumed);
    }

    public FormState State { get; }

    public FormDefinition Form { get; }

    public Procedure Procedure { get; }

    public FilledForm Filled { get; }

    /// <summary>All questions of this person's form, answered or not, in order.</summary>
    public IReadOnlyList<FieldSlot> Slots => _slots ??= [.. Form.Fields.SelectMany(SlotsOf)];

    /// <summary>The question to ask now: the one that is asked again, else the first that is open, and what was put off when nothing else is; null when all is answered.</summary>
    public FieldSlot? Next => Find(State.Revisited) ?? Slots.FirstOrDefault(s => IsOpen(s) && !State.PutOff.Contains(s.Key)) ?? Slots.FirstOrDefault(IsOpen);

    /// <summary>The question with a key; null where it is not part of the form now.</summary>
    public FieldSlot? Find(string? key) => key is null ? null : Slots.FirstOrDefault(s => s.Key == key);

    public bool IsOpen(FieldSlot slot) => slot.Key == State.Revisited || !IsFilled(slot);

    /// <summary>Whether it has an answer, or needs none.</summary>
    public bool IsFilled(FieldSlot slot) => State.Answers.ContainsKey(slot.Key) || slot.Field.Default is not null || Taken(slot) is not null;

    /// <summary>What a field takes from others without being asked; null for nothing.</summary>
    public string? Taken(FieldSlot slot) => slot is { Group: null, Field.Template: not null } && Filled[slot.Field.Id] is { Length: > 0 } value ? value : null;

    /// <summary>The question whose answer a field repeats without being asked, as the mother's birth date where the mother is the applicant; null for none.</summary>
    public FieldSlot? Original(FieldSlot slot)
    {
        if (slot.Group is not null || State.Answers.ContainsKey(slot.Key))
        {
            return null;
        }

        var field = slot.Field;
        while (field.Template is ['{', .. var id, '}'])
        {
            if (Form.Fields.FirstOrDefault(f => f.Id == id) is not { } next || next.Type != slot.Field.Type)
            {
                return null;
            }

            field = next;
        }

        return field != slot.Field && field is { Fill: FieldFill.Citizen, Template: null } && Find(field.Id) is { } original && Value(original) == Value(slot) ? original : null;
    }

    /// <summary>The answer as people read it; empty where there is none.</summary>
    public string Shown(FieldSlot slot) =>
        slot.AsksForMore ? Filled[slot.Key] ?? ""
            : Value(slot) is { Length: > 0 } value ? _write(slot.Field, value, "") ?? value : "";

    /// <summary>The value: given, or taken without asking.</summary>
    public string? Value(FieldSlot slot) => State.Answers.TryGetValue(slot.Key, out var answer) ? answer.Value : Taken(slot) ?? slot.Field.Default;

    /// <summary>What a message may speak of.</summary>
    public IReadOnlyList<OpenField> OpenFields() =>
    [
        .. Slots.Where(s => !s.AsksForMore && s.Field.Type != FieldType.Files)
            .Select(s => new OpenField(s.Key, s.Field, Value(s), Shown(s), s.Key == State.Asked)),
    ];

    /// <summary>How many questions are answered, and how many there are as far as is known now.</summary>
    public (int Done, int All) Progress()
    {
        // What is taken without being asked is no step: the first question is the first step.
        var asked = Slots.Where(s => s.Field.Default is null && Taken(s) is null).ToArray();
        return (asked.Count(IsFilled), asked.Length);
    }

    /// <summary>The other answers that a field is looked at with.</summary>
    public IFormAnswers AnswersFor(FieldSlot slot) => slot.Group is null ? Filled : Filled.Member(slot.Group.Id, slot.Index);

    private IEnumerable<FieldSlot> SlotsOf(FieldDefinition field)
    {
        if (field.Fill != FieldFill.Citizen || Filled.Applies(field) != Applicability.Yes)
        {
            yield break;
        }

        if (field.Type != FieldType.Group)
        {
            yield return new FieldSlot(field.Id, field);
            yield break;
        }

        var begun = Begun(field);
        for (var index = 0; index < begun; index++)
        {
            foreach (var member in field.Members.Where(m => m.Fill == FieldFill.Citizen && Filled.Applies(field, index, m) == Applicability.Yes))
            {
                yield return new FieldSlot(string.Create(CultureInfo.InvariantCulture, $"{field.Id}[{index}].{member.Id}"), member, field, index);
            }
        }

        yield return new FieldSlot(field.Id, field);
    }

    /// <summary>How many members of a group were begun: one at once, where the form is not complete without.</summary>
    public int Begun(FieldDefinition group) =>
        Math.Max(State.Members.GetValueOrDefault(group.Id), State.Answers.ContainsKey(group.Id) ? 0 : Math.Min(1, group.Fewest));
}
