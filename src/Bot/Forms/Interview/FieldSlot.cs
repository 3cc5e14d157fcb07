using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Forms.Interview;

/// <summary>One question of a person's form.</summary>
/// <param name="Key">The key of its answer.</param>
/// <param name="Field">The field; of a group, the group itself, where the question is whether there is one more.</param>
/// <param name="Group">The group that it is a member's field of; null for none.</param>
/// <param name="Index">Of which member, from 0.</param>
internal sealed record FieldSlot(string Key, FieldDefinition Field, FieldDefinition? Group = null, int Index = 0)
{
    /// <summary>Whether the question is whether a group has one more member.</summary>
    public bool AsksForMore => Field.Type == FieldType.Group;
}
