namespace Assistant.Knowledge.Language.Dates;

/// <summary>A date read from tokens.</summary>
/// <param name="Value">The date.</param>
/// <param name="End">Index of the token after it.</param>
/// <param name="Confidence">How sure, 0 to 1.</param>
/// <param name="Doubt">The code of its doubt, or null.</param>
internal readonly record struct DateRead(DateValue Value, int End, double Confidence, string? Doubt);
