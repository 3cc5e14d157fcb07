using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Retrieval;
using Assistant.Knowledge.Understanding.Examples;
using Assistant.Knowledge.Understanding.Guards;
using Assistant.Knowledge.Understanding.Model;

namespace Assistant.Knowledge.Understanding;

/// <summary>Reads a message: what it is about, what it asks, and what should be done with it.</summary>
public sealed class MessageInterpreter
{
    private const int MostServices = 5;

    /// <summary>The share of a message that must be known before anything is made of it.</summary>
    private const float LeastKnown = 0.25f;

    /// <summary>What a signal makes of a topic that the models did not think of.</summary>
    private const float LeastHeed = 0.01f;

    private readonly KnowledgeBase _knowledge;
    private readonly TextAnalyzer _analyzer;
    private readonly IntentModel _model;
    private readonly ServiceIndex _index;
    private readonly CaseFinder _cases;
    private readonly Dictionary<string, OutsideTopic> _outside;
    private readonly Outcome[] _kinds;
    private readonly CuePhraseIndex<SafetySignal> _signals;
    private readonly Dictionary<string, int> _topicNumbers;

    /// <summary>Reads messages with what was learnt from the content.</summary>
    /// <param name="knowledge">The content.</param>
    /// <param name="trained">What was learnt from it.</param>
    internal MessageInterpreter(KnowledgeBase knowledge, TrainedUnderstanding trained)
    {
        _knowledge = knowledge;
        Trained = trained;
        _analyzer = new TextAnalyzer(trained.Vocabulary);
        _model = trained.Model;
        _index = new ServiceIndex(knowledge);
        _topicNumbers = _model.Topics.Select((topic, i) => (topic, i)).ToDictionary(p => p.topic, p => p.i, StringComparer.Ordinal);
        _signals = new CuePhraseIndex<SafetySignal>(knowledge.Signals.SelectMany(s => s.Cues.Select(c => (c, s))));
        _cases = new CaseFinder(knowledge.Procedures);
        _kinds = [.. knowledge.Outside.Select(t => t.Outcome)];
        _outside = knowledge.Outside.ToDictionary(t => t.Id, StringComparer.Ordinal);
    }

    /// <summary>The analyser that messages are read with.</summary>
    public TextAnalyzer Analyzer => _analyzer;

    /// <summary>What was learnt from the content.</summary>
    internal TrainedUnderstanding Trained { get; }

    /// <summary>Reads a message.</summary>
    /// <param name="text">The message.</param>
    /// <param name="prior">What the citizen's turn before was understood as; null for a first turn.</param>
    public Interpretation Interpret(string text, Interpretation? prior = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Interpret(_analyzer.Analyze(text), prior?.AsPrior());
    }

    /// <summary>Reads a message that is analysed already.</summary>
    /// <param name="analyzed">The message, as <see cref="Analyzer"/> reads it.</param>
    /// <param name="prior">What the turn before left behind; null for a first turn.</param>
    /// <param name="chosen">The language that the citizen has asked for; null to answer in the language of the message.</param>
    public Interpretation Interpret(AnalyzedText analyzed, PriorTurn? prior, MessageLanguage? chosen = null)
    {
        ArgumentNullException.ThrowIfNull(analyzed);
        var language = chosen ?? LanguageDetector.Detect(analyzed);
        if (MessageGuard.Inspect(analyzed) is { } guarded)
        {
            return Outside(analyzed, language, guarded.Outcome, guarded.Topic is { } id ? _outside.GetValueOrDefault(id) : null);
        }

        // Whoever takes a case that was offered goes on with its service, whatever else its words may mean ("Người nước ngoài").
        if (prior is { Needs: [{ Service: var service }, ..], Facets.Count: > 0 } && _cases.IsChoice(service, analyzed))
        {
            return Chosen(service, analyzed, language, prior);
        }

        var evidence = Weigh(analyzed, prior);
        return Decide(analyzed, language, evidence, prior);
    }

    private Interpretation Chosen(string service, AnalyzedText text, MessageLanguage language, PriorTurn prior) => new()
    {
        Outcome = prior.Facets[0].Facet == Facet.StartForm ? Outcome.StartForm : Outcome.Answer,
        Services = [new RankedService(service, 1f)],
        Facets = prior.Facets,
        Needs = [new Need(service, prior.Facets, Cases(service, text, prior))],
        Language = language,
        IsFollowUp = true,
        Text = text,
    };

    private Evidence Weigh(AnalyzedText text, PriorTurn? prior)
    {
        var prediction = _model.Predict(text);
        Heed(prediction, text);
        var lexical = _index.Score(text);
        return Evidence.Combine(_knowledge, _model.Topics, _kinds, prediction, lexical, prior);
    }

