namespace Assistant.Knowledge.Language.Dates;

/// <summary>The day that a number of working days ends on.</summary>
/// <param name="Date">The day, with every day off that is still to be announced counted as off: the safe promise.</param>
/// <param name="Earliest">The day if none of those were off.</param>
/// <param name="IsCertain">
/// Whether the calendar of the whole span is settled: false where a day off is not yet announced, rests on an unsure source,
/// or lies in a year that the table does not cover.
/// </param>
public sealed record WorkingDayCount(DateOnly Date, DateOnly Earliest, bool IsCertain);
