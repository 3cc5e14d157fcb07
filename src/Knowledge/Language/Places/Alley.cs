namespace Assistant.Knowledge.Language.Places;

/// <summary>One lane of an address.</summary>
/// <param name="Kind">Its word.</param>
/// <param name="Number">Its number or name: "34/12".</param>
public sealed record Alley(AlleyKind Kind, string Number);
