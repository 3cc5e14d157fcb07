namespace Assistant.Knowledge.Forms.Definition;

/// <summary>A part of a form: one entry of the task list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="When">When it is part of this person's form.</param>
/// <param name="Fields">Its fields, in the order in which they are asked.</param>
public sealed record FormSection(string Id, string Title, FormCondition When, IReadOnlyList<FieldDefinition> Fields);
