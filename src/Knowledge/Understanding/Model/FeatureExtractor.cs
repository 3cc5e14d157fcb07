using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Understanding.Model;

/// <summary>
/// Turns an analysed text into features: words and pairs in both mark forms, pairs over one word, and the letter groups
/// inside words, which survive typing errors.
/// </summary>
internal static class FeatureExtractor
{
    private const float Skip = 0.5f;
    private const float Marked = 0.8f;
    private const float Letters = 0.35f;

    /// <summary>Collects features by their 64-bit identity.</summary>
    public static void Extract(AnalyzedText text, Dictionary<ulong, float> features)
    {
        var terms = text.Terms;
        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            Add(features, FeatureHash.Of('w', term.Folded), term.Weight);
            if (term.IsMarked)
            {
                Add(features, FeatureHash.Of('W', term.Key), Marked * term.Weight);
            }

            AddLetters(features, term.Folded, Letters * term.Weight);
            if (i == 0 || term.StartsPhrase)
            {
                continue;
            }

            var previous = terms[i - 1];
            var weight = Math.Min(term.Weight, previous.Weight);
            Add(features, FeatureHash.Of('p', previous.Folded, term.Folded), weight);
            if (term.IsMarked && previous.IsMarked)
            {
                Add(features, FeatureHash.Of('P', previous.Key, term.Key), Marked * weight);
            }

            if (i > 1 && !previous.StartsPhrase)
            {
                Add(features, FeatureHash.Of('s', terms[i - 2].Folded, term.Folded), Skip * weight);
            }
        }
    }

    private static void AddLetters(Dictionary<ulong, float> features, string word, float weight)
    {
        if (word.Length < 3)
        {
            return;
        }

        for (var i = -1; i + 2 < word.Length + 1; i++)
        {
            Add(features, FeatureHash.Letters(word, i), weight);
        }
    }

    private static void Add(Dictionary<ulong, float> features, ulong id, float weight)
    {
        ref var slot = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(features, id, out _);
        slot = Math.Max(slot, weight);
    }
}
