using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;

namespace Assistant.Knowledge.Understanding.Model;

/// <summary>What the linear models say of a text.</summary>
/// <param name="Topics">Probability of each topic, in the order of <see cref="IntentModel.Topics"/>.</param>
/// <param name="Facets">Probability of each facet, by its number.</param>
/// <param name="Known">Share of the text's features that training has seen.</param>
internal sealed record IntentPrediction(float[] Topics, float[] Facets, float Known);

/// <summary>Which topic a text is about and which facet it asks for, learnt from the examples of the content.</summary>
internal sealed class IntentModel
{
    private static readonly TrainingOptions TopicTraining = new(Epochs: 12, Rate: 0.35f, Smoothing: 0.08f, Decay: 0.01f, Scale: 4f);
    private static readonly TrainingOptions FacetTraining = new(Epochs: 10, Rate: 0.3f, Smoothing: 0.1f, Decay: 0.01f, Scale: 4f);
    private static readonly int FacetCount = Enum.GetValues<Facet>().Length;

    private readonly FeatureSpace _features;
    private readonly LinearModel _topics;
    private readonly LinearModel _facets;

    private IntentModel(FeatureSpace features, LinearModel topics, LinearModel facets, IReadOnlyList<string> names)
    {
        _features = features;
        _topics = topics;
        _facets = facets;
        Topics = names;
    }

    /// <summary>Topic ids: services first, then outside topics.</summary>
    public IReadOnlyList<string> Topics { get; }

    /// <summary>Number of features, for reports.</summary>
    public int FeatureCount => _features.Count;

    /// <summary>Learns from the content.</summary>
    public static IntentModel Train(KnowledgeBase knowledge, TextAnalyzer analyzer)
    {
        var names = knowledge.Procedures.Select(p => p.Id).Concat(knowledge.Outside.Select(t => t.Id)).ToArray();
        var numbers = names.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        var examples = TrainingSet.Build(knowledge);
        var texts = new AnalyzedText[examples.Count];
        Parallel.For(0, examples.Count, i => texts[i] = analyzer.Analyze(examples[i].Text));
        var features = FeatureSpace.Learn(texts);
        var vectors = new SparseVector[texts.Length];
        Parallel.For(0, texts.Length, i => vectors[i] = features.Vectorize(texts[i], out _));

        var topicExamples = new List<(SparseVector, int, float)>();
        var facetExamples = new List<(SparseVector, int, float)>();
        for (var i = 0; i < examples.Count; i++)
        {
            var example = examples[i];
            if (vectors[i].Indexes.Length == 0)
            {
                continue;
            }

            if (example.TopicWeight > 0)
            {
                topicExamples.Add((vectors[i], numbers[example.Topic], example.TopicWeight));
            }

            if (example.FacetWeight > 0)
            {
                facetExamples.Add((vectors[i], (int)example.Facet, example.FacetWeight));
            }
        }

        var topics = Task.Run(() => LinearModel.Train(topicExamples, features.Count, names.Length, TopicTraining));
        var facets = LinearModel.Train(facetExamples, features.Count, FacetCount, FacetTraining);
        return new IntentModel(features, topics.GetAwaiter().GetResult(), facets, names);
    }

    /// <summary>Predicts topic and facet.</summary>
    public IntentPrediction Predict(AnalyzedText text)
    {
        var vector = _features.Vectorize(text, out var known);
        return new IntentPrediction(_topics.Predict(vector, TopicTraining.Scale), _facets.Predict(vector, FacetTraining.Scale), known);
    }
}
