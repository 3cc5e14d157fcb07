using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Assistant.Knowledge.Understanding.Model;

/// <summary>Multinomial logistic regression over sparse features, trained by AdaGrad in a fixed order, so that every start learns the same.</summary>
internal sealed class LinearModel
{
    // Half precision: the weights are most of what the process keeps in memory, and their third digit decides nothing.
    private readonly Half[] _weights;
    private readonly int _classes;

    private LinearModel(Half[] weights, int classes)
    {
        _weights = weights;
        _classes = classes;
    }

    /// <summary>Number of classes.</summary>
    public int Classes => _classes;

    /// <summary>Trains a model.</summary>
    /// <param name="examples">Vectors with their class and weight.</param>
    /// <param name="features">Number of features.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="options">How to train.</param>
    public static LinearModel Train(
        IReadOnlyList<(SparseVector Vector, int Class, float Weight)> examples, int features, int classes, TrainingOptions options)
    {
        var weights = new float[features * classes];
        var squares = new float[features];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        // A seed, not chance: the same content gives the same model on every machine.
        var random = new Random(20260106);
        var probabilities = new float[classes];
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var number in order)
            {
                var (vector, target, weight) = examples[number];
                Score(weights, classes, vector, options.Scale, probabilities);
                SoftMax(probabilities);
                // Label smoothing keeps probabilities honest where examples are few.
                TensorPrimitives.Subtract(probabilities, options.Smoothing / classes, probabilities);
                probabilities[target] -= 1f - options.Smoothing;
                for (var i = 0; i < vector.Indexes.Length; i++)
                {
                    var feature = vector.Indexes[i];
                    var gradient = vector.Values[i] * weight;
                    squares[feature] += gradient * gradient;
                    var step = -options.Rate * gradient / (MathF.Sqrt(squares[feature]) + 1e-3f);
                    var row = weights.AsSpan(feature * classes, classes);
                    TensorPrimitives.MultiplyAdd(probabilities, step, row, row);
                }
            }

            if (options.Decay > 0)
            {
                TensorPrimitives.Multiply(weights, 1f - options.Decay, weights);
            }
        }

        var compact = new Half[weights.Length];
        TensorPrimitives.ConvertToHalf(weights, compact);
        return new LinearModel(compact, classes);
    }

    /// <summary>The size of a feature's weights; small ones hardly speak.</summary>
    public float RowNorm(int feature)
    {
        var row = new float[_classes];
        TensorPrimitives.ConvertToSingle(Row(feature), row);
        return TensorPrimitives.Norm(row);
    }

    /// <summary>The model of some of the features, renumbered in the order given.</summary>
    public LinearModel Keep(IReadOnlyList<int> features)
    {
        var kept = new Half[features.Count * _classes];
        for (var i = 0; i < features.Count; i++)
        {
            Row(features[i]).CopyTo(kept.AsSpan(i * _classes));
        }

        return new LinearModel(kept, _classes);
    }

    /// <summary>Writes the model.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(_classes);
        writer.Write(_weights.Length);
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    /// <summary>Reads a model.</summary>
    public static LinearModel Load(BinaryReader reader)
    {
        var classes = reader.ReadInt32();
        var weights = new Half[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new LinearModel(weights, classes);
    }

    /// <summary>Class probabilities of a vector.</summary>
    public float[] Predict(SparseVector vector, float scale)
    {
        var scores = new float[_classes];
        var row = new float[_classes];
        for (var i = 0; i < vector.Indexes.Length; i++)
        {
            TensorPrimitives.ConvertToSingle(Row(vector.Indexes[i]), row);
            TensorPrimitives.MultiplyAdd(row, vector.Values[i] * scale, scores, scores);
        }

        SoftMax(scores);
        return scores;
    }

    private ReadOnlySpan<Half> Row(int feature) => _weights.AsSpan(feature * _classes, _classes);

    // Scores are shifted by the largest first: exponentials of large scores would overflow.
    private static void SoftMax(float[] scores)
    {
        TensorPrimitives.Subtract(scores, TensorPrimitives.Max(scores), scores);
        TensorPrimitives.Exp(scores, scores);
        TensorPrimitives.Divide(scores, TensorPrimitives.Sum(scores), scores);
    }

    private static void Score(float[] weights, int classes, SparseVector vector, float scale, float[] scores)
    {
        Array.Clear(scores);
        for (var i = 0; i < vector.Indexes.Length; i++)
        {
            TensorPrimitives.MultiplyAdd(weights.AsSpan(vector.Indexes[i] * classes, classes), vector.Values[i] * scale, scores, scores);
        }
    }
}
