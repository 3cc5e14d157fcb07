using System.Globalization;
using System.Text.RegularExpressions;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Dates in figures, before they are read: what the calendar refuses is named, so that the citizen sees which part to mend.</summary>
internal static partial class WrittenDate
{
    /// <summary>What is wrong with the first date in figures; null where nothing is, or there is none.</summary>
    public static FieldReading? FaultOf(string text)
    {
        if (DayMonthYear().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (day, month) = (Number(match, 1), Number(match, 2));
        return match.Groups[3].Length == 3 ? FieldReading.Wrong("form.fault.date.year", ("year", match.Groups[3].Value))
            : month is < 1 or > 12 ? FieldReading.Wrong("form.fault.date.month", ("month", match.Groups[2].Value))
            : day is < 1 or > 31 ? FieldReading.Wrong("form.fault.date.impossible", ("date", match.Value))
            : null;
    }

    /// <summary>What is wrong with the first month and year in figures; null where nothing is, or there is none.</summary>
    public static FieldReading? MonthFaultOf(string text)
    {
        if (MonthYear().Match(text) is not { Success: true } match)
        {
            return null;
        }

        return match.Groups[2].Length == 3 ? FieldReading.Wrong("form.fault.date.year", ("year", match.Groups[2].Value))
            : Number(match, 1) is < 1 or > 12 ? FieldReading.Wrong("form.fault.date.month", ("month", match.Groups[1].Value))
            : null;
    }

    /// <summary>The text with its dates in figures written together: "14 08 1946" and "27 / 7 / 1974" are one date.</summary>
    public static string Join(string text) => Spaced().Replace(DayMonthYear().Replace(text, "$1/$2/$3"), "$1/$2/$3");

    /// <summary>The text with its months in figures written together: "10-2019" as "10/2019".</summary>
    public static string JoinMonth(string text) => MonthYear().Replace(text, "$1/$2");

    /// <summary>A day written as in computers: 2020-10-05.</summary>
    public static DateOnly? Iso(string text) =>
        IsoDay().Match(text) is { Success: true } match
        && DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\d/.-])(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{2,4})(?![\d/-])")]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"(?<![\d/.-])(\d{1,2}) ?[/.-] ?(\d{3,4})(?![\d/-])")]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"(?<![\d/.-])(\d{1,2}) (\d{1,2}) (\d{4})(?![\d/-])")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")]
    private static partial Regex IsoDay();
}
