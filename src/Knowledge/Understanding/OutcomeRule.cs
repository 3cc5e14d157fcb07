using Assistant.Knowledge.Understanding.Examples;

namespace Assistant.Knowledge.Understanding;

/// <summary>Decides whether a message is about a service, and if not, what it is.</summary>
internal static class OutcomeRule
{
    public static (Outcome Outcome, OutsideTopic? Topic) Choose(Evidence evidence, IReadOnlyDictionary<string, OutsideTopic> topics)
    {
        var masses = new Dictionary<Outcome, float>();
        foreach (var (id, probability) in evidence.Outside)
        {
            var outcome = topics[id].Outcome;
            masses[outcome] = masses.GetValueOrDefault(outcome) + probability;
        }

        // A second turn is about the service of the first unless it clearly is not.
        var service = evidence.IsFollowUp ? Math.Max(evidence.ServiceMass, 0.5f) : evidence.ServiceMass;
        var best = Outcome.Answer;
        var bestMass = service;
        foreach (var (outcome, mass) in masses)
        {
            if (mass > bestMass)
            {
                (best, bestMass) = (outcome, mass);
            }
        }

        var topic = best == Outcome.Answer ? null : evidence.Outside.Select(o => topics[o.Topic]).First(t => t.Outcome == best);
        return (best, topic);
    }
}
