using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding.Examples;

namespace Assistant.Knowledge.Understanding;

/// <summary>A service with how likely it is meant.</summary>
/// <param name="Service">Its id.</param>
/// <param name="Probability">From 0 to 1.</param>
public readonly record struct RankedService(string Service, float Probability);

/// <summary>A facet with how likely it is asked.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Probability">From 0 to 1.</param>
public readonly record struct RankedFacet(Facet Facet, float Probability);

/// <summary>The language a citizen writes in.</summary>
public enum MessageLanguage
{
    /// <summary>Vietnamese, in any spelling.</summary>
    Vietnamese,

    /// <summary>English.</summary>
    English,
}

/// <summary>One thing that a citizen needs, where a message holds several.</summary>
/// <param name="Service">The service.</param>
/// <param name="Facets">What is asked of it, likeliest first.</param>
/// <param name="Cases">Case values found in the message, by case id.</param>
public sealed record Need(string Service, IReadOnlyList<RankedFacet> Facets, IReadOnlyDictionary<string, string> Cases);

/// <summary>What a turn leaves behind for the next one to go on from. Small, and made to be stored.</summary>
/// <param name="Needs">What was needed, the likeliest first; empty where the turn was about no service.</param>
/// <param name="Facets">What was asked, likeliest first.</param>
public sealed record PriorTurn(IReadOnlyList<Need> Needs, IReadOnlyList<RankedFacet> Facets);

/// <summary>What a message means.</summary>
public sealed record Interpretation
{
    /// <summary>What to do with it.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Services, likeliest first; at most five.</summary>
    public required IReadOnlyList<RankedService> Services { get; init; }

    /// <summary>Facets, likeliest first.</summary>
    public required IReadOnlyList<RankedFacet> Facets { get; init; }

    /// <summary>The needs to answer, the likeliest first; empty unless the outcome is about services.</summary>
    public required IReadOnlyList<Need> Needs { get; init; }

    /// <summary>The outside topic, for outcomes that are not about a service.</summary>
    public OutsideTopic? Topic { get; init; }

    /// <summary>The language to answer in.</summary>
    public required MessageLanguage Language { get; init; }

    /// <summary>Whether the message was read as going on from the turn before.</summary>
    public bool IsFollowUp { get; init; }

    /// <summary>The services to choose between, when the outcome is to ask back.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The message as analysed.</summary>
    public required Language.Text.AnalyzedText Text { get; init; }

    /// <summary>The facet asked first.</summary>
    public Facet Facet => Facets.Count > 0 ? Facets[0].Facet : Facet.Overview;

    /// <summary>What the next turn needs to know of this one.</summary>
    public PriorTurn AsPrior() => new(Needs, Facets);
}
