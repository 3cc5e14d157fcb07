namespace Assistant.Knowledge.Language.Numbers;

/// <summary>A number read from tokens.</summary>
/// <param name="Value">Its value.</param>
/// <param name="End">Index of the token after it.</param>
/// <param name="Confidence">How sure, 0 to 1.</param>
/// <param name="Doubt">The code of its doubt, or null.</param>
/// <param name="Digits">The digits as dictated or written, or null for a quantity.</param>
/// <param name="LastUnit">The last unit said: 1 where none was, 100 for trăm, 1000 for nghìn.</param>
/// <param name="IsWords">Whether it was said in words only.</param>
internal readonly record struct NumberRead(
    decimal Value, int End, double Confidence, string? Doubt, string? Digits, decimal LastUnit, bool IsWords);
