namespace Assistant.Knowledge.Forms.Values;

/// <summary>Why a value cannot be taken, in words that say how to mend it.</summary>
/// <param name="Key">The phrase that says it; empty where the form itself brings the words.</param>
/// <param name="Arguments">What stands in for the placeholders of the phrase.</param>
/// <param name="Message">The words that the form brings; null for the phrase.</param>
public sealed record FieldFault(string Key, IReadOnlyList<(string Name, string Value)> Arguments, string? Message = null);
