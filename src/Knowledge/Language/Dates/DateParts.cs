namespace Assistant.Knowledge.Language.Dates;

/// <summary>The parts of a date as they were said, before anyone asked whether it exists.</summary>
/// <param name="Day">The day.</param>
/// <param name="Month">The month.</param>
/// <param name="Year">The year with four digits, or null.</param>
/// <param name="IsTwoDigitYear">Whether the year was said with two digits.</param>
/// <param name="Calendar">The calendar.</param>
internal readonly record struct DateParts(
    int Day, int Month, int? Year, bool IsTwoDigitYear = false, CalendarKind Calendar = CalendarKind.Solar);
