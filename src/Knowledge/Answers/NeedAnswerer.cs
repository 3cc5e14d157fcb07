using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding;

namespace Assistant.Knowledge.Answers;

/// <summary>Composes the answer to one need from the facts of its service: what was asked first, then a short card.</summary>
internal sealed class NeedAnswerer(Procedure procedure)
{
    /// <summary>A fact that meets this share of the question answers it directly.</summary>
    private const float DirectFit = 0.42f;

    /// <summary>A frequent question that meets this share leads whatever facet was thought to be asked.</summary>
    private const float SureFit = 0.55f;

    /// <summary>Facts that fit less than this share of the best one speak of something else.</summary>
    private const float RelativeFit = 0.65f;

    /// <summary>A fact that meets this share is near enough to be shown under what was asked.</summary>
    private const float NearFit = 0.2f;

    /// <summary>From this probability on, a second facet was asked for too and is answered in full.</summary>
    private const float SecondFacet = 0.28f;

    private const int MostOpen = 6;
    private const int MostDirect = 2;
    private const int MostNear = 4;
    private const int MostLines = 8;
    private const int MostListed = 30;
    private const int MostCosts = 3;
    private static readonly string[] CostOrder = ["fee", "postal", "payment", "exemption", "fine"];
    private static readonly TimeSpan Announce = TimeSpan.FromDays(30);

    // Built when the service is first asked for: a start should not wait for the other twenty-four.
    private readonly Lazy<FactSearch> _search = new(() => new FactSearch(procedure));

    public NeedAnswer Answer(Need need, AnalyzedText text, PhraseBook phrases, DateOnly today, int firstCitation, bool withCard)
    {
        var context = new CaseContext(procedure, need.Cases, today);
        var writer = new LineWriter(phrases, context) { FirstNumber = firstCitation };
        var facet = need.Facets.Count > 0 ? need.Facets[0].Facet : Facet.Overview;
        var plan = FacetPlan.For(facet);
        var blocks = new List<AnswerBlock>();

        var asFaq = AddDirect(blocks, need, text, context, writer);
        AddSections(blocks, plan, facet, context, writer, phrases);
        if (need.Facets.Count > 1 && need.Facets[1].Probability >= SecondFacet && need.Facets[1].Facet is not (Facet.Overview or Facet.Conditions or Facet.StartForm))
        {
            AddSections(blocks, FacetPlan.For(need.Facets[1].Facet), need.Facets[1].Facet, context, writer, phrases);
        }

        var answered = blocks.Count > 0;
        if (!answered && procedure.None.TryGetValue(facet, out var reason))
        {
            blocks.Add(new AnswerBlock(null, [new AnswerLine(reason, [], [], false, null)], false));
            answered = true;
        }

        AddChanges(blocks, plan, context, writer, phrases);
        var core = writer.Shown.ToArray();
        if (withCard)
        {
            AddCard(blocks, plan, context, writer, phrases);
        }

        var question = asFaq == Facet.Conditions || !FacetPlan.DependsOnCase(facet)
            ? null
            : context.DecidingQuestion([.. plan.Sections.Where(s => s is not (Section.OnlineSteps or Section.Summary))]);
        return new NeedAnswer(procedure, facet, context, blocks, writer.Citations(), writer.Shown, core, question, answered, asFaq ?? facet);
    }

    // Facts that speak to the very words of the question lead the answer.
    // Gives the facet of the frequent question that was asked almost in these words, if one was.
    private Facet? AddDirect(List<AnswerBlock> blocks, Need need, AnalyzedText text, CaseContext context, LineWriter writer)
    {
        var asked = need.Facets.Take(2).Select(f => f.Facet).ToHashSet();
        var fits = _search.Value.Find(text, 12)
            .Select(f => (f.Fact, f.Fit, Applies: context.Applies(f.Fact)))
            .Where(f => f.Applies != Applicability.No && f.Fact.Section is not (Section.OnlineSteps or Section.InPersonSteps or Section.Mistakes))
            .ToArray();
        if (fits.Length == 0)
        {
            return null;
        }

        var best = fits[0].Fit;
        var direct = fits
            .Where(f => f.Fact.Detail is FaqDetail && f.Fit >= RelativeFit * best && f.Fit >= (asked.Contains(f.Fact.Facet) ? DirectFit : SureFit))
            .Take(MostDirect)
            .ToList();
        var asFaq = direct.Count > 0 ? direct[0].Fact.Facet : (Facet?)null;
        if (need.Facets.Count == 0 || need.Facets[0].Facet == Facet.Conditions)
        {
            direct.AddRange(fits
                .Where(f => f.Fit >= Math.Max(NearFit, RelativeFit * best) && !direct.Contains(f) && f.Fact.Detail is FaqDetail or null or DeadlineDetail or DocumentDetail)
                .Take(MostNear - direct.Count));
        }

        if (direct.Count > 0)
        {
            blocks.Add(new AnswerBlock(null, [.. direct.Select(f => writer.Write(f.Fact, f.Applies))], false));
        }

        return asFaq;
    }

