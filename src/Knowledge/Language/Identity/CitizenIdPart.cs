namespace Assistant.Knowledge.Language.Identity;

/// <summary>One part of a personal ID.</summary>
/// <param name="Digits">Its digits.</param>
/// <param name="Meaning">What they say, in Vietnamese.</param>
public sealed record CitizenIdPart(string Digits, string Meaning);
