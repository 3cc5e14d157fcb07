namespace Assistant.Knowledge.Language.Dates;

/// <summary>A duration read from tokens.</summary>
/// <param name="Value">The duration.</param>
/// <param name="End">Index of the token after it.</param>
/// <param name="Confidence">How sure, 0 to 1.</param>
/// <param name="Doubt">The code of its doubt, or null.</param>
internal readonly record struct DurationRead(DurationValue Value, int End, double Confidence, string? Doubt);
