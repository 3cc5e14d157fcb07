using System.Runtime.InteropServices;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Retrieval;

/// <summary>
/// Builds an index by BM25F (Robertson, Zaragoza, Taylor 2004): field frequencies are weighted, normalised by length and
/// added, and only then saturated.
/// </summary>
/// <param name="fields">The fields of every document, in order.</param>
/// <param name="saturation">k1 of BM25.</param>
public sealed class SearchIndexBuilder(IReadOnlyList<SearchField> fields, float saturation = 1.2f)
{
    private readonly Dictionary<string, (string Key, string Folded)> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _termNumbers = [];
    private readonly List<List<(int Document, int Field, float Frequency)>> _occurrences = [];
    private readonly List<int[]> _lengths = [];

    /// <summary>Adds a document. Its number is the count of documents added before it.</summary>
    /// <param name="texts">The texts of the fields, as many as there are fields.</param>
    public void Add(params IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var document = _lengths.Count;
        var lengths = new int[fields.Count];
        var counts = new Dictionary<ulong, float>();
        for (var field = 0; field < fields.Count; field++)
        {
            counts.Clear();
            lengths[field] = Count(texts[field], counts);
            foreach (var (term, count) in counts)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_termNumbers, term, out var exists);
                if (!exists)
                {
                    number = _occurrences.Count;
                    _occurrences.Add([]);
                }

                _occurrences[number].Add((document, field, count));
            }
        }

        _lengths.Add(lengths);
    }

    /// <summary>Finishes the index.</summary>
    public SearchIndex Build()
    {
        var average = new float[fields.Count];
        for (var field = 0; field < fields.Count; field++)
        {
            average[field] = Math.Max(1f, _lengths.Count == 0 ? 1f : (float)_lengths.Average(l => l[field]));
        }

        var postings = new Posting[_occurrences.Count][];
        var best = new float[_occurrences.Count];
        for (var term = 0; term < postings.Length; term++)
        {
            postings[term] = Weigh(_occurrences[term], average);
            best[term] = Rarity(postings[term].Length) * (saturation + 1);
            _occurrences[term] = [];
        }

        return new SearchIndex(_termNumbers, postings, best, _lengths.Count);
    }

    private Posting[] Weigh(List<(int Document, int Field, float Frequency)> occurrences, float[] average)
    {
        // Occurrences of one document stand together, as documents are added one after another.
        var merged = new List<(int Document, float Frequency)>(occurrences.Count);
        foreach (var (document, field, frequency) in occurrences)
        {
            var (weight, b) = fields[field];
            var own = weight * frequency / (1 - b + (b * _lengths[document][field] / average[field]));
            if (merged.Count > 0 && merged[^1].Document == document)
            {
                merged[^1] = (document, merged[^1].Frequency + own);
            }
            else
            {
                merged.Add((document, own));
            }
        }

        var rarity = Rarity(merged.Count);
        return [.. merged.Select(m => new Posting(m.Document, rarity * (saturation + 1) * m.Frequency / (saturation + m.Frequency)))];
    }

    private float Rarity(int documents) => MathF.Log(1f + ((_lengths.Count - documents + 0.5f) / (documents + 0.5f)));

    private int Count(string text, Dictionary<ulong, float> counts)
    {
        var previous = default(string);
        var length = 0;
        foreach (var token in Tokenizer.Split(NormalForm.Of(text)))
        {
            var (key, folded) = Word(token.Text);
            Increment(counts, SearchTerms.Single(folded));
            if (!ReferenceEquals(key, folded))
            {
                Increment(counts, SearchTerms.Marked(key));
            }

            if (previous is not null && !token.StartsPhrase)
            {
                Increment(counts, SearchTerms.Pair(previous, folded));
            }

            previous = folded;
            length++;
        }

        return length;
    }

    private static void Increment(Dictionary<ulong, float> counts, ulong term) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _) += 1f;

    private (string Key, string Folded) Word(string text)
    {
        if (!_words.TryGetValue(text, out var word))
        {
            var key = MatchingKey.Of(text);
            _words[text] = word = (key, Folding.HasMarks(key) ? Folding.Fold(key) : key);
        }

        return word;
    }
}
