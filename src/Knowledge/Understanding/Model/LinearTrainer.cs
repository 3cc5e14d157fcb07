using System.Numerics.Tensors;

namespace Assistant.Knowledge.Understanding.Model;

/// <summary>
/// Trains multinomial logistic regression by AdaGrad in a fixed order: the same content gives the same model at every build.
/// </summary>
internal sealed class LinearTrainer
{
    private readonly float[] _weights;
    private readonly int _classes;

    private LinearTrainer(int features, int classes)
    {
        _weights = new float[features * classes];
        _classes = classes;
    }

    /// <summary>Trains.</summary>
    /// <param name="examples">Vectors with their class and weight.</param>
    /// <param name="features">Number of features.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="options">How to train.</param>
    public static LinearTrainer Train(
        IReadOnlyList<(SparseVector Vector, int Class, float Weight)> examples, int features, int classes, TrainingOptions options)
    {
        var trainer = new LinearTrainer(features, classes);
        var squares = new float[features];
        var probabilities = new float[classes];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(20260106);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var number in order)
            {
                var (vector, target, weight) = examples[number];
                trainer.Score(vector, options.Scale, probabilities);
                LinearModel.SoftMax(probabilities);
                // Label smoothing keeps probabilities honest where examples are few.
                TensorPrimitives.Subtract(probabilities, options.Smoothing / classes, probabilities);
                probabilities[target] -= 1f - options.Smoothing;
                trainer.Step(vector, probabilities, weight * options.Rate, squares, weight);
            }

            TensorPrimitives.Multiply(trainer._weights, 1f - options.Decay, trainer._weights);
        }

        return trainer;
    }

    /// <summary>The features whose weights are largest, in ascending order; small ones hardly speak.</summary>
    public int[] Strongest(int most) =>
        [.. Enumerable.Range(0, _weights.Length / _classes).OrderByDescending(f => TensorPrimitives.Norm(Row(f))).Take(most).Order()];

    /// <summary>The model of some of the features, renumbered in the order given.</summary>
    public LinearModel Compress(IReadOnlyList<int> features) => new(WeightTable.Compress(_weights, _classes, features));

    private void Step(SparseVector vector, float[] errors, float rate, float[] squares, float weight)
    {
        for (var i = 0; i < vector.Indexes.Length; i++)
        {
            var feature = vector.Indexes[i];
            var gradient = vector.Values[i] * weight;
            squares[feature] += gradient * gradient;
            var step = -rate * vector.Values[i] / (MathF.Sqrt(squares[feature]) + 1e-3f);
            var row = Row(feature);
            TensorPrimitives.MultiplyAdd(errors, step, row, row);
        }
    }

    private void Score(SparseVector vector, float scale, float[] scores)
    {
        Array.Clear(scores);
        for (var i = 0; i < vector.Indexes.Length; i++)
        {
            TensorPrimitives.MultiplyAdd(Row(vector.Indexes[i]), vector.Values[i] * scale, scores, scores);
        }
    }

    private Span<float> Row(int feature) => _weights.AsSpan(feature * _classes, _classes);
}
