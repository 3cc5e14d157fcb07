namespace Assistant.Knowledge.Procedures;

/// <summary>Whether an officer has approved a fact.</summary>
public enum ReviewState
{
    /// <summary>Drawn from sources, not yet approved by an officer; shown as such.</summary>
    Unreviewed,

    /// <summary>Approved by an officer.</summary>
    Approved,
}

/// <summary>How sure the editor was of a fact when it was written down.</summary>
public enum Confidence
{
    /// <summary>From memory or conflicting sources; must be checked before anyone relies on it.</summary>
    Low,

    /// <summary>From a secondary source.</summary>
    Medium,

    /// <summary>From the national record or the text of the law.</summary>
    High,
}

/// <summary>The part of a procedure that a fact stands in.</summary>
public enum Section
{
    /// <summary>What it is.</summary>
    Summary,

    /// <summary>Who may apply.</summary>
    Who,

    /// <summary>Which office decides.</summary>
    Authority,

    /// <summary>Ways to file.</summary>
    Channels,

    /// <summary>Papers.</summary>
    Documents,

    /// <summary>Papers that people bring in vain.</summary>
    NotNeeded,

    /// <summary>Costs.</summary>
    Fees,

    /// <summary>How long the office takes.</summary>
    TimeLimits,

    /// <summary>By when to act.</summary>
    Deadlines,

    /// <summary>Steps online.</summary>
    OnlineSteps,

    /// <summary>Steps at the counter.</summary>
    InPersonSteps,

    /// <summary>The form.</summary>
    Form,

    /// <summary>Following a file.</summary>
    Status,

    /// <summary>What is given.</summary>
    Results,

    /// <summary>Conditions and special cases.</summary>
    Conditions,

    /// <summary>Legal documents.</summary>
    Legal,

    /// <summary>Questions with answers.</summary>
    Faqs,

    /// <summary>Why files come back.</summary>
    Mistakes,
}

/// <summary>One thing that is true of a service, with where it is written and when it applies.</summary>
public sealed record Fact
{
    /// <summary>Unique within the procedure.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required Section Section { get; init; }

    /// <summary>What it answers.</summary>
    public required Facet Facet { get; init; }

    /// <summary>The sentence a citizen reads.</summary>
    public required string Text { get; init; }

    /// <summary>The source it was taken from.</summary>
    public required Source Source { get; init; }

    /// <summary>Article or section within the source.</summary>
    public string? Article { get; init; }

    /// <summary>Further sources that say the same.</summary>
    public IReadOnlyList<Source> Also { get; init; } = [];

    /// <summary>The cases in which it holds.</summary>
    public When When { get; init; } = When.Always;

    /// <summary>First day in force.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day in force.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How sure the editor was.</summary>
    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>Whether an officer has approved it.</summary>
    public ReviewState Review { get; init; }

    /// <summary>What is not certain, for officers.</summary>
    public string? Doubt { get; init; }

    /// <summary>Why the city differs from the national record; null for national facts.</summary>
    public string? LocalReason { get; init; }

    /// <summary>What only this kind of fact has: the copies of a paper, the amount of a fee; null for a plain sentence.</summary>
    public FactDetail? Detail { get; init; }

    /// <summary>Whether it is in force on a day, its source included.</summary>
    public bool InForce(DateOnly day) =>
        (From is not { } from || from <= day) && (Until is not { } until || day <= until) && Source.InForce(day);
}
