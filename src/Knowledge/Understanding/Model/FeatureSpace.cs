using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Understanding.Model;

/// <summary>The features seen in training, numbered, with their rarity.</summary>
internal sealed class FeatureSpace
{
    private readonly Dictionary<ulong, int> _numbers;
    private readonly float[] _rarity;
    private readonly Action<AnalyzedText, Dictionary<ulong, float>> _extract;

    private FeatureSpace(Dictionary<ulong, int> numbers, float[] rarity, Action<AnalyzedText, Dictionary<ulong, float>> extract)
    {
        _extract = extract;
        _numbers = numbers;
        _rarity = rarity;
    }

    /// <summary>Number of features.</summary>
    public int Count => _numbers.Count;

    /// <summary>How rare a feature is; frequent ones have small values.</summary>
    public float RarityOf(int feature) => _rarity[feature];

    /// <summary>The space of some of the features, renumbered in the order given.</summary>
    public FeatureSpace Keep(IReadOnlyList<int> features)
    {
        var places = features.Select((feature, place) => (feature, place)).ToDictionary(p => p.feature, p => p.place);
        var numbers = _numbers.Where(p => places.ContainsKey(p.Value)).ToDictionary(p => p.Key, p => places[p.Value]);
        return new FeatureSpace(numbers, [.. features.Select(f => _rarity[f])], _extract);
    }

    /// <summary>Writes the space.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(_rarity.Length);
        foreach (var (id, number) in _numbers.OrderBy(p => p.Value))
        {
            writer.Write(id);
            writer.Write(_rarity[number]);
        }
    }

    /// <summary>Reads a space.</summary>
    public static FeatureSpace Load(BinaryReader reader, Action<AnalyzedText, Dictionary<ulong, float>> extract)
    {
        var count = reader.ReadInt32();
        var numbers = new Dictionary<ulong, int>(count);
        var rarity = new float[count];
        for (var i = 0; i < count; i++)
        {
            numbers[reader.ReadUInt64()] = i;
            rarity[i] = reader.ReadSingle();
        }

        return new FeatureSpace(numbers, rarity, extract);
    }

    /// <summary>Numbers the features that occur in enough training texts; each weighs by its rarity.</summary>
    public static FeatureSpace Learn(IReadOnlyList<AnalyzedText> texts, Action<AnalyzedText, Dictionary<ulong, float>> extract, int fewest)
    {
        var counts = CountTexts(texts, extract);
        var numbers = new Dictionary<ulong, int>();
        var rarity = new List<float>();
        foreach (var (id, count) in counts)
        {
            if (count >= fewest)
            {
                numbers[id] = rarity.Count;
                rarity.Add(MathF.Sqrt(MathF.Log(1f + ((float)texts.Count / count))));
            }
        }

        return new FeatureSpace(numbers, [.. rarity], extract);
    }

    private static Dictionary<ulong, int> CountTexts(
        IReadOnlyList<AnalyzedText> texts, Action<AnalyzedText, Dictionary<ulong, float>> extract)
    {
        var counts = new Dictionary<ulong, int>();
        var features = new Dictionary<ulong, float>();
        for (var i = 0; i < texts.Count; i++)
        {
            features.Clear();
            extract(texts[i], features);
            foreach (var id in features.Keys)
            {
                counts[id] = counts.GetValueOrDefault(id) + 1;
            }
        }

        return counts;
    }

    /// <summary>A text as a vector of length 1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">The share of the text's feature weight that training has seen, 0 to 1.</param>
    public SparseVector Vectorize(AnalyzedText text, out float known)
    {
        var features = new Dictionary<ulong, float>(text.Terms.Count * 8);
        _extract(text, features);
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
