namespace Assistant.Knowledge.Language.Places;

/// <summary>One part of an address found in a text.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index of the token after it.</param>
/// <param name="Text">Its words without the word of its kind.</param>
/// <param name="Alley">The kind of lane, for a lane.</param>
/// <param name="Place">What was found, for a place.</param>
internal sealed record AddressPart(
    AddressPartKind Kind, int Start, int End, string Text, AlleyKind Alley = AlleyKind.Ngo, Reading<PlaceMention>? Place = null);
