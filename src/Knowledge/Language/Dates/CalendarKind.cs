namespace Assistant.Knowledge.Language.Dates;

/// <summary>The calendar a date was said in.</summary>
public enum CalendarKind
{
    /// <summary>The solar calendar, the one of all papers.</summary>
    Solar,

    /// <summary>The lunar calendar; such a date has no <see cref="DateValue.From"/> until someone converts it.</summary>
    Lunar,

    /// <summary>The words are used in both calendars ("mùng 3 tháng 2"); read as solar.</summary>
    Unclear,
}
