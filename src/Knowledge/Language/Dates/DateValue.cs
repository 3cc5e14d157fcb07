namespace Assistant.Knowledge.Language.Dates;

/// <summary>A date as a citizen wrote or said it, and the days of the calendar it means.</summary>
/// <param name="Precision">How exactly it was said.</param>
/// <param name="Day">The day of the month, 1 to 31, where one was said or follows.</param>
/// <param name="Month">The month, 1 to 12, where one was said or follows.</param>
/// <param name="Year">The year with four digits, where one was said or follows.</param>
/// <param name="From">The first day meant; null for a lunar, an impossible and for some vague dates.</param>
/// <param name="To">The last day meant; equal to <paramref name="From"/> for one day.</param>
/// <param name="Calendar">The calendar it was said in.</param>
public sealed record DateValue(
    DatePrecision Precision, int? Day, int? Month, int? Year, DateOnly? From, DateOnly? To, CalendarKind Calendar = CalendarKind.Solar)
{
    /// <summary>The day, where exactly one day of the solar calendar is meant; null otherwise.</summary>
    public DateOnly? Single => Precision == DatePrecision.Day && Calendar != CalendarKind.Lunar ? From : null;
}
