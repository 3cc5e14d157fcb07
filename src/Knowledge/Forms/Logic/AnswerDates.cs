using System.Globalization;

namespace Assistant.Knowledge.Forms.Logic;

/// <summary>Dates in their canonical writing: <c>2026-10-05</c>, or a month <c>2026-10</c> or a year <c>1985</c> alone.</summary>
public static class AnswerDates
{
    /// <summary>Stands between the values of one answer that holds several.</summary>
    public const char ListSeparator = ';';

    /// <summary>The first day meant; null where the text is no date.</summary>
    public static DateOnly? First(string? value)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || DateOnly.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return day;
        }

        return value is { Length: 4 } && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? new DateOnly(year, 1, 1)
            : null;
    }

    /// <summary>As it is read by people: <c>05/10/2026</c>, <c>10/2026</c>, <c>1985</c>.</summary>
    public static string Show(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length switch
        {
            10 when First(value) is { } day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            7 when First(value) is { } month => month.ToString("MM/yyyy", CultureInfo.InvariantCulture),
            _ => value,
        };
    }

    /// <summary>A day in its canonical writing.</summary>
    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
