using System.Globalization;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Language.Names;
using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;

namespace Assistant.Knowledge.Forms.Logic;

/// <summary>Tells whether a condition holds on a day, as far as the answers go.</summary>
public sealed class ConditionEvaluator(PlaceOfAnswer places)
{
    /// <summary>Tells whether a condition holds.</summary>
    /// <returns><see cref="Applicability.Unknown"/> where it depends on an answer that is not known yet.</returns>
    public Applicability Holds(FormCondition condition, IFormAnswers answers, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(answers);
        var result = Applicability.Yes;
        foreach (var test in condition.Tests)
        {
            switch (Holds(test, answers, today))
            {
                case Applicability.No:
                    return Applicability.No;
                case Applicability.Unknown:
                    result = Applicability.Unknown;
                    break;
                default:
                    break;
            }
        }

        if (condition.Any.Count == 0)
        {
            return result;
        }

        var best = Applicability.No;
        foreach (var alternative in condition.Any)
        {
            best = (Applicability)Math.Max((int)best, (int)Holds(alternative, answers, today));
        }

        return (Applicability)Math.Min((int)result, (int)best);
    }

    private Applicability Holds(AnswerTest test, IFormAnswers answers, DateOnly today)
    {
        if (answers[test.Key] is not { } value)
        {
            return Applicability.Unknown;
        }

        if (test.Kind == TestKind.Given)
        {
            return Yes(value.Length > 0 == test.Expected);
        }

        // What was left blank has no age, no number and no place; only "none of" may be asked of it, and it is none.
        if (value.Length == 0)
        {
            return Yes(test.Kind == TestKind.OneOf && test.Values.Contains("", StringComparer.Ordinal));
        }

        return test.Other is { } other ? Compared(test, value, answers[other]) : Alone(test, value, answers, today);
    }

    private Applicability Alone(AnswerTest test, string value, IFormAnswers answers, DateOnly today) => test.Kind switch
    {
        TestKind.OneOf => Yes(Values(value).Any(v => test.Values.Contains(v, StringComparer.Ordinal))),
        TestKind.NoneOf => Yes(!Values(value).Any(v => test.Values.Contains(v, StringComparer.Ordinal))),
        TestKind.AtLeast => Number(value) is { } number ? Yes(number >= test.Number) : Applicability.Unknown,
        TestKind.Under => Number(value) is { } number ? Yes(number < test.Number) : Applicability.Unknown,
        TestKind.AgeAtLeast => AnswerDates.First(value) is { } from ? Yes(test.Length!.After(from) <= today) : Applicability.Unknown,
        TestKind.AgeUnder => AnswerDates.First(value) is { } from ? Yes(test.Length!.After(from) > today) : Applicability.Unknown,
        TestKind.InHanoi => places.InHanoi(value) is { } inside ? Yes(inside == test.Expected) : Applicability.Unknown,
        TestKind.SurnameOfNone => SurnameOfNone(value, [.. test.Values.Select(v => answers[v])]),
        _ => Applicability.Unknown,
    };

    private Applicability Compared(AnswerTest test, string value, string? other)
    {
        if (string.IsNullOrEmpty(other))
        {
            return Applicability.Unknown;
        }

        var (a, b) = (AnswerDates.First(value), AnswerDates.First(other));
        return test.Kind switch
        {
            TestKind.Before => a is { } x && b is { } y ? Yes(x < y) : Applicability.Unknown,
            TestKind.After => a is { } x && b is { } y ? Yes(x > y) : Applicability.Unknown,
            TestKind.AtLeastAfter => a is { } x && b is { } y ? Yes(x >= test.Length!.After(y)) : Applicability.Unknown,
            TestKind.SameAs => Yes(Same(value, other)),
            TestKind.DiffersFrom => Yes(!Same(value, other)),
            TestKind.SameCommune => places.SameCommune(value, other) is { } same ? Yes(same == test.Expected) : Applicability.Unknown,
            _ => Applicability.Unknown,
        };
    }

    private static Applicability SurnameOfNone(string name, string?[] others)
    {
        var given = others.Where(o => !string.IsNullOrEmpty(o)).ToArray();
        if (given.Length == 0)
        {
            return Applicability.Unknown;
        }

        var surname = Surname(name);
        return Yes(surname.Length > 0 && given.All(o => !string.Equals(Surname(o!), surname, StringComparison.Ordinal)));
    }

    private static string Surname(string name) => PersonNameParser.Parse(NormalForm.Of(name)) is { } read ? Folding.Fold(read.Value.Surname) : "";

    private static bool Same(string a, string b) => string.Equals(Folding.Fold(NormalForm.Of(a)), Folding.Fold(NormalForm.Of(b)), StringComparison.Ordinal);

    private static string[] Values(string value) => value.Split(AnswerDates.ListSeparator, StringSplitOptions.TrimEntries);

    private static decimal? Number(string value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Applicability Yes(bool holds) => holds ? Applicability.Yes : Applicability.No;
}
