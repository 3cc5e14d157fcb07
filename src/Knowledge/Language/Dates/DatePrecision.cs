namespace Assistant.Knowledge.Language.Dates;

/// <summary>How exactly a date was said.</summary>
public enum DatePrecision
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>A whole month ("9/2025").</summary>
    Month,

    /// <summary>A whole year ("năm 1985").</summary>
    Year,

    /// <summary>From one day to another ("tuần sau", "đầu tháng 9", "quý II").</summary>
    Range,

    /// <summary>Before or after today without a day ("hôm bữa", "bữa nào").</summary>
    Vague,
}
