using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Retrieval;

/// <summary>The units of indexing: syllables and adjacent pairs of syllables, folded; and the marked syllable where there are marks.</summary>
internal static class SearchTerms
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Weight of the marked form beside the folded one: it decides between readings and does not count twice.</summary>
    public const float MarkedWeight = 0.5f;

    /// <summary>Weight of pairs beside syllables.</summary>
    public const float PairWeight = 1f;

    /// <summary>The terms of a question with their weights.</summary>
    public static List<(ulong Term, float Weight)> Of(IReadOnlyList<Term> words)
    {
        var terms = new List<(ulong Term, float Weight)>(words.Count * 3);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            terms.Add((Single(word.Folded), word.Weight));
            if (word.IsMarked)
            {
                terms.Add((Marked(word.Key), MarkedWeight * word.Weight));
            }

            if (i > 0 && !word.StartsPhrase)
            {
                terms.Add((Pair(words[i - 1].Folded, word.Folded), PairWeight * Math.Min(word.Weight, words[i - 1].Weight)));
            }
        }

        return terms;
    }

    /// <summary>The words of a text as it stands in the content, where nothing needs repair.</summary>
    public static IReadOnlyList<Term> Read(string text) =>
    [
        .. Tokenizer.Split(NormalForm.Of(text)).Select((token, i) =>
        {
            var key = MatchingKey.Of(token.Text);
            return new Term(key, Folding.HasMarks(key) ? Folding.Fold(key) : key, token.StartsPhrase, 1f, i);
        }),
    ];

    public static ulong Single(string folded) => Mix(Offset, 's', folded);

    public static ulong Marked(string key) => Mix(Offset, 'm', key);

    public static ulong Pair(string first, string second) => Mix(Mix(Offset, 'p', first), ' ', second);

    private static ulong Mix(ulong hash, char kind, string word)
    {
        hash = (hash ^ kind) * Prime;
        foreach (var c in word)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }
}
