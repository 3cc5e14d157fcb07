using System.Buffers;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Retrieval;

/// <summary>An index in memory. Immutable; safe to search from many threads.</summary>
public sealed class SearchIndex
{
    private readonly Dictionary<ulong, int> _terms;
    private readonly Posting[][] _postings;
    private readonly float[] _best;

    internal SearchIndex(Dictionary<ulong, int> terms, Posting[][] postings, float[] best, int documents)
    {
        _terms = terms;
        _postings = postings;
        _best = best;
        Documents = documents;
    }

    /// <summary>Number of documents.</summary>
    public int Documents { get; }

    /// <summary>Finds the best documents, best first; ties in the order of adding.</summary>
    /// <param name="words">The question.</param>
    /// <param name="top">How many at most.</param>
    public IReadOnlyList<SearchHit> Search(IReadOnlyList<Term> words, int top)
    {
        ArgumentNullException.ThrowIfNull(words);
        var scores = ArrayPool<float>.Shared.Rent(Documents);
        try
        {
            var reachable = Accumulate(words, scores);
            return Best(scores, top, reachable);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    /// <summary>The score of one document.</summary>
    internal float ScoreOf(int document, IReadOnlyList<Term> words)
    {
        var score = 0f;
        foreach (var (term, weight) in SearchTerms.Of(words))
        {
            if (_terms.TryGetValue(term, out var number))
            {
                var at = Array.FindIndex(_postings[number], p => p.Document == document);
                score += at < 0 ? 0 : weight * _postings[number][at].Impact;
            }
        }

        return score;
    }

    /// <summary>Scores every document into <paramref name="scores"/>; returns the score reachable at most.</summary>
    internal float Accumulate(IReadOnlyList<Term> words, float[] scores)
    {
        scores.AsSpan(0, Documents).Clear();
        var reachable = 0f;
        foreach (var (term, weight) in SearchTerms.Of(words))
        {
            if (!_terms.TryGetValue(term, out var number))
            {
                continue;
            }

            reachable += weight * _best[number];
            foreach (var posting in _postings[number])
            {
                scores[posting.Document] += weight * posting.Impact;
            }
        }

        return reachable;
    }

    private List<SearchHit> Best(float[] scores, int top, float reachable)
    {
        top = Math.Min(top, Documents);
        // A heap of the best so far, its worst on top; for equal scores the later document is worse.
        var heap = new PriorityQueue<int, (float Score, int Order)>(top + 1);
        var floor = 0f;
        for (var document = 0; document < Documents; document++)
        {
            var score = scores[document];
            if (score <= floor)
            {
                continue;
            }

            heap.Enqueue(document, (score, -document));
            if (heap.Count > top)
            {
                heap.Dequeue();
                heap.TryPeek(out _, out var worst);
                floor = worst.Score;
            }
        }

        var hits = new List<SearchHit>(heap.Count);
        while (heap.TryDequeue(out var document, out var priority))
        {
            hits.Add(new SearchHit(document, priority.Score, reachable > 0 ? priority.Score / reachable : 0));
        }

        hits.Reverse();
        return hits;
    }
}
