namespace Assistant.Bot.Forms.Documents;

/// <summary>A paper of a checklist; its name is the sentence of the line.</summary>
/// <param name="Line">The official name, upon what it depends, and where it is written.</param>
/// <param name="FormCode">The code of the form, such as CT01; null where it has none.</param>
/// <param name="Originals">How many originals.</param>
/// <param name="Copies">How many copies.</param>
/// <param name="IsDigitalEnough">Whether an electronic one will do.</param>
/// <param name="IsOnlyShown">Whether it is shown and taken home again.</param>
/// <param name="Note">A word of explanation; null for none.</param>
/// <param name="Waived">When and why it need not be handed in; null where it always must.</param>
public sealed record PaperItem(
    CaseLine Line, string? FormCode, int Originals, int Copies, bool IsDigitalEnough, bool IsOnlyShown, string? Note, string? Waived);
