using System.Numerics.Tensors;

namespace Assistant.Knowledge.Understanding.Model;

/// <summary>Multinomial logistic regression over sparse features, trained by AdaGrad in a fixed order, so that every start learns the same.</summary>
internal sealed class LinearModel
{
    private readonly float[] _weights;
    private readonly int _classes;

    private LinearModel(float[] weights, int classes)
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

        return new LinearModel(weights, classes);
    }

    /// <summary>Class probabilities of a vector.</summary>
    public float[] Predict(SparseVector vector, float scale)
    {
        var scores = new float[_classes];
        Score(_weights, _classes, vector, scale, scores);
        SoftMax(scores);
        return scores;
    }

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
