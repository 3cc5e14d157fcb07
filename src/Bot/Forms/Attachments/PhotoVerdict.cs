namespace Assistant.Bot.Forms.Attachments;

/// <summary>What was found when a file was looked at.</summary>
/// <param name="State">Whether it can be used, and why not.</param>
/// <param name="MediaType">What it is, told from its content; null where that cannot be told.</param>
/// <param name="Width">Its width in pixels as it is shown (turned as the camera was held); 0 where it is unknown or has none.</param>
/// <param name="Height">Its height in pixels as it is shown; 0 where it is unknown or has none.</param>
public sealed record PhotoVerdict(PhotoState State, string? MediaType, int Width = 0, int Height = 0)
{
    /// <summary>Whether the file may be kept without asking for another one.</summary>
    public bool MayBeKept => State is PhotoState.Ok or PhotoState.Unchecked;
}
