using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.Attachments;
using Assistant.Bot.Forms.Resuming;

namespace Assistant.Bot.Forms;

/// <summary>What the walk through a form needs of the house around it.</summary>
/// <param name="Codes">Codes that take a form to another channel.</param>
/// <param name="Source">Finds a form that is taken.</param>
/// <param name="Files">Where attached and made files are kept.</param>
/// <param name="Photos">Looks at photos of papers.</param>
public sealed record FormPorts(IResumeCodes Codes, IFormSource Source, IAttachmentStore Files, IPhotoCheck Photos)
{
    /// <summary>How long data is kept after the last message, as citizens are told when they are asked for consent; null or zero for until it is erased.</summary>
    public TimeSpan? Kept { get; init; } = TimeSpan.FromDays(90);
}
