namespace Assistant.Knowledge.Forms.Definition;

/// <summary>One field of a form.</summary>
public sealed record FieldDefinition
{
    /// <summary>Its id, unique within the form or group; of a field of the official form, as the form's own field list has it.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of value it takes.</summary>
    public required FieldType Type { get; init; }

    /// <summary>Its number on the official form, as printed; null where it has none.</summary>
    public string? Number { get; init; }

    /// <summary>Its label, as on the official form.</summary>
    public required string Label { get; init; }

    /// <summary>A short name of it inside a sentence ("ngày sinh của bé"), by which it is also corrected.</summary>
    public required string Name { get; init; }

    /// <summary>The question; empty where it is not asked.</summary>
    public required string Question { get; init; }

    /// <summary>Why it is asked.</summary>
    public string? Why { get; init; }

    /// <summary>An example of an answer.</summary>
    public string? Example { get; init; }

    /// <summary>Where the answer is found, or how it is written.</summary>
    public string? Hint { get; init; }

    /// <summary>What the answer of "không biết" leads to; null for the common words.</summary>
    public string? Unknown { get; init; }

    /// <summary>Whether the form is incomplete without it.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>Who fills it in.</summary>
    public FieldFill Fill { get; init; }

    /// <summary>Whether it is a field of the official form. Fields of our own steer the interview and are printed nowhere.</summary>
    public bool IsOfficial { get; init; } = true;

    /// <summary>Whether it is printed; a field of the official list that only steers is not.</summary>
    public bool IsPrinted { get; init; } = true;

    /// <summary>When it is part of this person's form.</summary>
    public FormCondition When { get; init; } = FormCondition.Always;

    /// <summary>Values that may be chosen, in order.</summary>
    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>A well-known list of values that may be chosen, by name; null for none.</summary>
    public string? List { get; init; }

    /// <summary>The case question of the procedure that it answers; null for none. Label, question and values come from there.</summary>
    public string? Case { get; init; }

    /// <summary>The value taken without asking, shown in the review; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>The value offered with the question, as a template over other fields; null for none.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The value of a computed field, as a template over other fields; of a field that is asked, the value it takes without being asked, where the template can be filled.</summary>
    public string? Template { get; init; }

    /// <summary>Who it is about, such as <c>child</c> or <c>mother</c>; tells apart the fields that one message may fill.</summary>
    public string? About { get; init; }

    /// <summary>What of them, such as <c>name</c> or <c>birth_date</c>.</summary>
    public string? Aspect { get; init; }

    /// <summary>Words beside which the value of this field stands in a message.</summary>
    public IReadOnlyList<string> Cues { get; init; } = [];

    /// <summary>What the value must be.</summary>
    public IReadOnlyList<FieldCheck> Checks { get; init; } = [];

    /// <summary>The key in the citizen's profile that it is filled from and kept under; null for none.</summary>
    public string? Profile { get; init; }

    /// <summary>Whether a passport number does instead of a personal ID.</summary>
    public bool AllowsPassport { get; init; }

    /// <summary>Whether a month or a year alone does instead of a day.</summary>
    public bool AllowsPartialDate { get; init; }

    /// <summary>Whether a number may have a fraction.</summary>
    public bool AllowsFraction { get; init; }

    /// <summary>Whether the value should not be shown or read out whole, except to the one who gave it.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>The fields of each member of a group.</summary>
    public IReadOnlyList<FieldDefinition> Members { get; init; } = [];

    /// <summary>What one member of a group is called ("thành viên").</summary>
    public string? Item { get; init; }

    /// <summary>The fewest members.</summary>
    public int Fewest { get; init; }

    /// <summary>The most members.</summary>
    public int Most { get; init; } = 20;
}

/// <summary>A value that may be chosen.</summary>
/// <param name="Value">The value, as the form's field list has it.</param>
/// <param name="Label">As shown; the value where it needs no other words.</param>
/// <param name="Cues">Other words for it.</param>
public sealed record FieldChoice(string Value, string Label, IReadOnlyList<string> Cues);
