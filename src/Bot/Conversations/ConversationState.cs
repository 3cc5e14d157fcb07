using Assistant.Bot.Channels;
using Assistant.Knowledge.Answers;

namespace Assistant.Bot.Conversations;

/// <summary>What a conversation is doing.</summary>
public enum ConversationMode
{
    /// <summary>Waiting for a question.</summary>
    Open,

    /// <summary>Waiting for a choice.</summary>
    Choosing,

    /// <summary>The citizen is looking for something and has asked for time.</summary>
    Waiting,

    /// <summary>Ended.</summary>
    Closed,
}

/// <summary>What a conversation remembers from turn to turn.</summary>
public sealed record ConversationState
{
    /// <summary>A conversation before its first turn.</summary>
    public static ConversationState New { get; } = new();

    /// <summary>What it is doing.</summary>
    public ConversationMode Mode { get; init; }

    /// <summary>What the turn before was about, and how the citizen is addressed.</summary>
    public TurnMemory? Memory { get; init; }

    /// <summary>What may be chosen now.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>How many turns in a row nothing was understood.</summary>
    public int Misses { get; init; }

    /// <summary>How many silences in a row were heard.</summary>
    public int Silences { get; init; }

    /// <summary>Whether the citizen was welcomed.</summary>
    public bool Welcomed { get; init; }

    /// <summary>Whether the citizen has asked to be told things slowly, in small pieces.</summary>
    public bool Slow { get; init; }

    /// <summary>Pieces of an answer that were not said yet, in order, because the citizen wants it slowly.</summary>
    public IReadOnlyList<string> Unsaid { get; init; } = [];

    /// <summary>When the turn before was made.</summary>
    public DateTimeOffset? LastTurnAt { get; init; }
}
