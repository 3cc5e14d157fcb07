using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;

namespace Assistant.Knowledge.Understanding.Model;

/// <summary>What the linear models say of a text.</summary>
/// <param name="Topics">Probability of each topic, in the order of <see cref="IntentModel.Topics"/>.</param>
/// <param name="Outcomes">Probability of each kind of message, by the number of its <see cref="Outcome"/>; services count as answer.</param>
/// <param name="Facets">Probability of each facet, by its number.</param>
/// <param name="Known">Share of the text's features that training has seen.</param>
internal sealed record IntentPrediction(float[] Topics, float[] Outcomes, float[] Facets, float Known);

/// <summary>Which topic a text is about, what kind of message it is and which facet it asks for, learnt from the examples of the content.</summary>
internal sealed class IntentModel
{
    private static readonly int FacetCount = Enum.GetValues<Facet>().Length;
    private static readonly int OutcomeCount = Enum.GetValues<Outcome>().Length;

    private readonly FeatureSpace _words;
    private readonly FeatureSpace _asking;
    private readonly LinearModel _topics;
    private readonly LinearModel _outcomes;
    private readonly LinearModel _facets;
    private readonly IntentTraining _training;

    private IntentModel(
        FeatureSpace words, FeatureSpace asking, LinearModel topics, LinearModel outcomes, LinearModel facets, IReadOnlyList<string> names, IntentTraining training)
    {
        _words = words;
        _asking = asking;
        _topics = topics;
        _outcomes = outcomes;
        _facets = facets;
        _training = training;
        Topics = names;
    }

    /// <summary>Topic ids: services first, then outside topics.</summary>
    public IReadOnlyList<string> Topics { get; }

    /// <summary>Number of features, for reports.</summary>
    public int FeatureCount => _words.Count + _asking.Count;

    /// <summary>Learns from the content.</summary>
    public static IntentModel Train(KnowledgeBase knowledge, TextAnalyzer analyzer, IntentTraining? training = null)
    {
        var settings = training ?? IntentTraining.Default;
        var names = knowledge.Procedures.Select(p => p.Id).Concat(knowledge.Outside.Select(t => t.Id)).ToArray();
        var numbers = names.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        var outcomes = knowledge.Outside.ToDictionary(t => t.Id, t => t.Outcome, StringComparer.Ordinal);
        var examples = TrainingSet.Build(knowledge);
        var texts = new AnalyzedText[examples.Count];
        Parallel.For(0, examples.Count, i => texts[i] = analyzer.Analyze(examples[i].Text));

        var words = FeatureSpace.Learn(texts, FeatureExtractor.Extract, settings.FewestWords);
        var vectors = Vectorize(words, texts);
        var topicExamples = new List<(SparseVector, int, float)>();
        var outcomeExamples = new List<(SparseVector, int, float)>();
        for (var i = 0; i < examples.Count; i++)
        {
            var example = examples[i];
            if (vectors[i].Indexes.Length > 0 && example.TopicWeight > 0)
            {
                topicExamples.Add((vectors[i], numbers[example.Topic], example.TopicWeight));
                outcomeExamples.Add((vectors[i], (int)outcomes.GetValueOrDefault(example.Topic, Outcome.Answer), example.TopicWeight));
            }
        }

        var topics = Task.Run(() => LinearTrainer.Train(topicExamples, words.Count, names.Length, settings.Topics));
        var (asking, facetModel) = TrainFacets(examples, texts, settings);
        var outcomeModel = LinearTrainer.Train(outcomeExamples, words.Count, OutcomeCount, settings.Outcomes);
        var topicModel = topics.GetAwaiter().GetResult();
        // Frequent features stand together, so that the rows that most messages need stay in the processor's cache.
        int[] kept = [.. topicModel.Strongest(settings.MostWords).OrderBy(words.RarityOf)];
        return new IntentModel(words.Keep(kept), asking, topicModel.Compress(kept), outcomeModel.Compress(kept), facetModel, names, settings);
    }

    /// <summary>Writes the model.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Topics.Count);
        foreach (var topic in Topics)
        {
            writer.Write(topic);
        }

        _words.Save(writer);
        _asking.Save(writer);
        _topics.Save(writer);
        _outcomes.Save(writer);
        _facets.Save(writer);
    }

    /// <summary>Reads a model that <see cref="Save"/> wrote.</summary>
    public static IntentModel Load(BinaryReader reader)
    {
        var topics = new string[reader.ReadInt32()];
        for (var i = 0; i < topics.Length; i++)
        {
            topics[i] = reader.ReadString();
        }

        var words = FeatureSpace.Load(reader, FeatureExtractor.Extract);
        var asking = FeatureSpace.Load(reader, FacetFeatureExtractor.Extract);
        var topicModel = LinearModel.Load(reader);
        var outcomes = LinearModel.Load(reader);
        return new IntentModel(words, asking, topicModel, outcomes, LinearModel.Load(reader), topics, IntentTraining.Default);
    }

    /// <summary>Predicts topic, kind and facet.</summary>
    public IntentPrediction Predict(AnalyzedText text)
    {
        var vector = _words.Vectorize(text, out var known);
        return new IntentPrediction(
            _topics.Predict(vector, _training.Topics.Scale),
            _outcomes.Predict(vector, _training.Outcomes.Scale),
            _facets.Predict(_asking.Vectorize(text, out _), _training.Facets.Scale),
            known);
    }

    private static (FeatureSpace Space, LinearModel Model) TrainFacets(
        IReadOnlyList<TrainingExample> examples, AnalyzedText[] texts, IntentTraining settings)
    {
        var chosen = Enumerable.Range(0, examples.Count).Where(i => examples[i].FacetWeight > 0).ToArray();
        var own = chosen.Select(i => texts[i]).ToArray();
        var space = FeatureSpace.Learn(own, FacetFeatureExtractor.Extract, settings.FewestAsking);
        var vectors = Vectorize(space, own);

        // Facets that content writes about less often are asked no less often in earnest.
        var mass = new float[FacetCount];
        foreach (var i in chosen)
        {
            mass[(int)examples[i].Facet] += examples[i].FacetWeight;
        }

        var mean = mass.Where(m => m > 0).Average();
        var weighted = new List<(SparseVector, int, float)>();
        for (var i = 0; i < own.Length; i++)
        {
            if (vectors[i].Indexes.Length > 0)
            {
                var example = examples[chosen[i]];
                var balance = MathF.Pow(mean / mass[(int)example.Facet], settings.FacetBalance);
                weighted.Add((vectors[i], (int)example.Facet, example.FacetWeight * balance));
            }
        }

        var trained = LinearTrainer.Train(weighted, space.Count, FacetCount, settings.Facets);
        var kept = trained.Strongest(settings.MostAsking);
        return (space.Keep(kept), trained.Compress(kept));
    }

    private static SparseVector[] Vectorize(FeatureSpace space, AnalyzedText[] texts)
    {
        var vectors = new SparseVector[texts.Length];
        Parallel.For(0, texts.Length, i => vectors[i] = space.Vectorize(texts[i], out _));
        return vectors;
    }
}
