using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Logic;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>What a field demands of its value, read from its definition a second time, apart from the engine's own checks.</summary>
internal static class AnswerRules
{
    // Days of rest by the calendar of the sun; around Tết nobody makes appointments.
    private static readonly (int Month, int Day)[] Holidays = [(1, 1), (4, 30), (5, 1), (9, 1), (9, 2), (9, 3), (11, 24)];

    /// <summary>Whether a value meets every check that can be made; one beside an answer that is not given is met.</summary>
    public static bool Fit(FieldDefinition field, string value, IFormAnswers answers, DateOnly today) =>
        value.Length == 0 ? !field.IsRequired : field.Checks.All(c => Fits(c, field, value, c.Argument.Length == 0 ? null : answers[c.Argument], today));

    private static bool Fits(FieldCheck check, FieldDefinition field, string value, string? other, DateOnly today)
    {
        var day = Day(value);
        var than = string.IsNullOrEmpty(other) ? null : Day(other);
        return check.Kind switch
        {
            CheckKind.Past => day is null || day <= today,
            CheckKind.Future => day is null || day >= today,
            CheckKind.Least => Size(field, value) >= Number(check.Argument),
            CheckKind.Most => Size(field, value) <= Number(check.Argument),
            CheckKind.LeastAge => day is { } born && check.Length!.After(born) <= today,
            CheckKind.MostAge => day is { } born && check.Length!.After(born) >= today,
            CheckKind.Pattern => Regex.IsMatch(value, check.Argument),
            CheckKind.Must => value == check.Argument,
            CheckKind.NotBefore => than is null || day >= than,
            CheckKind.After => than is null || day > than,
            CheckKind.Within => than is not { } from || day <= check.Length!.After(from),
            CheckKind.Differs => string.IsNullOrEmpty(other) || !string.Equals(value, other, StringComparison.OrdinalIgnoreCase),
            CheckKind.Same => string.IsNullOrEmpty(other) || string.Equals(value, other, StringComparison.OrdinalIgnoreCase),
            CheckKind.InHanoi => value.EndsWith("Hà Nội", StringComparison.Ordinal),
            _ => day is { DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday) } free && !Holidays.Contains((free.Month, free.Day)) && (free.Month is > 2 || free.DayNumber - today.DayNumber < 40),
        };
    }

    private static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static decimal Size(FieldDefinition field, string value) => field.Type switch
    {
        FieldType.Number or FieldType.Money => Number(value),
        FieldType.Files or FieldType.Choices => value.Split(';').Length,
        _ => value.Length,
    };

    private static decimal Number(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
