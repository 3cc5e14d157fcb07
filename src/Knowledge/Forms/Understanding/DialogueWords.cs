namespace Assistant.Knowledge.Forms.Understanding;

/// <summary>Word lists of the interview.</summary>
internal sealed record DialogueWords
{
    /// <summary>May stand around a command.</summary>
    public IReadOnlyList<string> Fillers { get; init; } = [];

    /// <summary>Say that something is wrong.</summary>
    public IReadOnlyList<string> Correct { get; init; } = [];

    /// <summary>Stand between the wrong value and the right one.</summary>
    public IReadOnlyList<string> Instead { get; init; } = [];

    /// <summary>Say that the last answer was a slip.</summary>
    public IReadOnlyList<string> Slip { get; init; } = [];

    /// <summary>Stand between the right value and the wrong one.</summary>
    public IReadOnlyList<string> Rather { get; init; } = [];

    /// <summary>Stand between two corrections.</summary>
    public IReadOnlyList<string> Joins { get; init; } = [];

    /// <summary>Stand between a field and its value.</summary>
    public IReadOnlyList<string> Is { get; init; } = [];

    /// <summary>Stand before the wrong value.</summary>
    public IReadOnlyList<string> Negation { get; init; } = [];

    /// <summary>Say that a message asks something.</summary>
    public IReadOnlyList<string> Asking { get; init; } = [];

    /// <summary>Say that the writer wants to die.</summary>
    public IReadOnlyList<string> Despair { get; init; } = [];

    /// <summary>Name consent.</summary>
    public IReadOnlyList<string> Consent { get; init; } = [];

    /// <summary>Say for whom something is done, by the word for that person.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Behalf { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Say a sex, by its value in forms.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Genders { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
