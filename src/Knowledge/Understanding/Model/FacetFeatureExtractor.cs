using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Understanding.Model;

/// <summary>
/// Features for what is asked: words, pairs and triples, and once more those of the closing clause, where Vietnamese
/// questions put their question word.
/// </summary>
internal static class FacetFeatureExtractor
{
    /// <summary>Words that count as the closing clause at most.</summary>
    private const int ClosingWords = 9;

    public static void Extract(AnalyzedText text, Dictionary<ulong, float> features)
    {
        var terms = text.Terms;
        var closing = ClosingStart(terms);
        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            var inClosing = i >= closing;
            Add(features, FeatureHash.Of('w', term.Folded), term.Weight);
            if (term.IsMarked)
            {
                Add(features, FeatureHash.Of('W', term.Key), 0.6f * term.Weight);
            }

            if (inClosing)
            {
                Add(features, FeatureHash.Of('e', term.Folded), 0.8f * term.Weight);
            }

            if (i == 0 || term.StartsPhrase)
            {
                continue;
            }

            var weight = Math.Min(term.Weight, terms[i - 1].Weight);
            Add(features, FeatureHash.Of('p', terms[i - 1].Folded, term.Folded), weight);
            if (inClosing && i > closing)
            {
                Add(features, FeatureHash.Of('E', terms[i - 1].Folded, term.Folded), 0.8f * weight);
            }

            if (i > 1 && !terms[i - 1].StartsPhrase)
            {
                Add(features, FeatureHash.Of('t', $"{terms[i - 2].Folded} {terms[i - 1].Folded}", term.Folded), 0.8f * weight);
                Add(features, FeatureHash.Of('s', terms[i - 2].Folded, term.Folded), 0.6f * weight);
            }
        }
    }

    private static int ClosingStart(IReadOnlyList<Term> terms)
    {
        var start = terms.Count;
        while (start > 0 && terms.Count - start < ClosingWords)
        {
            start--;
            if (terms[start].StartsPhrase && terms.Count - start >= 3)
            {
                break;
            }
        }

        return start;
    }

    private static void Add(Dictionary<ulong, float> features, ulong id, float weight)
    {
        ref var slot = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(features, id, out _);
        slot = Math.Max(slot, weight);
    }
}
