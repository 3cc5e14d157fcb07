using System.Collections.Frozen;

namespace Assistant.Knowledge.Procedures;

/// <summary>What a citizen asks about a service.</summary>
public enum Facet
{
    /// <summary>What it is and what to do, in general.</summary>
    Overview,

    /// <summary>Which papers to bring or upload.</summary>
    Documents,

    /// <summary>What it costs.</summary>
    Fee,

    /// <summary>How long the office takes.</summary>
    TimeLimit,

    /// <summary>By when the citizen must act, and the penalty for lateness.</summary>
    Deadline,

    /// <summary>Which office, which channel.</summary>
    Where,

    /// <summary>How to do it online, step by step.</summary>
    OnlineSteps,

    /// <summary>May I, is it allowed, what if.</summary>
    Conditions,

    /// <summary>How to fill in the form.</summary>
    Form,

    /// <summary>What became of a file that was handed in.</summary>
    Status,

    /// <summary>What is given and how long it is good for.</summary>
    ResultValidity,

    /// <summary>Which law says so.</summary>
    LegalBasis,

    /// <summary>The citizen wants to begin now.</summary>
    StartForm,

    /// <summary>Nothing of the above.</summary>
    Other,
}

/// <summary>The stable names of facets, as content files, the command line and evaluation files spell them.</summary>
public static class FacetNames
{
    private static readonly (Facet Facet, string Name)[] All =
    [
        (Facet.Overview, "overview"),
        (Facet.Documents, "documents"),
        (Facet.Fee, "fee"),
        (Facet.TimeLimit, "time_limit"),
        (Facet.Deadline, "deadline"),
        (Facet.Where, "where"),
        (Facet.OnlineSteps, "online_steps"),
        (Facet.Conditions, "conditions"),
        (Facet.Form, "form"),
        (Facet.Status, "status"),
        (Facet.ResultValidity, "result_validity"),
        (Facet.LegalBasis, "legal_basis"),
        (Facet.StartForm, "start_form"),
        (Facet.Other, "other"),
    ];

    private static readonly FrozenDictionary<string, Facet> ByName =
        All.ToFrozenDictionary(p => p.Name, p => p.Facet, StringComparer.Ordinal);

    private static readonly FrozenDictionary<Facet, string> ByFacet = All.ToFrozenDictionary(p => p.Facet, p => p.Name);

    /// <summary>The facets that a procedure's facts answer; each must have facts or be declared to have none.</summary>
    public static IReadOnlyList<Facet> Answerable { get; } =
        [.. All.Select(p => p.Facet).Where(f => f is not (Facet.StartForm or Facet.Other))];

    /// <summary>The stable name of a facet.</summary>
    public static string Name(this Facet facet) => ByFacet[facet];

    /// <summary>Finds the facet of a stable name.</summary>
    public static bool TryParse(string? name, out Facet facet)
    {
        facet = default;
        return name is not null && ByName.TryGetValue(name, out facet);
    }
}
