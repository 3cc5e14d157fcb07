namespace Assistant.Knowledge.Language.Dates;

/// <summary>A time of the day.</summary>
/// <param name="Time">The time, or the start of a stretch.</param>
/// <param name="To">The end of a stretch ("giờ hành chính"); null for one time.</param>
public sealed record ClockValue(TimeOnly Time, TimeOnly? To = null);
