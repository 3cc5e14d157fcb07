using System.Globalization;
using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>
/// What must be answered so that a branch of a form is reached: tests by the field that they look at, found by following conditions
/// backwards. Where a condition offers alternatives, one is drawn; who asks often enough finds a way if there is one.
/// </summary>
internal sealed class Wishes
{
    private const string CasePrefix = "case.";

    private readonly FormDefinition _form;
    private readonly Random _random;
    private readonly List<AnswerTest> _tests = [];
    private readonly Dictionary<string, int> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public Wishes(FormDefinition form, Random random) => (_form, _random) = (form, random);

    /// <summary>The exit that is wanted; null for none.</summary>
    public string? Exit { get; private set; }

    /// <summary>Whether any exit will do.</summary>
    public bool MayEnd { get; init; }

    /// <summary>The way of filing that is wanted; null for any.</summary>
    public string? Way { get; init; }

    /// <summary>How many members are wanted of a group; null where it does not matter.</summary>
    public int? Members(string group) => _members.TryGetValue(group, out var count) ? count : null;

    /// <summary>The tests that look at a field.</summary>
    public IEnumerable<AnswerTest> On(string id) => _tests.Where(t => t.Key == id || t.Other == id);

    /// <summary>Adds what a goal needs.</summary>
    public Wishes Add(BranchGoal goal)
    {
        switch (goal.Kind)
        {
            case BranchKind.Exit:
                Exit = goal.Key;
                Need(_form.Exits.First(e => e.Id == goal.Key).When);
                break;
            case BranchKind.Finding:
                Need(_form.Findings.First(f => f.Id == goal.Key).When);
                break;
            case BranchKind.Members:
                _members[goal.Key] = int.Parse(goal.Value, CultureInfo.InvariantCulture);
                NeedField(goal.Key);
                break;
            case BranchKind.Value:
                _tests.Add(new AnswerTest(goal.Key, TestKind.OneOf, [goal.Value]));
                NeedField(goal.Key, goal.Group);
                break;
            case BranchKind.Blank:
                _tests.Add(new AnswerTest(goal.Key, TestKind.Given, [], Expected: false));
                NeedField(goal.Key, goal.Group);
                break;
            case BranchKind.Field:
                NeedField(goal.Key, goal.Group);
                break;
            default:
                Need(goal.When!);
                break;
        }

        return this;
    }

    private void NeedField(string id, string? group = null)
    {
        if (group is not null && _seen.Add($"{group}.{id}"))
        {
            var owner = _form.Fields.First(f => f.Id == group);
            _members.TryAdd(group, Math.Max(1, owner.Fewest));
            Need(owner.Members.First(m => m.Id == id).When);
            NeedField(group);
            return;
        }

        if (!_seen.Add(id))
        {
            return;
        }

        foreach (var section in _form.Sections)
        {
            if (section.Fields.FirstOrDefault(f => f.Id == id) is { } field)
            {
                Need(section.When);
                Need(field.When);
            }
        }
    }

    private void Need(FormCondition condition)
    {
        foreach (var test in condition.Tests)
        {
            _tests.Add(test);
            if (test.Kind == TestKind.Given && !test.Expected)
            {
                continue;
            }

            NeedField(test.Key);
            if (test.Other is { } other)
            {
                NeedField(other);
            }

            NeedCase(test);
        }

        if (condition.Any.Count > 0)
        {
            Need(condition.Any[_random.Next(condition.Any.Count)]);
        }
    }

    // A case that no question asks follows from answers: one of the rules that make it so is wanted.
    private void NeedCase(AnswerTest test)
    {
        if (!test.Key.StartsWith(CasePrefix, StringComparison.Ordinal) || !_seen.Add("?" + test.Key))
        {
            return;
        }

        var rules = _form.Derived.Where(d => d.Case == test.Key[CasePrefix.Length..] && test.Values.Contains(d.Value) == (test.Kind == TestKind.OneOf)).ToArray();
        var isAsked = _form.Fields.Any(f => f.Id == test.Key && f.Fill == FieldFill.Citizen);
        if (rules.Length > 0 && (!isAsked || _random.Next(2) == 0))
        {
            Need(rules[_random.Next(rules.Length)].When);
        }
    }
}
