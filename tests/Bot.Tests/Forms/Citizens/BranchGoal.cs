using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>What kind of place of a form is to be reached.</summary>
internal enum BranchKind
{
    /// <summary>A field that is asked.</summary>
    Field,

    /// <summary>A value of a field that has few.</summary>
    Value,

    /// <summary>A field that is left blank.</summary>
    Blank,

    /// <summary>A number of members of a group.</summary>
    Members,

    /// <summary>An end before the form.</summary>
    Exit,

    /// <summary>Something found in the check before the end.</summary>
    Finding,

    /// <summary>A way of filing.</summary>
    Way,

    /// <summary>A step of a way of filing.</summary>
    Step,
}

/// <summary>A place of a form that some citizen must reach.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Key">The field, group, exit, finding or way.</param>
/// <param name="Value">The value, the number of members or the step.</param>
/// <param name="Group">The group of the field; null for none.</param>
internal sealed record BranchGoal(BranchKind Kind, string Key, string Value = "", string? Group = null)
{
    /// <summary>Of a way or step: when it is open.</summary>
    public FormCondition? When { get; init; }

    /// <summary>Its name, the same for the same place.</summary>
    public string Name => $"{Kind}:{(Group is null ? "" : Group + ".")}{Key}{(Value.Length > 0 ? "=" + Value : "")}";

    public override string ToString() => Name;
}
