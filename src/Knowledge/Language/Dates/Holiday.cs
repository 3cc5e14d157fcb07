namespace Assistant.Knowledge.Language.Dates;

/// <summary>A day on which offices keep other hours than its weekday says.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">What is different.</param>
/// <param name="Name">Its name in Vietnamese.</param>
/// <param name="IsCertain">Whether the source settles it.</param>
/// <param name="Source">Where it is written.</param>
public sealed record Holiday(DateOnly Date, HolidayKind Kind, string Name, bool IsCertain, string Source);
