namespace Assistant.Knowledge.Language.Places;

/// <summary>How many of the people of an old unit went to a unit of today.</summary>
public enum Residents
{
    /// <summary>The resolution does not say (splits outside Hà Nội).</summary>
    Unknown,

    /// <summary>All: the old unit alone decides the new one.</summary>
    All,

    /// <summary>Some: the street or the group has to be asked.</summary>
    Some,

    /// <summary>None: land only.</summary>
    None,
}
