using Assistant.Knowledge.Procedures;

namespace Assistant.Knowledge.Answers;

/// <summary>Which sections answer a facet, and which short ones follow.</summary>
/// <param name="Sections">Shown in full.</param>
/// <param name="Card">Facets of which one line each follows: what it costs, how long, where.</param>
internal sealed record FacetPlan(IReadOnlyList<Section> Sections, IReadOnlyList<Facet> Card)
{
    private static readonly Dictionary<Facet, FacetPlan> Plans = new()
    {
        [Facet.Overview] = new([Section.Summary, Section.Documents], [Facet.Fee, Facet.TimeLimit, Facet.Deadline, Facet.Where]),
        [Facet.Documents] = new([Section.Documents, Section.NotNeeded], [Facet.Fee, Facet.TimeLimit, Facet.Where]),
        [Facet.Fee] = new([Section.Fees], [Facet.TimeLimit, Facet.Where]),
        [Facet.TimeLimit] = new([Section.TimeLimits], [Facet.Fee, Facet.Where]),
        [Facet.Deadline] = new([Section.Deadlines], [Facet.Fee, Facet.Where]),
        [Facet.Where] = new([Section.Authority, Section.Channels], [Facet.Fee, Facet.TimeLimit]),
        [Facet.OnlineSteps] = new([Section.OnlineSteps], [Facet.Fee, Facet.TimeLimit]),
        [Facet.Conditions] = new([Section.Conditions, Section.Who], [Facet.Fee, Facet.Where]),
        [Facet.Form] = new([Section.Form, Section.Mistakes], [Facet.Where]),
        [Facet.Status] = new([Section.Status], [Facet.TimeLimit]),
        [Facet.ResultValidity] = new([Section.Results], [Facet.TimeLimit]),
        [Facet.LegalBasis] = new([Section.Legal], []),
        [Facet.StartForm] = new([Section.Documents, Section.OnlineSteps], [Facet.Fee, Facet.TimeLimit]),
    };

    /// <summary>The plan of a facet.</summary>
    public static FacetPlan For(Facet facet) => Plans.GetValueOrDefault(facet, Plans[Facet.Overview]);

    /// <summary>Whether it helps to ask for the case: not where the answer is the same for nearly everybody.</summary>
    public static bool DependsOnCase(Facet facet) => facet is not (Facet.LegalBasis or Facet.Form or Facet.Status or Facet.ResultValidity);

    /// <summary>The key of the heading over a section, in the phrase book.</summary>
    public static string HeadingKey(Section section) => section switch
    {
        Section.Documents => "heading.documents",
        Section.NotNeeded => "heading.not_needed",
        Section.Fees => "heading.fee",
        Section.TimeLimits => "heading.time_limit",
        Section.Deadlines => "heading.deadline",
        Section.Authority => "heading.where",
        Section.Channels => "heading.channels",
        Section.OnlineSteps => "heading.online_steps",
        Section.InPersonSteps => "heading.in_person_steps",
        Section.Form => "heading.form",
        Section.Mistakes => "heading.mistakes",
        Section.Status => "heading.status",
        Section.Results => "heading.result_validity",
        Section.Legal => "heading.legal_basis",
        _ => "heading.conditions",
    };
}
