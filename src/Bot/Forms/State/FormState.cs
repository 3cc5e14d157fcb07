namespace Assistant.Bot.Forms.State;

/// <summary>Where a form stands.</summary>
public enum FormStage
{
    /// <summary>Waiting for consent.</summary>
    Consent,

    /// <summary>Asking.</summary>
    Interview,

    /// <summary>All is asked; the citizen looks it through.</summary>
    Review,

    /// <summary>The form is made; the citizen is led through filing, or may be.</summary>
    Done,
}

/// <summary>What a form waits to have confirmed before it goes on.</summary>
public enum PendingKind
{
    /// <summary>Whether a value that was read is right.</summary>
    Value,

    /// <summary>Which of several values is meant.</summary>
    Options,

    /// <summary>Whether to leave the form.</summary>
    Cancel,

    /// <summary>Whether what is kept of the citizen is right for this form.</summary>
    Prefill,

    /// <summary>Whether to keep the answers for the next service.</summary>
    KeepProfile,

    /// <summary>Whether to go to another service first.</summary>
    Switch,

    /// <summary>What to do after the service turned out to be another one.</summary>
    Exit,

    /// <summary>Which way of filing.</summary>
    Way,
}

/// <summary>Something to confirm.</summary>
/// <param name="Kind">What.</param>
/// <param name="Key">The field, service or exit it is about.</param>
/// <param name="Value">The value, where one was read.</param>
public sealed record PendingQuestion(PendingKind Kind, string? Key = null, string? Value = null);

/// <summary>A change that may be undone.</summary>
/// <param name="Key">The field.</param>
/// <param name="Before">Its answer before; null for none.</param>
public sealed record LastChange(string Key, FormAnswer? Before);

/// <summary>A form that a person is filling in. Everything in it is personal data.</summary>
public sealed record FormState
{
    /// <summary>Its id: 32 random hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The service.</summary>
    public required string Service { get; init; }

    /// <summary>Where it stands.</summary>
    public FormStage Stage { get; init; }

    /// <summary>The answers, by key.</summary>
    public IReadOnlyDictionary<string, FormAnswer> Answers { get; init; } = new Dictionary<string, FormAnswer>();

    /// <summary>How many members of each group were begun.</summary>
    public IReadOnlyDictionary<string, int> Members { get; init; } = new Dictionary<string, int>();

    /// <summary>The key of the field that was asked last; null for none.</summary>
    public string? Asked { get; init; }

    /// <summary>The key of a field that has an answer and is asked again; its answer holds until another one is given. Null for none.</summary>
    public string? Revisited { get; init; }

    /// <summary>The keys that were answered in this interview, in order: the way back.</summary>
    public IReadOnlyList<string> Trail { get; init; } = [];

    /// <summary>The keys that were put off.</summary>
    public IReadOnlyList<string> PutOff { get; init; } = [];

    /// <summary>What must be confirmed first; null for nothing.</summary>
    public PendingQuestion? Pending { get; init; }

    /// <summary>What was changed last, and may be undone; null for nothing.</summary>
    public LastChange? Last { get; init; }

    /// <summary>How often in a row the asked field got no usable answer.</summary>
    public int Misses { get; init; }

    /// <summary>What the citizen wrote before consent was given; read when it is.</summary>
    public string? Held { get; init; }

    /// <summary>For whom, where it is for somebody else: the citizen's word, such as "mẹ".</summary>
    public string? ForWhom { get; init; }

    /// <summary>Whether the citizen wants nothing filled in that is kept of them.</summary>
    public bool DeclinesKnown { get; init; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset Begun { get; init; }

    /// <summary>When it was last worked on.</summary>
    public DateTimeOffset Touched { get; init; }

    /// <summary>The reference number on the receipt; null until the form is made.</summary>
    public string? Reference { get; init; }

    /// <summary>The way of filing that is shown; null for none.</summary>
    public string? Way { get; init; }

    /// <summary>The id of the step of the way that is shown; null for none.</summary>
    public string? Step { get; init; }

    /// <summary>Whether a code was given out with which it may have been taken to another channel.</summary>
    public bool CodeGiven { get; init; }
}
