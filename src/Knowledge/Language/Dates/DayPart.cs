namespace Assistant.Knowledge.Language.Dates;

/// <summary>The part of the day that goes with an hour.</summary>
internal enum DayPart
{
    /// <summary>None was said.</summary>
    None,

    /// <summary>sáng.</summary>
    Morning,

    /// <summary>trưa.</summary>
    Noon,

    /// <summary>chiều.</summary>
    Afternoon,

    /// <summary>tối.</summary>
    Evening,

    /// <summary>đêm, khuya.</summary>
    Night,
}
