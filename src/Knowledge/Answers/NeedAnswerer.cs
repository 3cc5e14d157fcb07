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

    /// <summary>A fact that meets this share is near enough to be shown under what was asked.</summary>
    private const float NearFit = 0.2f;

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

        AddDirect(blocks, need, text, context, writer);
        AddSections(blocks, plan, facet, context, writer, phrases);
        var answered = blocks.Count > 0;
        if (!answered && procedure.None.TryGetValue(facet, out var reason))
        {
            blocks.Add(new AnswerBlock(null, [new AnswerLine(reason, [], [], false, null)], false));
            answered = true;
        }

        AddChanges(blocks, plan, today, writer, phrases);
        if (withCard)
        {
            AddCard(blocks, plan, context, writer, phrases);
        }

        var question = context.DecidingQuestion([.. plan.Sections.Where(s => s is not (Section.OnlineSteps or Section.Summary))]);
        return new NeedAnswer(procedure, facet, context, blocks, writer.Citations(), writer.Shown, question, answered);
    }

    // Facts that speak to the very words of the question lead the answer.
    private void AddDirect(List<AnswerBlock> blocks, Need need, AnalyzedText text, CaseContext context, LineWriter writer)
    {
        var wantsWhatIf = need.Facets.Count == 0 || need.Facets[0].Facet == Facet.Conditions;
        var asked = need.Facets.Take(2).Select(f => f.Facet).ToHashSet();
        var fits = _search.Value.Find(text, 12)
            .Select(f => (f.Fact, f.Fit, Applies: context.Applies(f.Fact)))
            .Where(f => f.Applies != Applicability.No && f.Fact.Section is not (Section.OnlineSteps or Section.InPersonSteps))
            .ToArray();
        var direct = fits.Where(f => f.Fit >= DirectFit && f.Fact.Detail is FaqDetail && asked.Contains(f.Fact.Facet)).Take(MostDirect).ToList();
        if (wantsWhatIf)
        {
            direct.AddRange(fits.Where(f => f.Fit >= NearFit && !direct.Contains(f) && f.Fact.Detail is FaqDetail or null or DeadlineDetail or DocumentDetail)
                .Take(MostNear - direct.Count));
        }

        if (direct.Count > 0)
        {
            blocks.Add(new AnswerBlock(null, [.. direct.Select(f => writer.Write(f.Fact, f.Applies))], false));
        }
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
            var facts = context.Select(section).Where(f => !writer.Has(f.Fact)).ToList();
            if (section is Section.Documents or Section.Fees or Section.TimeLimits)
            {
                facts = [.. facts.OrderByDescending(f => f.Applies).ThenBy(f => CostRank(f.Fact))];
            }

            var lines = facts.Take(section is Section.OnlineSteps or Section.Documents ? MostListed : MostLines).Select(f => writer.Write(f.Fact, f.Applies)).ToList();
            if (lines.Count > 0)
            {
                blocks.Add(new AnswerBlock(first ? null : phrases.Say(FacetPlan.HeadingKey(section)), lines, section == Section.OnlineSteps));
                first = false;
            }
        }
    }

    private void AddChanges(List<AnswerBlock> blocks, FacetPlan plan, DateOnly today, LineWriter writer, PhraseBook phrases)
    {
        var horizon = today.AddDays(Announce.Days);
        var lines = new List<AnswerLine>();
        foreach (var fact in procedure.Facts.Where(f => plan.Sections.Contains(f.Section)))
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
            var shown = facts.OrderByDescending(f => f.Applies).ThenBy(f => CostRank(f.Fact)).Take(facet == Facet.Fee ? MostCosts : facet == Facet.Where ? 2 : 1).ToArray();
            if (shown.Length > 0)
            {
                blocks.Add(new AnswerBlock(
                    phrases.Say(FacetPlan.HeadingKey(sections[0])), [.. shown.Select(f => writer.Write(f.Fact, f.Applies))], false));
            }
        }
    }
}
