namespace Assistant.Bot.Forms.Resuming;

/// <summary>What came of looking a code up.</summary>
public enum CodeFate
{
    /// <summary>It lives, and its form was found.</summary>
    Found,

    /// <summary>There is no such code, or no longer.</summary>
    Unknown,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>Another conversation has used it.</summary>
    Used,

    /// <summary>The second fact was wrong too often, or a newer code has taken its place.</summary>
    Void,

    /// <summary>Too many attempts were wrong, of this source or of all; nothing was looked up.</summary>
    TooMany,
}
