namespace Assistant.Knowledge.Language.Dates;

/// <summary>What a duration measures.</summary>
public enum DurationKind
{
    /// <summary>A length of time and nothing more.</summary>
    Plain,

    /// <summary>How long a limit has been passed: "quá hạn 3 tháng", "trễ hẹn 5 ngày".</summary>
    Overdue,

    /// <summary>An upper bound: "trong 15 ngày", "không quá 3 ngày làm việc".</summary>
    Within,
}