    // Words of danger raise the odds of their topic and of safety as a whole.
    private void Heed(IntentPrediction prediction, AnalyzedText text)
    {
        foreach (var signal in _signals.Find(text.Terms).Select(f => f.Value).Distinct())
        {
            if (_topicNumbers.TryGetValue(signal.Topic, out var topic))
            {
                prediction.Topics[topic] = Math.Max(prediction.Topics[topic], LeastHeed) * signal.Odds;
                prediction.Outcomes[(int)Outcome.Safety] = Math.Max(prediction.Outcomes[(int)Outcome.Safety], LeastHeed) * signal.Odds;
            }
        }
    }

    private Interpretation Decide(AnalyzedText text, MessageLanguage language, Evidence evidence, PriorTurn? prior)
    {
        // Words that nobody uses here: noise, or another language.
        if (evidence.IsFollowUp ? IsNoise(text) : evidence.Known < LeastKnown)
        {
            return Outside(text, language, Outcome.Clarify, null);
        }

        var (outcome, topic) = OutcomeRule.Choose(evidence, _outside);
        if (outcome == Outcome.Clarify && topic is not null)
        {
            return AskBack(text, language, evidence, topic.Services);
        }

        if (outcome is not Outcome.Answer)
        {
            return Outside(text, language, outcome, topic) with
            {
                Services = outcome == Outcome.Handoff ? [.. evidence.Services.Where(s => s.Probability > 0.5f).Take(1)] : [],
                Facets = outcome == Outcome.Handoff ? evidence.Facets : [],
            };
        }

        var services = evidence.Services.Take(MostServices).ToList();
        var facets = evidence.Facets;
        var needs = NeedSplitter.Split(text, t => Weigh(t, null), services);
        if (needs.Count > 1)
        {
            services = [.. needs.Select(n => services.FirstOrDefault(s => s.Service == n.Service, new RankedService(n.Service, 0.5f))),
                .. services.Where(s => needs.All(n => n.Service != s.Service)).Take(MostServices - needs.Count)];
        }

        var choices = needs.Count > 1 || evidence.IsFollowUp ? [] : ClarifyRule.Choices(evidence);
        return new Interpretation
        {
            Outcome = choices.Count > 0 ? Outcome.Clarify : facets[0].Facet == Facet.StartForm ? Outcome.StartForm : Outcome.Answer,
            Services = services,
            Facets = facets,
            Needs = needs.Count > 1
                ? [.. needs.Select(n => new Need(n.Service, n.Facets, _cases.Find(n.Service, text)))]
                : [new Need(services[0].Service, facets, Cases(services[0].Service, text, evidence.IsFollowUp ? prior : null))],
            Language = language,
            IsFollowUp = evidence.IsFollowUp,
            Choices = choices,
            Text = text,
        };
    }

    // A message that goes on from the turn before may be one word; that word must be one, or a number.
    private bool IsNoise(AnalyzedText text) =>
        text.Tokens.All(t => Trained.Vocabulary.WordCount(Folding.Fold(t.Text)) == 0
            && !SyllableStructure.IsFoldedSyllable(Folding.Fold(t.Text))
            && !t.Text.Any(char.IsAsciiDigit)
            && Keystrokes.Decode(t.Text) is null);

    private static Interpretation AskBack(AnalyzedText text, MessageLanguage language, Evidence evidence, IReadOnlyList<string> choices) => new()
    {
        Outcome = Outcome.Clarify,
        Services = [.. choices.Select(c => evidence.Services.First(s => s.Service == c))],
        Facets = evidence.Facets,
        Needs = [],
        Language = language,
        Choices = choices,
        Text = text,
    };

    // What was said in the turn before still holds, unless this turn says otherwise.
    private IReadOnlyDictionary<string, string> Cases(string service, AnalyzedText text, PriorTurn? prior)
    {
        var now = _cases.Find(service, text);
        if (prior?.Needs.FirstOrDefault(n => n.Service == service) is not { } before || before.Cases.Count == 0)
        {
            return now;
        }

        var merged = new Dictionary<string, string>(before.Cases, StringComparer.Ordinal);
        foreach (var (id, value) in now)
        {
            merged[id] = value;
        }

        return merged;
    }

    private static Interpretation Outside(AnalyzedText text, MessageLanguage language, Outcome outcome, OutsideTopic? topic) => new()
    {
        Outcome = outcome,
        Services = [],
        Facets = [],
        Needs = [],
        Topic = topic,
        Language = language,
        Text = text,
    };
}
