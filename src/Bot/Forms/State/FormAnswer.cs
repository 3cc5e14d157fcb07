using Assistant.Bot.Channels;

namespace Assistant.Bot.Forms.State;

/// <summary>Where an answer comes from.</summary>
public enum AnswerOrigin
{
    /// <summary>Said by the citizen in this form.</summary>
    Said,

    /// <summary>Understood from what the citizen had said before the form.</summary>
    Understood,

    /// <summary>Kept from an earlier form, with consent.</summary>
    Profile,

    /// <summary>Told by a sign-in provider, with consent.</summary>
    SignIn,

    /// <summary>Written by an officer for the citizen.</summary>
    Officer,
}

/// <summary>Whether an answer is a value.</summary>
public enum AnswerStatus
{
    /// <summary>It is.</summary>
    Given,

    /// <summary>Left blank on purpose.</summary>
    Blank,

    /// <summary>The citizen does not know; left blank, and named in the check before the end.</summary>
    Unknown,
}

/// <summary>An answer of a form, and who gave it.</summary>
/// <param name="Value">In the canonical writing of its field; empty unless given.</param>
/// <param name="Status">Whether it is a value.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="By">Who wrote it: the channel of the citizen, the name of a provider or of an officer.</param>
/// <param name="At">When.</param>
public sealed record FormAnswer(string Value, AnswerStatus Status, AnswerOrigin Origin, string By, DateTimeOffset At)
{
    /// <summary>Attached files, where the field takes them.</summary>
    public IReadOnlyList<FileReference> Files { get; init; } = [];
}
