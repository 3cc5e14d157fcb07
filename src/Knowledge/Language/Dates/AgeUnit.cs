namespace Assistant.Knowledge.Language.Dates;

/// <summary>The unit an age is told in.</summary>
public enum AgeUnit
{
    /// <summary>tuổi.</summary>
    Years,

    /// <summary>tháng tuổi.</summary>
    Months,

    /// <summary>tuần tuổi.</summary>
    Weeks,

    /// <summary>ngày tuổi.</summary>
    Days,
}
