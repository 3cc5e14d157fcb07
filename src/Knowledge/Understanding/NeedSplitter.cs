using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Understanding;

/// <summary>Finds several needs in one message by reading its clauses apart.</summary>
internal static class NeedSplitter
{
    private const float ClauseSureness = 0.6f;
    private const float OwnQuestionSureness = 0.75f;
    private const float PlausibleService = 0.06f;
    private const int FewestWords = 3;

    /// <summary>Clauses that are read; what people ask stands in the first dozen or it is a pasted text.</summary>
    private const int MostClauses = 12;

    // Words that join two requests, folded. They split where both sides are about different services.
    private static readonly HashSet<string> Joints = new(StringComparer.Ordinal) { "va", "voi", "roi", "dong", "san", "kem", "cung", "lan", "vua", "them", "and", "also", "plus", "hay" };

    /// <summary>A service found in a clause.</summary>
    public sealed record ClauseNeed(string Service, IReadOnlyList<RankedFacet> Facets);

    /// <summary>The needs of a message; one or none where it holds a single request.</summary>
    public static IReadOnlyList<ClauseNeed> Split(AnalyzedText text, Func<AnalyzedText, Evidence> weigh, IReadOnlyList<RankedService> whole)
    {
        if (Questions(text).ToArray() is { Length: > 1 } questions && Needs(questions, weigh, _ => true, OwnQuestionSureness) is { Count: > 1 } asked)
        {
            return asked;
        }

        var plausible = whole.Where(s => s.Probability >= PlausibleService).Select(s => s.Service).ToHashSet(StringComparer.Ordinal);
        if (plausible.Count < 2)
        {
            return [];
        }

        var needs = Needs(Clauses(text), weigh, plausible.Contains, ClauseSureness);
        // What the whole message speaks of most is one of the needs, or the clauses were misread.
        return needs.Exists(n => n.Service == whole[0].Service)
            ? [.. needs.OrderByDescending(n => whole.First(s => s.Service == n.Service).Probability)]
            : [];
    }

    private static List<ClauseNeed> Needs(
        IEnumerable<AnalyzedText> clauses, Func<AnalyzedText, Evidence> weigh, Func<string, bool> isPlausible, float sureness)
    {
        var needs = new List<ClauseNeed>();
        foreach (var clause in clauses.Take(MostClauses))
        {
            var evidence = weigh(clause);
            var best = evidence.Services[0];
            if (best.Probability >= sureness && evidence.ServiceMass > 0.5f && isPlausible(best.Service) && needs.All(n => n.Service != best.Service))
            {
                needs.Add(new ClauseNeed(best.Service, evidence.Facets));
            }
        }

        return needs;
    }

    // The parts of a message that end in a question mark of their own.
    private static IEnumerable<AnalyzedText> Questions(AnalyzedText text)
    {
        var start = 0;
        for (var i = 1; i <= text.Terms.Count; i++)
        {
            var end = i < text.Terms.Count ? text.Tokens[text.Terms[i].Source].Start : text.Normal.Length;
            var begin = text.Tokens[text.Terms[i - 1].Source].Start;
            if (!text.Normal.AsSpan(begin, Math.Max(0, end - begin)).Contains('?'))
            {
                continue;
            }

            if (i - start >= FewestWords)
            {
                yield return text with { Terms = [.. text.Terms.Skip(start).Take(i - start)] };
            }

            start = i;
        }
    }

    private static IEnumerable<AnalyzedText> Clauses(AnalyzedText text)
    {
        var start = 0;
        for (var i = 1; i <= text.Terms.Count; i++)
        {
            if (i < text.Terms.Count && !text.Terms[i].StartsPhrase && !Joints.Contains(text.Terms[i].Folded))
            {
                continue;
            }

            if (i - start >= FewestWords)
            {
                yield return text with { Terms = [.. text.Terms.Skip(start).Take(i - start)] };
            }

            start = i;
        }
    }
}
