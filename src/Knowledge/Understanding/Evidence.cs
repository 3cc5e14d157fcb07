using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding.Model;

namespace Assistant.Knowledge.Understanding;

/// <summary>All that speaks for and against each reading of a message.</summary>
internal sealed record Evidence
{
    /// <summary>How much the words of the index weigh against the linear model, in log space.</summary>
    private const float LexicalWeight = 0.3f;

    /// <summary>Odds in favour of going on with the service of the turn before.</summary>
    private const float FollowUpOdds = 80f;

    /// <summary>A topic of this probability is named by the message itself.</summary>
    private const float ClearTopic = 0.8f;

    /// <summary>What the service of the turn before keeps at least, where the message names none.</summary>
    private const float LeastPrior = 0.03f;

    /// <summary>Services with probabilities among services, likeliest first.</summary>
    public required IReadOnlyList<RankedService> Services { get; init; }

    /// <summary>Facets, likeliest first.</summary>
    public required IReadOnlyList<RankedFacet> Facets { get; init; }

    /// <summary>Probability of each kind of message, by the number of its outcome; services count as answer.</summary>
    public required float[] Kinds { get; init; }

    /// <summary>Probability that the message is about a service at all.</summary>
    public float ServiceMass => Kinds[(int)Outcome.Answer];

    /// <summary>The likeliest outside topic of each kind with its probability among all topics, by the number of its outcome.</summary>
    public required IReadOnlyList<(string? Topic, float Probability)> Outside { get; init; }

    /// <summary>Share of the message's features that training has seen.</summary>
    public required float Known { get; init; }

    /// <summary>The best service's share of the reachable word score.</summary>
    public required float Coverage { get; init; }

    /// <summary>Whether the service was taken from the turn before.</summary>
    public required bool IsFollowUp { get; init; }

    public static Evidence Combine(
        KnowledgeBase knowledge, IReadOnlyList<string> topics, IReadOnlyList<Outcome> kinds, IntentPrediction prediction, float[] lexical, PriorTurn? prior)
    {
        var count = knowledge.Procedures.Count;
        var scores = new float[count];
        var bestLexical = 0f;
        for (var i = 0; i < count; i++)
        {
            bestLexical = Math.Max(bestLexical, lexical[i]);
        }

        var priorService = prior is { Needs: [var need, ..] } ? need.Service : null;
        for (var i = 0; i < count; i++)
        {
            scores[i] = MathF.Log(prediction.Topics[i] + 1e-6f) + (LexicalWeight * (lexical[i] - bestLexical));
        }

        if (priorService is not null)
        {
            // A message that names no service ("nop o dau") says nothing against the one of the turn before.
            var least = prediction.Topics.AsSpan(0, count).ToArray().Max() < ClearTopic ? LeastPrior : 0;
            for (var i = 0; i < count; i++)
            {
                if (topics[i] == priorService)
                {
                    scores[i] = Math.Max(scores[i], MathF.Log(least + 1e-6f)) + MathF.Log(FollowUpOdds);
                }
            }
        }

        var probabilities = Normalize(scores);
        var services = probabilities
            .Select((p, i) => new RankedService(topics[i], p))
            .OrderByDescending(s => s.Probability)
            .ToArray();
        return new Evidence
        {
            Services = services,
            Facets = [.. prediction.Facets.Select((p, i) => new RankedFacet((Facet)i, p)).Where(f => f.Facet != Facet.Other).OrderByDescending(f => f.Probability).Take(4)],
            Kinds = KindMasses(topics, kinds, prediction, count),
            Outside = BestOfKinds(topics, kinds, prediction, count),
            Known = prediction.Known,
            Coverage = bestLexical,
            IsFollowUp = priorService is not null && services.Length > 0 && services[0].Service == priorService,
        };
    }

    // Two models that see the same words differently: their geometric mean errs less than either.
    private static float[] KindMasses(IReadOnlyList<string> topics, IReadOnlyList<Outcome> kinds, IntentPrediction prediction, int services)
    {
        var masses = new float[prediction.Outcomes.Length];
        for (var i = 0; i < topics.Count; i++)
        {
            masses[(int)(i < services ? Outcome.Answer : kinds[i - services])] += prediction.Topics[i];
        }

        var sum = 0f;
        for (var i = 0; i < masses.Length; i++)
        {
            masses[i] = MathF.Sqrt(masses[i] * prediction.Outcomes[i]);
            sum += masses[i];
        }

        for (var i = 0; i < masses.Length; i++)
        {
            masses[i] /= sum;
        }

        return masses;
    }

    private static (string? Topic, float Probability)[] BestOfKinds(
        IReadOnlyList<string> topics, IReadOnlyList<Outcome> kinds, IntentPrediction prediction, int services)
    {
        var best = new (string? Topic, float Probability)[prediction.Outcomes.Length];
        for (var i = services; i < topics.Count; i++)
        {
            ref var kind = ref best[(int)kinds[i - services]];
            if (prediction.Topics[i] > kind.Probability)
            {
                kind = (topics[i], prediction.Topics[i]);
            }
        }

        return best;
    }

    private static float[] Normalize(float[] scores)
    {
        var result = new float[scores.Length];
        var best = scores.Length == 0 ? 0 : scores.Max();
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            result[i] = MathF.Exp(scores[i] - best);
            sum += result[i];
        }

        for (var i = 0; i < result.Length; i++)
        {
            result[i] /= sum;
        }

        return result;
    }
}
