namespace Assistant.Knowledge.Language.Numbers;

/// <summary>A number as a citizen wrote or said it.</summary>
/// <param name="Value">The value; for digits, what they are worth as one number.</param>
/// <param name="Form">How it was meant.</param>
/// <param name="Digits">The digits one after another, leading zeros kept; null for a quantity or an ordinal.</param>
public sealed record NumberValue(decimal Value, NumberForm Form, string? Digits = null);
