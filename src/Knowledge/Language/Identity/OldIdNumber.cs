namespace Assistant.Knowledge.Language.Identity;

/// <summary>The number of an old ID card (CMND), nine digits. Not valid since 01/01/2025, but still asked for.</summary>
/// <param name="Digits">The nine digits.</param>
public sealed record OldIdNumber(string Digits);
