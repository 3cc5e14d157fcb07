namespace Assistant.Knowledge.Language.Numbers;

/// <summary>A number below one thousand in words, or any literal: what stands before nghìn, triệu, tỷ.</summary>
/// <param name="Value">Its value.</param>
/// <param name="End">Index of the token after it.</param>
/// <param name="IsLiteral">Whether it is written with digits.</param>
/// <param name="Digits">The digits of a literal without separators and without unit, else null.</param>
/// <param name="Doubt">The code of its doubt, or null.</param>
/// <param name="IsSingle">Whether it is one digit word.</param>
/// <param name="Certainty">What its doubt leaves of the confidence, 0 to 1.</param>
/// <param name="Unit">The last unit said: 1, 10 for chục, 100 for trăm.</param>
internal readonly record struct Coefficient(
    decimal Value, int End, bool IsLiteral, string? Digits, string? Doubt, bool IsSingle, double Certainty, decimal Unit);
