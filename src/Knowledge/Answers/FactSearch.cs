using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Retrieval;

namespace Assistant.Knowledge.Answers;

/// <summary>A fact with how well it fits a question.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Fit">The share of the question's words, by rarity, that it meets, or the share of a frequent question that the message holds: 0 to 1.</param>
internal readonly record struct FittingFact(Fact Fact, float Fit);

/// <summary>Finds the facts of one service that speak to a question.</summary>
internal sealed class FactSearch
{
    /// <summary>What a whole frequent question inside a message counts.</summary>
    private const float OwnShare = 0.75f;

    /// <summary>From this share of a frequent question on, the message's own coverage counts in full.</summary>
    private const float FullShare = 0.4f;

    private readonly SearchIndex _index;
    private readonly Fact[] _facts;
    private readonly float[] _own;

    public FactSearch(Procedure procedure)
    {
        // A frequently asked question is met by its own words first, then by the words of its answer.
        var builder = new SearchIndexBuilder([new(2.5f, 0.4f), new(1f, 0.6f)], saturation: 0.9f);
        _facts = [.. procedure.Facts.Where(f => f.Section is not Section.Legal)];
        foreach (var fact in _facts)
        {
            builder.Add((fact.Detail as FaqDetail)?.Question ?? "", Words(fact));
        }

        _index = builder.Build();
        _own = [.. _facts.Select((fact, i) => fact.Detail is FaqDetail faq ? _index.ScoreOf(i, SearchTerms.Read(faq.Question)) : 0)];
    }

    /// <summary>Facts by fit, best first.</summary>
    public IReadOnlyList<FittingFact> Find(AnalyzedText text, int top) =>
    [
        .. _index.Search(text.Terms, top)
            .Select(hit => new FittingFact(_facts[hit.Document], Fit(hit)))
            .OrderByDescending(f => f.Fit),
    ];

    // A long message can cover little of itself with any fact, and yet hold a whole frequent question: then the share of that
    // question speaks for it. And one word ("hộ chiếu") is covered by every question that holds it, and asks none of them.
    private float Fit(SearchHit hit)
    {
        if (_own[hit.Document] <= 0)
        {
            return hit.Coverage;
        }

        var share = Math.Min(1f, hit.Score / _own[hit.Document]);
        return Math.Max(hit.Coverage * Math.Min(1f, share / FullShare), OwnShare * share);
    }

    private static string Words(Fact fact) => fact.Detail switch
    {
        DocumentDetail document => $"{fact.Text}\n{document.Note}\n{document.Waived}",
        DeadlineDetail deadline => $"{fact.Text}\n{deadline.Penalty}",
        _ => fact.Text,
    };
}
