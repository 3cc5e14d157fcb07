using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Procedures;

namespace Assistant.Bot.Forms.Documents;

/// <summary>The papers for one person's case, to be ticked off.</summary>
/// <param name="Service">The id of the service.</param>
/// <param name="Name">Its official name.</param>
/// <param name="Known">The case as far as it is known, in words.</param>
/// <param name="Assumed">What was assumed of it, in words.</param>
/// <param name="Papers">The papers, also those that may be waived.</param>
/// <param name="NotNeeded">What people bring in vain.</param>
/// <param name="None">Why there are no papers; null where there are.</param>
public sealed record PaperChecklist(
    string Service,
    string Name,
    IReadOnlyList<string> Known,
    IReadOnlyList<string> Assumed,
    IReadOnlyList<PaperItem> Papers,
    IReadOnlyList<CaseLine> NotNeeded,
    string? None)
{
    private const int MostAssumed = 4;

    /// <summary>Makes the checklist of a case.</summary>
    /// <param name="procedure">The service.</param>
    /// <param name="cases">Known values by case id, the channel of filing among them as <c>channel</c>.</param>
    /// <param name="today">The day on which facts must be in force.</param>
    public static PaperChecklist For(Procedure procedure, IReadOnlyDictionary<string, string> cases, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var context = new CaseContext(procedure, cases, today);
        var papers = context.Select(Section.Documents);
        return new PaperChecklist(
            procedure.Id,
            procedure.Name,
            context.KnownLabels(),
            context.AssumedLabels(papers.Select(p => p.Fact), MostAssumed),
            [.. papers.Select(p => Item(context, p.Fact, p.Applies))],
            CaseLine.Of(context, Section.NotNeeded),
            papers.Count == 0 ? procedure.None.GetValueOrDefault(Facet.Documents) : null);
    }

    private static PaperItem Item(CaseContext context, Fact fact, Applicability applies)
    {
        var line = CaseLine.Of(context, fact, applies);
        return fact.Detail is DocumentDetail paper
            ? new PaperItem(line, paper.FormCode, paper.Originals, paper.Copies, paper.Digital, paper.ShownOnly, paper.Note, paper.Waived)
            : new PaperItem(line, null, 0, 0, false, false, null, null);
    }
}
