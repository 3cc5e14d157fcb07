using Assistant.Knowledge.Procedures;

namespace Assistant.Knowledge.Understanding.Examples;

/// <summary>Something that is not one of the services, with what is said to it.</summary>
public sealed record OutsideTopic
{
    /// <summary>Unique among all outside topics.</summary>
    public required string Id { get; init; }

    /// <summary>What is done with it.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Its name as said to a citizen; out-of-scope topics only.</summary>
    public string? Name { get; init; }

    /// <summary>Who does it, where to ask; null where that is not known.</summary>
    public string? Door { get; init; }

    /// <summary>Where the door was taken from.</summary>
    public Source? Source { get; init; }

    /// <summary>National codes of it.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Services it is easily confused with.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];

    /// <summary>What the citizen may mean, where the message cannot be told apart without asking back.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>A number that must lead the reply.</summary>
    public string? Call { get; init; }

    /// <summary>Replies in Vietnamese.</summary>
    public IReadOnlyList<string> Replies { get; init; } = [];

    /// <summary>Replies in English.</summary>
    public IReadOnlyList<string> EnglishReplies { get; init; } = [];

    /// <summary>How people say it.</summary>
    public required IReadOnlyList<Example> Examples { get; init; }

    /// <summary>Sentences that look alike but are ordinary questions about a service.</summary>
    public IReadOnlyList<Example> NotThis { get; init; } = [];
}
