namespace Assistant.Knowledge.Forms.Values;

/// <summary>One of the values that an answer may mean.</summary>
/// <param name="Value">The value in its canonical writing.</param>
/// <param name="Shown">As people read it.</param>
public sealed record ReadOption(string Value, string Shown);
