namespace Assistant.Knowledge.Language.Dates;

/// <summary>What a line of the holiday table says of its day.</summary>
public enum HolidayKind
{
    /// <summary>Offices are closed.</summary>
    Off,

    /// <summary>A Saturday or Sunday worked to make up for another day.</summary>
    Work,

    /// <summary>Offices may be closed: the announcement is awaited.</summary>
    Pending,
}
