using System.Globalization;
using Assistant.Bot.Forms.Interview;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Procedures;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>One person's form while it is thought through: the people in it, and what is meant so far.</summary>
internal sealed class FormPlay(FormDefinition form, DateOnly today, Random random, Wishes wishes, Dictionary<string, int> used, FormEngine engine)
{
    private const int Tries = 200;

    private readonly PersonMaker _maker = new(random);
    private readonly AnswerMaker _answers = new(random, today, engine.Knowledge.Lists);
    private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);
    private readonly HashSet<string> _settled = new(StringComparer.Ordinal);

    public MeantForm Meant { get; } = new() { Service = form.Service };

    public Wishes Wishes => wishes;

    /// <summary>A field taken without asking that is meant otherwise; null for none.</summary>
    public FieldSlot? Unsettled(FormLook look) =>
        look.Slots.FirstOrDefault(s => s.Field.Default is not null && !look.State.Answers.ContainsKey(s.Key) && wishes.On(s.Field.Id).Any() && _settled.Add(s.Key));

    /// <summary>One answer that fits the field and the wishes; null where this chance has none.</summary>
    public Meant? Think(FormLook look, FieldSlot slot)
    {
        var field = slot.Field;
        if (!_people.TryGetValue(Owner(slot), out var person))
        {
            if (MakePerson(look, slot) is not { } made)
            {
                return null;
            }

            _people[Owner(slot)] = person = made;
        }

        var isWished = slot.Index == 0 && wishes.On(field.Id).Any();
        var meant = !field.IsRequired && !isWished && LeavesBlank(slot) ? Citizens.Meant.Blank
            : !field.IsRequired && isWished && wishes.On(field.Id).Any(t => t is { Kind: TestKind.Given, Expected: false }) ? Citizens.Meant.Blank
            : Twin(look, slot) ?? Rare(slot, person);
        return Fits(look, slot, meant.Value) ? meant : null;
    }

    /// <summary>Keeps an answer.</summary>
    public void Keep(FieldSlot slot, Meant meant)
    {
        Meant.Answers[slot.Key] = meant;
        Reach(new BranchGoal(BranchKind.Field, slot.Field.Id, Group: slot.Group?.Id));
        if (meant.IsBlank)
        {
            Reach(new BranchGoal(BranchKind.Blank, slot.Field.Id, Group: slot.Group?.Id));
        }
        else if (slot.Field.Type is FieldType.Choice or FieldType.YesNo)
        {
            Reach(ValueGoal(slot, meant.Value));
        }
    }

    /// <summary>Answers whether a group has one more member.</summary>
    public FormState Count(FormState state, FormLook look, FieldSlot slot)
    {
        var group = slot.Field;
        if (!Meant.Members.TryGetValue(group.Id, out var wanted))
        {
            var counts = new[] { 0, 1, 3 }.Where(n => n >= group.Fewest && n <= group.Most).DefaultIfEmpty(group.Fewest).ToArray();
            wanted = wishes.Members(group.Id) ?? counts.OrderBy(n => used.GetValueOrDefault(MembersGoal(group.Id, n).Name)).ThenBy(_ => random.Next()).First();
            Meant.Members[group.Id] = wanted;
            Reach(MembersGoal(group.Id, wanted));
        }

        var begun = look.Begun(group);
        var members = new Dictionary<string, int>(state.Members, StringComparer.Ordinal) { [group.Id] = Math.Min(wanted, begun + 1) };
        return begun < wanted
            ? state with { Members = members }
            : AnswerTaker.Store(state with { Members = members }, group.Id, new FormAnswer(wanted == 0 ? "" : wanted.ToString(CultureInfo.InvariantCulture), AnswerStatus.Given, AnswerOrigin.Said, "", state.Begun));
    }

    public void Reach(BranchGoal goal)
    {
        if (Meant.Reached.Add(goal.Name))
        {
            used[goal.Name] = used.GetValueOrDefault(goal.Name) + 1;
        }
    }

    /// <summary>Of several, the one that was reached least; null of none.</summary>
    public T? Rarest<T>(IEnumerable<T> items, Func<T, BranchGoal> goal)
        where T : class => items.OrderBy(i => used.GetValueOrDefault(goal(i).Name)).ThenBy(_ => random.Next()).FirstOrDefault();

    private static string Owner(FieldSlot slot) => slot.Group is null ? slot.Field.About ?? "" : $"{slot.Group.Id}[{slot.Index}].{slot.Field.About}";

    private static BranchGoal MembersGoal(string group, int count) => new(BranchKind.Members, group, count.ToString(CultureInfo.InvariantCulture));

    private static BranchGoal ValueGoal(FieldSlot slot, string value) => new(BranchKind.Value, slot.Field.Id, value, slot.Group?.Id);

    // Who is wished to be the same person has the same number, or name.
    private Meant? Twin(FormLook look, FieldSlot slot) =>
        wishes.On(slot.Field.Id).FirstOrDefault(t => t.Kind == TestKind.SameAs) is { } same
        && (same.Key == slot.Field.Id ? same.Other! : same.Key) is var other && look.Find(other) is { } twin && look.Value(twin) is { Length: > 0 } value
            ? new Meant(value, value)
            : null;

    private bool LeavesBlank(FieldSlot slot) => random.Next(2) == 0 && slot.Field.Type is not (FieldType.YesNo or FieldType.Choice);

    // Among values the one that was meant least often, mostly: chance leaves rare ones out.
    private Meant Rare(FieldSlot slot, Person person) =>
        slot.Field.Type is FieldType.Choice or FieldType.YesNo && slot.Field.Aspect != "gender" && random.Next(4) > 0
            ? Rarest(Enumerable.Range(0, 4).Select(_ => _answers.Make(slot.Field, person)), m => ValueGoal(slot, m.Value))!
            : _answers.Make(slot.Field, person);

    private bool Fits(FormLook look, FieldSlot slot, string value)
    {
        var answers = new Overlay(look.AnswersFor(slot), slot.Field.Id, value);
        return AnswerRules.Fit(slot.Field, value, answers, today) && Agrees(slot, value)
            && (slot.Index > 0 || wishes.On(slot.Field.Id).All(t => engine.Conditions.Holds(new FormCondition([t], []), answers, today) != Applicability.No));
    }

    // A number that is another person's does not agree with this one's birth.
    private bool Agrees(FieldSlot slot, string value) =>
        slot.Field.Type != FieldType.CitizenId || slot.Field.About is null || value.Length != 12 || !_people.TryGetValue(Owner(slot), out var person) || person.Id == value;

    private Person? MakePerson(FormLook look, FieldSlot slot)
    {
        var about = slot.Field.About;
        IEnumerable<FieldDefinition> near = slot.Group is { } group ? group.Members : form.Fields;
        var facts = near.Where(f => f.About == about && f.About is not null && f.Type is FieldType.Date or FieldType.Choice && f.Aspect is "birth_date" or "gender").ToArray();
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var person = _maker.Make(IsMale(about), Birth(about, attempt));
            if (facts.All(f => Fits(look, slot with { Field = f }, _answers.Make(f, person).Value)))
            {
                return person;
            }
        }

        return null;
    }

    private bool IsMale(string? about) => about switch
    {
        "mother" or "bride" => false,
        "father" or "groom" => true,
        _ => random.Next(2) == 0,
    };

    private DateOnly Birth(string? about, int attempt)
    {
        var (young, old) = about switch
        {
            "child" => (1, 50),
            "mother" or "father" => (20 * 365, 45 * 365),
            "deceased" => (60 * 365, 92 * 365),
            "bride" or "groom" or "spouse" => (21 * 365, 50 * 365),
            "member" or "guest" => (3 * 365, 80 * 365),
            _ => (19 * 365, 70 * 365),
        };
        return attempt < Tries / 4 ? today.AddDays(-random.Next(young, old)) : today.AddDays(-random.Next(1, 95 * 365));
    }
}
