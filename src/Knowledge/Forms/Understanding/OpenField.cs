using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Forms.Understanding;

/// <summary>A field of a person's form, as a message may speak of it.</summary>
/// <param name="Key">Its key, such as <c>child_name</c> or <c>members[0].member_name</c>.</param>
/// <param name="Field">The field.</param>
/// <param name="Value">Its answer; null where it has none.</param>
/// <param name="Shown">Its answer as people read it; empty where it has none.</param>
/// <param name="IsAsked">Whether it was asked just now.</param>
public sealed record OpenField(string Key, FieldDefinition Field, string? Value, string Shown, bool IsAsked)
{
    /// <summary>Whether it has an answer.</summary>
    public bool IsAnswered => Value is not null;
}

/// <summary>A field that a message speaks of, with the words that are its value.</summary>
/// <param name="Open">The field.</param>
/// <param name="Text">The words; empty where only the field is named.</param>
/// <param name="IsNamed">Whether the message names the field, and does not only give a value that would fit.</param>
public sealed record FieldMention(OpenField Open, string Text, bool IsNamed);
