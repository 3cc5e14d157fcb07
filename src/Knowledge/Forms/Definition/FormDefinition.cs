namespace Assistant.Knowledge.Forms.Definition;

/// <summary>The form of a service, as data: what is asked, what follows, what is printed.</summary>
public sealed record FormDefinition
{
    /// <summary>The service.</summary>
    public required string Service { get; init; }

    /// <summary>The official name of the form, or of the sheet that is made where there is none.</summary>
    public required string Title { get; init; }

    /// <summary>Its number and the document that prescribes it; null where there is no official form.</summary>
    public string? Prescribed { get; init; }

    /// <summary>Whether an official form exists; where not, a sheet for preparing is made.</summary>
    public bool HasOfficialForm { get; init; } = true;

    /// <summary>The field that names the office the form is addressed to; null for none.</summary>
    public string? Addressee { get; init; }

    /// <summary>The field with the name of whoever signs; null for none.</summary>
    public string? Signer { get; init; }

    /// <summary>The words above the signature.</summary>
    public string? SignerTitle { get; init; }

    /// <summary>What is said first, before anything is asked: what the service is now, what has changed.</summary>
    public IReadOnlyList<FormNotice> Notices { get; init; } = [];

    /// <summary>Papers and things to have at hand.</summary>
    public IReadOnlyList<string> AtHand { get; init; } = [];

    /// <summary>The parts, in the order in which they are asked.</summary>
    public required IReadOnlyList<FormSection> Sections { get; init; }

    /// <summary>What ends the interview early.</summary>
    public IReadOnlyList<FormExit> Exits { get; init; } = [];

    /// <summary>Cases that follow from answers.</summary>
    public IReadOnlyList<DerivedCase> Derived { get; init; } = [];

    /// <summary>What is looked for over the whole form.</summary>
    public IReadOnlyList<FormFinding> Findings { get; init; } = [];

    /// <summary>Days by which the citizen must act.</summary>
    public IReadOnlyList<FormDeadline> Deadlines { get; init; } = [];

    /// <summary>What an officer must compare with the official sample.</summary>
    public IReadOnlyList<string> Verify { get; init; } = [];

    /// <summary>The order in which fields are printed, where it is not that in which they are asked: field ids.</summary>
    public IReadOnlyList<string> PrintOrder { get; init; } = [];

    /// <summary>All fields outside groups, in the order in which they are asked.</summary>
    public IEnumerable<FieldDefinition> Fields => Sections.SelectMany(s => s.Fields);
}

/// <summary>Something said before the form.</summary>
/// <param name="Text">What is said.</param>
/// <param name="From">From when; null for always.</param>
/// <param name="Until">Until when, inclusive; null for always.</param>
/// <param name="Source">The id of a source of the procedure; null for none.</param>
public sealed record FormNotice(string Text, DateOnly? From, DateOnly? Until, string? Source);
