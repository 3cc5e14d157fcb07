namespace Assistant.Knowledge.Procedures;

/// <summary>Everything about one public service, as typed facts.</summary>
public sealed record Procedure
{
    /// <summary>The folder name under Content/.</summary>
    public required string Id { get; init; }

    /// <summary>Official name.</summary>
    public required string Name { get; init; }

    /// <summary>The name as used inside a sentence.</summary>
    public required string Phrase { get; init; }

    /// <summary>The name in English.</summary>
    public required string English { get; init; }

    /// <summary>Field of administration (lĩnh vực).</summary>
    public required string Field { get; init; }

    /// <summary>The ministry that keeps the procedure.</summary>
    public string? Ministry { get; init; }

    /// <summary>The level at which it is done.</summary>
    public string? Level { get; init; }

    /// <summary>When its sources were last read.</summary>
    public DateOnly? Checked { get; init; }

    /// <summary>National codes; the first is the common case.</summary>
    public required IReadOnlyList<ProcedureCode> Codes { get; init; }

    /// <summary>What people call it.</summary>
    public required IReadOnlyList<Alias> Aliases { get; init; }

    /// <summary>Its sources.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Questions that decide a branch.</summary>
    public required IReadOnlyList<CaseQuestion> Cases { get; init; }

    /// <summary>All facts, national and local, in the order of the file; replaced national facts left out.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Related services and procedures.</summary>
    public required IReadOnlyList<RelatedProcedure> Related { get; init; }

    /// <summary>Facets that have nothing, with the reason.</summary>
    public required IReadOnlyDictionary<Facet, string> None { get; init; }

    /// <summary>What an officer must verify before approval.</summary>
    public required IReadOnlyList<string> Verify { get; init; }

    /// <summary>Where reference, record and newer law disagree.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }

    /// <summary>The facts of a section.</summary>
    public IEnumerable<Fact> In(Section section) => Facts.Where(f => f.Section == section);
}

/// <summary>A national procedure code.</summary>
/// <param name="Code">Such as 1.001193.</param>
/// <param name="Name">Official name of that procedure.</param>
/// <param name="When">The case in which the answer is about this code.</param>
public sealed record ProcedureCode(string Code, string Name, When When);

/// <summary>A name that people use.</summary>
/// <param name="Text">The words.</param>
/// <param name="Shared">Whether other services are called so too.</param>
public sealed record Alias(string Text, bool Shared);

/// <summary>A question that decides a branch.</summary>
/// <param name="Id">Unique within the procedure.</param>
/// <param name="Question">As put to the citizen.</param>
/// <param name="Why">Why it is asked.</param>
/// <param name="Default">The common value, assumed and said when nothing is known.</param>
/// <param name="Values">The values.</param>
public sealed record CaseQuestion(string Id, string Question, string? Why, string? Default, IReadOnlyList<CaseValue> Values);

/// <summary>One answer to a <see cref="CaseQuestion"/>.</summary>
/// <param name="Id">Unique within the question.</param>
/// <param name="Label">As offered to the citizen.</param>
/// <param name="Cues">Words in a message that give this value away.</param>
public sealed record CaseValue(string Id, string Label, IReadOnlyList<string> Cues);

/// <summary>Another procedure that may be what is needed.</summary>
/// <param name="Service">An id under Content/, or null.</param>
/// <param name="Code">A national code, or null.</param>
/// <param name="Name">Its name; may be left out for a service.</param>
/// <param name="Why">When it is the right one.</param>
public sealed record RelatedProcedure(string? Service, string? Code, string? Name, string? Why);

/// <summary>A disagreement between sources, and which one the content follows.</summary>
/// <param name="About">What it is about.</param>
/// <param name="Record">What the national record says.</param>
/// <param name="Newer">What the other source says.</param>
/// <param name="Follows">Which one is followed and why.</param>
public sealed record Difference(string About, string? Record, string? Newer, string? Follows);
