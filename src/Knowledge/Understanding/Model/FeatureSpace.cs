using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Understanding.Model;

/// <summary>The features seen in training, numbered, with their rarity.</summary>
internal sealed class FeatureSpace
{
    private readonly Dictionary<ulong, int> _numbers;
    private readonly float[] _rarity;

    private FeatureSpace(Dictionary<ulong, int> numbers, float[] rarity)
    {
        _numbers = numbers;
        _rarity = rarity;
    }

    /// <summary>Number of features.</summary>
    public int Count => _numbers.Count;

    /// <summary>Numbers the features that occur in two training texts or more.</summary>
    public static FeatureSpace Learn(IReadOnlyList<AnalyzedText> texts)
    {
        var counts = new Dictionary<ulong, int>();
        var features = new Dictionary<ulong, float>();
        foreach (var text in texts)
        {
            features.Clear();
            FeatureExtractor.Extract(text, features);
            foreach (var id in features.Keys)
            {
                counts[id] = counts.GetValueOrDefault(id) + 1;
            }
        }

        var numbers = new Dictionary<ulong, int>();
        var rarity = new List<float>();
        foreach (var (id, count) in counts)
        {
            if (count >= 2)
            {
                numbers[id] = rarity.Count;
                rarity.Add(MathF.Sqrt(MathF.Log(1f + ((float)texts.Count / count))));
            }
        }

        return new FeatureSpace(numbers, [.. rarity]);
    }

    /// <summary>A text as a vector of length 1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">The share of the text's feature weight that training has seen, 0 to 1.</param>
    public SparseVector Vectorize(AnalyzedText text, out float known)
    {
        var features = new Dictionary<ulong, float>(text.Terms.Count * 8);
        FeatureExtractor.Extract(text, features);
        var indexes = new int[features.Count];
        var values = new float[features.Count];
        var count = 0;
        var seen = 0f;
        var total = 0f;
        foreach (var (id, weight) in features)
        {
            total += weight;
            if (_numbers.TryGetValue(id, out var number))
            {
                seen += weight;
                indexes[count] = number;
                values[count++] = weight * _rarity[number];
            }
        }

        known = total > 0 ? seen / total : 0;
        Array.Resize(ref indexes, count);
        Array.Resize(ref values, count);
        var norm = 0f;
        foreach (var value in values)
        {
            norm += value * value;
        }

        norm = MathF.Sqrt(norm);
        for (var i = 0; i < count; i++)
        {
            values[i] /= norm;
        }

        return new SparseVector(indexes, values);
    }
}
