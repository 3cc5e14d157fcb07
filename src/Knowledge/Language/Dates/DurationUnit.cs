namespace Assistant.Knowledge.Language.Dates;

/// <summary>The unit a duration is told in.</summary>
public enum DurationUnit
{
    /// <summary>phút.</summary>
    Minute,

    /// <summary>giờ, tiếng.</summary>
    Hour,

    /// <summary>ngày, hôm, bữa: days of the calendar.</summary>
    Day,

    /// <summary>ngày làm việc: Monday to Friday without holidays.</summary>
    WorkingDay,

    /// <summary>tuần.</summary>
    Week,

    /// <summary>tháng.</summary>
    Month,

    /// <summary>năm.</summary>
    Year,
}
