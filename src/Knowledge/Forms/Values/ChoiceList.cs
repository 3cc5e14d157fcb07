using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>A list of values that many forms choose from.</summary>
/// <param name="Choices">The values.</param>
/// <param name="IsOpen">Whether a value that the list does not have is taken as text: there are more countries than anyone lists.</param>
public sealed record ChoiceList(IReadOnlyList<FieldChoice> Choices, bool IsOpen);
