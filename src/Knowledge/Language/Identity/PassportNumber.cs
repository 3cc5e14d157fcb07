namespace Assistant.Knowledge.Language.Identity;

/// <summary>A passport number: one capital letter and seven digits, eight on booklets since 07/2022.</summary>
/// <param name="Number">The letter and the digits.</param>
public sealed record PassportNumber(string Number);
