using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Logic;
using Assistant.Knowledge.Language.Dates;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Checks a value that was read against what its field must be, and a personal ID against what else is said of the same person.</summary>
public sealed class AnswerChecker
{
    private readonly PlaceOfAnswer _places;
    private readonly IdentityAgreement? _identity;

    /// <summary>Creates a checker.</summary>
    /// <param name="places">Finds the place in an answer.</param>
    /// <param name="form">The form, to find the fields about the same person; null where there is none.</param>
    public AnswerChecker(PlaceOfAnswer places, FormDefinition? form)
    {
        ArgumentNullException.ThrowIfNull(places);
        _places = places;
        _identity = form is null ? null : new IdentityAgreement(form);
    }

    /// <summary>What is wrong with a value; null where nothing is. What depends on an answer that is not given yet is not wrong.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value in canonical writing; an empty one is never wrong.</param>
    /// <param name="answers">The answers so far, inside a group those of its member.</param>
    /// <param name="today">Today in Vietnam.</param>
    public FieldFault? Check(FieldDefinition field, string value, IFormAnswers answers, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(answers);
        if (value.Length == 0)
        {
            return null;
        }

        foreach (var check in field.Checks)
        {
            if (Failure(check, field, value, answers, today) is { } arguments)
            {
                return new FieldFault(check.Message is null ? KeyOf(check, field.Type) : "", arguments, check.Message);
            }
        }

        return _identity?.Check(field, value, answers);
    }

    // The same rule has other words for amounts and texts, and for years, months and days.
    internal static string KeyOf(FieldCheck check, FieldType type) => check.Kind switch
    {
        CheckKind.Past => "form.fault.check.past",
        CheckKind.Future => "form.fault.check.future",
        CheckKind.Least => type is FieldType.Number or FieldType.Money ? "form.fault.check.min" : "form.fault.check.min_length",
        CheckKind.Most => type is FieldType.Number or FieldType.Money ? "form.fault.check.max" : "form.fault.check.max_length",
        CheckKind.LeastAge => $"form.fault.check.min_age.{check.Length!.Unit}",
        CheckKind.MostAge => $"form.fault.check.max_age.{check.Length!.Unit}",
        CheckKind.Pattern => "form.fault.code.shape",
        CheckKind.Must => "form.fault.check.must",
        CheckKind.NotBefore => "form.fault.check.not_before",
        CheckKind.After => "form.fault.check.after",
        CheckKind.Within => $"form.fault.check.within.{check.Length!.Unit}",
        CheckKind.Differs => "form.fault.check.differs",
        CheckKind.Same => "form.fault.check.same",
        CheckKind.InHanoi => "form.fault.check.in_hanoi",
        _ => "form.fault.check.working_day",
    };

    // The arguments of the fault, null where the check is met or cannot be made yet.
    private (string Name, string Value)[]? Failure(FieldCheck check, FieldDefinition field, string value, IFormAnswers answers, DateOnly today)
    {
        var day = AnswerDates.First(value);
        return check.Kind switch
        {
            CheckKind.Past => If(day > today, ("today", Show(today))),
            CheckKind.Future => If(LastOf(value) < today, ("today", Show(today))),
            CheckKind.Least => If(Size(field, value) < Number(check.Argument), ("limit", Amount(field, check.Argument))),
            CheckKind.Most => If(Size(field, value) > Number(check.Argument), ("limit", Amount(field, check.Argument))),
            CheckKind.LeastAge => If(day is { } born && check.Length!.After(born) > today, ("count", $"{check.Length!.Count}")),
            CheckKind.MostAge => If(day is { } born && check.Length!.After(born) < today, ("count", $"{check.Length!.Count}")),
            CheckKind.Pattern => If(!Regex.IsMatch(value, check.Argument, RegexOptions.NonBacktracking)),
            CheckKind.Must => If(!string.Equals(value, check.Argument, StringComparison.Ordinal)),
            CheckKind.InHanoi => If(_places.InHanoi(value) == false),
            CheckKind.WorkingDay => If(day is { } date && !WorkingCalendar.BuiltIn.IsWorkingDay(date), ("date", AnswerDates.Show(value))),
            _ => Compared(check, value, answers[check.Argument]),
        };

        static (string, string)[]? If(bool fails, params (string, string)[] arguments) => fails ? arguments : null;
    }

    private static (string Name, string Value)[]? Compared(FieldCheck check, string value, string? other)
    {
        if (string.IsNullOrEmpty(other))
        {
            return null;
        }

        var (day, from) = (AnswerDates.First(value), AnswerDates.First(other));
        var fails = check.Kind switch
        {
            CheckKind.NotBefore => day < from,
            CheckKind.After => day <= from,
            CheckKind.Within => from is { } start && day > check.Length!.After(start),
            CheckKind.Differs => Same(value, other),
            CheckKind.Same => !Same(value, other),
            _ => false,
        };
        return fails ? [("other", from is null ? other : AnswerDates.Show(other)), ("count", $"{check.Length?.Count}")] : null;
    }

    private static bool Same(string a, string b) => string.Equals(Folding.Fold(NormalForm.Of(a)), Folding.Fold(NormalForm.Of(b)), StringComparison.Ordinal);

    private static DateOnly? LastOf(string value) => AnswerDates.First(value) is not { } first ? null
        : value.Length == 10 ? first
        : value.Length == 7 ? first.AddMonths(1).AddDays(-1)
        : new DateOnly(first.Year, 12, 31);

    private static decimal Size(FieldDefinition field, string value) => field.Type switch
    {
        FieldType.Number or FieldType.Money => Number(value),
        FieldType.Files or FieldType.Choices => value.Split(AnswerDates.ListSeparator).Length,
        _ => value.Length,
    };

    private static decimal Number(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Amount(FieldDefinition field, string text) => field.Type == FieldType.Money ? ValueWriter.Money(text) : text;

    private static string Show(DateOnly day) => AnswerDates.Show(AnswerDates.Write(day));
}
