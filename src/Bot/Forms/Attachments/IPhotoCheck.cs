namespace Assistant.Bot.Forms.Attachments;

/// <summary>Looks at a photo or scan of a paper before it is taken, so that a citizen learns at once that it must be taken again.</summary>
public interface IPhotoCheck
{
    /// <summary>Looks at a file. Never throws for what is in it, and keeps nothing of it.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="mediaType">What its sender says it is. The content decides; this only tells a damaged photo from a file of another kind.</param>
    /// <returns>What was found.</returns>
    PhotoVerdict Check(ReadOnlyMemory<byte> bytes, string mediaType);
}
