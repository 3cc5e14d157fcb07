using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>An answer made from the written rules, with what must come of it.</summary>
/// <param name="Field">The field that was asked.</param>
/// <param name="Text">The message.</param>
/// <param name="Expected">The canonical value of a valid answer; null for an invalid one.</param>
/// <param name="Invalid">What is wrong with it; null for a valid one.</param>
public sealed record GeneratedAnswer(FieldDefinition Field, string Text, string? Expected, InvalidKind? Invalid = null)
{
    /// <summary>As a counterexample is printed.</summary>
    public override string ToString() => $"{Field.Type} \"{Text}\" -> {Expected ?? Invalid.ToString()}";
}
