namespace Assistant.Bot.Forms.Attachments;

/// <summary>What a look at a file tells of whether an officer could use it.</summary>
public enum PhotoState
{
    /// <summary>Nothing speaks against it. It does not say that the photo shows the right paper.</summary>
    Ok,

    /// <summary>It shows nothing: an empty sheet, a covered lens.</summary>
    Blank,

    /// <summary>Even its brightest parts are dark.</summary>
    TooDark,

    /// <summary>Even its darkest parts are nearly white: what was written is washed out.</summary>
    TooBright,

    /// <summary>It has too few pixels for anyone to read a paper from it.</summary>
    TooSmall,

    /// <summary>It is cut off or damaged, or empty.</summary>
    Unreadable,

    /// <summary>A kind of file that is not taken as a photo of a paper, or a picture of a size that no camera makes.</summary>
    NotAllowed,

    /// <summary>A kind of photo that cannot be looked into here (HEIC of some telephones); it is kept as it is.</summary>
    Unchecked,
}