    private static void AddSections(
        List<AnswerBlock> blocks, FacetPlan plan, Facet facet, CaseContext context, LineWriter writer, PhraseBook phrases)
    {
        // A what-if question that was met directly needs no list of everything else that holds.
        if (facet == Facet.Conditions && blocks.Count > 0)
        {
            return;
        }

        var first = blocks.Count == 0;
        foreach (var section in plan.Sections)
        {
            var facts = Arrange(context.Select(section).Where(f => !writer.Has(f.Fact)), section, context).ToList();

            // Where many branches are open, the question that decides is worth more than all of them.
            var open = facts.Where(f => f.Applies == Applicability.Unknown).Skip(MostOpen).ToHashSet();
            var lines = facts.Where(f => !open.Contains(f)).Take(section is Section.OnlineSteps or Section.Documents ? MostListed : MostLines).Select(f => writer.Write(f.Fact, f.Applies)).ToList();
            if (lines.Count > 0)
            {
                blocks.Add(new AnswerBlock(first ? null : phrases.Say(FacetPlan.HeadingKey(section)), lines, section == Section.OnlineSteps));
                first = false;
            }
        }
    }

    private void AddChanges(List<AnswerBlock> blocks, FacetPlan plan, CaseContext context, LineWriter writer, PhraseBook phrases)
    {
        var today = context.Today;
        var horizon = today.AddDays(Announce.Days);
        var lines = new List<AnswerLine>();
        foreach (var fact in procedure.Facts.Where(f => plan.Sections.Contains(f.Section) && context.MayConcern(f)))
        {
            var (key, date) = fact switch
            {
                { From: { } from } when from > today && from <= horizon => ("change.from", from),
                { Until: { } until } when until >= today && until <= horizon && writer.Has(fact) => ("change.until", until),
                _ => ("", default),
            };
            if (key.Length > 0)
            {
                var line = writer.Write(fact, Applicability.Yes);
                lines.Add(line with { Text = phrases.Say(key, ("date", AnswerDate.Format(date)), ("text", line.Text)) });
            }
        }

        if (lines.Count > 0)
        {
            blocks.Add(new AnswerBlock(phrases.Say("heading.changes"), lines, false));
        }
    }

    private static IEnumerable<(Fact Fact, Applicability Applies)> Arrange(
        IEnumerable<(Fact Fact, Applicability Applies)> facts, Section section, CaseContext context)
    {
        switch (section)
        {
            case Section.Documents:
                return facts.OrderByDescending(f => f.Applies).ThenBy(f => f.Fact.Detail is DocumentDetail { ShownOnly: true });
            case Section.Fees:
                // What a wrongdoer pays is no cost of the service, unless the service is paying it.
                var costs = facts.Where(f => f.Fact.Detail is not FeeDetail { Kind: "fine" }).ToList();
                return (costs.Count > 0 ? costs : facts)
                    .OrderBy(f => CostRank(f.Fact) > 0)
                    .ThenByDescending(f => f.Applies)
                    .ThenByDescending(f => context.Specificity(f.Fact))
                    .ThenBy(f => CostRank(f.Fact));
            case Section.TimeLimits:
                return facts.OrderByDescending(f => f.Applies).ThenByDescending(f => context.Specificity(f.Fact));
            default:
                return facts;
        }
    }

    // The fee itself first, then post and payment: half a price misleads.
    private static int CostRank(Fact fact) => fact.Detail is FeeDetail fee ? Array.IndexOf(CostOrder, fee.Kind) : 0;

    private static void AddCard(List<AnswerBlock> blocks, FacetPlan plan, CaseContext context, LineWriter writer, PhraseBook phrases)
    {
        foreach (var facet in plan.Card)
        {
            Section[] sections = facet switch
            {
                Facet.Fee => [Section.Fees],
                Facet.TimeLimit => [Section.TimeLimits],
                Facet.Deadline => [Section.Deadlines],
                _ => [Section.Authority, Section.Channels],
            };
            var facts = context.Select(sections).Where(f => !writer.Has(f.Fact)).ToArray();
            var shown = Arrange(facts, sections[0], context).Take(facet == Facet.Fee ? MostCosts : facet == Facet.Where ? 2 : 1).ToArray();
            if (shown.Length > 0)
            {
                blocks.Add(new AnswerBlock(
                    phrases.Say(FacetPlan.HeadingKey(sections[0])), [.. shown.Select(f => writer.Write(f.Fact, f.Applies))], false));
            }
        }
    }
}
