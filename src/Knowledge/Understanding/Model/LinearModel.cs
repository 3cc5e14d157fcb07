using System.Numerics.Tensors;

namespace Assistant.Knowledge.Understanding.Model;

/// <summary>Multinomial logistic regression over sparse features.</summary>
internal sealed class LinearModel(WeightTable weights)
{
    /// <summary>Class probabilities of a vector.</summary>
    /// <param name="vector">The features.</param>
    /// <param name="scale">The factor on scores that it was trained with.</param>
    public float[] Predict(SparseVector vector, float scale)
    {
        Span<float> sums = stackalloc float[weights.Width];
        sums.Clear();
        for (var i = 0; i < vector.Indexes.Length; i++)
        {
            weights.Add(vector.Indexes[i], vector.Values[i] * scale, sums);
        }

        var probabilities = sums[..weights.Columns].ToArray();
        SoftMax(probabilities);
        return probabilities;
    }

    /// <summary>Writes the model.</summary>
    public void Save(BinaryWriter writer) => weights.Save(writer);

    /// <summary>Reads a model.</summary>
    public static LinearModel Load(BinaryReader reader) => new(WeightTable.Load(reader));

    /// <summary>Scores to probabilities. Scores are shifted by the largest first: exponentials of large scores would overflow.</summary>
    public static void SoftMax(Span<float> scores)
    {
        TensorPrimitives.Subtract(scores, TensorPrimitives.Max<float>(scores), scores);
        TensorPrimitives.Exp<float>(scores, scores);
        TensorPrimitives.Divide(scores, TensorPrimitives.Sum<float>(scores), scores);
    }
}
