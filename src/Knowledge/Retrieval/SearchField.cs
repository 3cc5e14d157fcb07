namespace Assistant.Knowledge.Retrieval;

/// <summary>How a field counts.</summary>
/// <param name="Weight">Factor on its term frequencies.</param>
/// <param name="LengthNormalisation">From 0 (length does not matter) to 1 (frequencies are divided by relative length).</param>
public sealed record SearchField(float Weight, float LengthNormalisation);
