using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Understanding.Model;

/// <summary>
/// Turns an analysed text into features: words and pairs in both mark forms, pairs over one word, and the letter groups
/// inside words, which survive typing errors.
/// </summary>
internal static class FeatureExtractor
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

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
            Add(features, Hash('w', term.Folded), term.Weight);
            if (term.IsMarked)
            {
                Add(features, Hash('W', term.Key), Marked * term.Weight);
            }

            AddLetters(features, term.Folded, Letters * term.Weight);
            if (i == 0 || term.StartsPhrase)
            {
                continue;
            }

            var previous = terms[i - 1];
            var weight = Math.Min(term.Weight, previous.Weight);
            Add(features, Hash('p', previous.Folded, term.Folded), weight);
            if (term.IsMarked && previous.IsMarked)
            {
                Add(features, Hash('P', previous.Key, term.Key), Marked * weight);
            }

            if (i > 1 && !previous.StartsPhrase)
            {
                Add(features, Hash('s', terms[i - 2].Folded, term.Folded), Skip * weight);
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
            var hash = Mix(Offset, 'l');
            for (var j = i; j < i + 3; j++)
            {
                hash = Mix(hash, j < 0 || j >= word.Length ? '_' : word[j]);
            }

            Add(features, hash, weight);
        }
    }

    private static void Add(Dictionary<ulong, float> features, ulong id, float weight)
    {
        ref var slot = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(features, id, out _);
        slot = Math.Max(slot, weight);
    }

    private static ulong Hash(char kind, string first, string? second = null)
    {
        var hash = Mix(Offset, kind);
        foreach (var c in first)
        {
            hash = Mix(hash, c);
        }

        if (second is not null)
        {
            hash = Mix(hash, ' ');
            foreach (var c in second)
            {
                hash = Mix(hash, c);
            }
        }

        return hash;
    }

    private static ulong Mix(ulong hash, char c) => (hash ^ c) * Prime;
}
