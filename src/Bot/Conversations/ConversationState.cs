using Assistant.Bot.Channels;
using Assistant.Bot.Forms.State;
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

    /// <summary>Filling in a form.</summary>
    Form,

    /// <summary>Looking a form through before it is made.</summary>
    Review,

    /// <summary>Leading through filing.</summary>
    Guide,
}

/// <summary>Pieces of an answer that is told slowly, or was stopped.</summary>
/// <param name="Pieces">All pieces, in order.</param>
/// <param name="Said">How many were said.</param>
/// <param name="Choices">What may be chosen once all are said.</param>
/// <param name="MustChoose">Whether the answer waits for one of them.</param>
public sealed record UnsaidAnswer(IReadOnlyList<string> Pieces, int Said, IReadOnlyList<Choice> Choices, bool MustChoose = false);

/// <summary>Where a conversation stood before its last answer.</summary>
/// <param name="Memory">What it remembered.</param>
/// <param name="Question">What the citizen had asked, so that it can be answered again; null at the beginning.</param>
public sealed record EarlierTurn(TurnMemory? Memory, string? Question);

/// <summary>What a conversation remembers from turn to turn.</summary>
public sealed record ConversationState
{
    /// <summary>A conversation before its first turn.</summary>
    public static ConversationState New { get; } = new();

    /// <summary>What it is doing.</summary>
    public ConversationMode Mode { get; init; }

    /// <summary>What the turns before were about, and how the citizen is addressed.</summary>
    public TurnMemory? Memory { get; init; }

    /// <summary>The question that was answered last, and what was remembered when it was asked.</summary>
    public EarlierTurn? Current { get; init; }

    /// <summary>The one before it, to which the citizen may go back.</summary>
    public EarlierTurn? Previous { get; init; }

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

    /// <summary>What is still to be said of the last answer; null where nothing is.</summary>
    public UnsaidAnswer? Unsaid { get; init; }

    /// <summary>The form that is being filled in, or was last; null for none.</summary>
    public FormState? Form { get; init; }

    /// <summary>Forms that were put aside for another one, the latest last.</summary>
    public IReadOnlyList<FormState> Aside { get; init; } = [];

    /// <summary>What the citizen has agreed to.</summary>
    public IReadOnlyList<Consent> Consents { get; init; } = [];

    /// <summary>What is kept of the citizen for the next service, by key such as <c>self.full_name</c>.</summary>
    public IReadOnlyDictionary<string, ProfileEntry> Profile { get; init; } = new Dictionary<string, ProfileEntry>();

    /// <summary>Whether "xóa dữ liệu" waits for its confirmation.</summary>
    public bool ErasurePending { get; init; }

    /// <summary>The code that waits for its second fact; null for none.</summary>
    public string? CodePending { get; init; }
}
