using System.Collections.Frozen;

namespace Assistant.Knowledge.Understanding;

/// <summary>What is done with a message.</summary>
public enum Outcome
{
    /// <summary>It is answered.</summary>
    Answer,

    /// <summary>One question is asked back, with choices.</summary>
    Clarify,

    /// <summary>The citizen asks to begin now.</summary>
    StartForm,

    /// <summary>The citizen wants a person, or complains of how they were treated.</summary>
    Handoff,

    /// <summary>It is something else; the right door is named.</summary>
    OutOfScope,

    /// <summary>Greeting, thanks, insult, "who are you".</summary>
    Smalltalk,

    /// <summary>Emergency, crisis, scam, others' data, the instructions, forgery, injected code.</summary>
    Safety,
}

/// <summary>The stable names of outcomes, as the command line spells them.</summary>
public static class OutcomeNames
{
    private static readonly FrozenDictionary<Outcome, string> Names = new Dictionary<Outcome, string>
    {
        [Outcome.Answer] = "answer",
        [Outcome.Clarify] = "clarify",
        [Outcome.StartForm] = "start_form",
        [Outcome.Handoff] = "handoff",
        [Outcome.OutOfScope] = "out_of_scope",
        [Outcome.Smalltalk] = "smalltalk",
        [Outcome.Safety] = "safety",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Outcome> Outcomes =
        Names.ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

    /// <summary>The stable name of an outcome.</summary>
    public static string Name(this Outcome outcome) => Names[outcome];

    /// <summary>Finds the outcome of a stable name.</summary>
    public static bool TryParse(string? name, out Outcome outcome)
    {
        outcome = default;
        return name is not null && Outcomes.TryGetValue(name, out outcome);
    }
}
