namespace Assistant.Knowledge.Language.Dates;

/// <summary>Which part of a month or a year is meant.</summary>
internal enum PeriodPart
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>đầu: days 1 to 10, or January to April.</summary>
    Start,

    /// <summary>giữa: days 11 to 20, or May to August.</summary>
    Middle,

    /// <summary>cuối: from day 21, or from September.</summary>
    End,
}
