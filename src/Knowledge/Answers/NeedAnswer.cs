using Assistant.Knowledge.Procedures;

namespace Assistant.Knowledge.Answers;

/// <summary>What is said to one need: the parts, the sources, and what is still open.</summary>
/// <param name="Procedure">The service.</param>
/// <param name="Facet">The facet asked.</param>
/// <param name="Context">The person's case.</param>
/// <param name="Blocks">The parts.</param>
/// <param name="Citations">The sources.</param>
/// <param name="Shown">The facts shown.</param>
/// <param name="Core">Those that answer what was asked, without the card.</param>
/// <param name="Question">The case question that decides most, or null.</param>
/// <param name="Answered">Whether the facet asked for is answered at all.</param>
/// <param name="LeadFacet">What the opening sentence speaks of: the facet asked, or that of a frequent question that leads.</param>
internal sealed record NeedAnswer(
    Procedure Procedure,
    Facet Facet,
    CaseContext Context,
    IReadOnlyList<AnswerBlock> Blocks,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<Fact> Shown,
    IReadOnlyList<Fact> Core,
    CaseQuestion? Question,
    bool Answered,
    Facet LeadFacet);
