using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Values;

namespace Assistant.Bot.Forms.Interview;

/// <summary>What became of an answer.</summary>
internal enum TakenFate
{
    /// <summary>It is in the form.</summary>
    Taken,

    /// <summary>It looks like an answer and cannot be one; the text says how to mend it.</summary>
    Fault,

    /// <summary>It may mean several values.</summary>
    Options,

    /// <summary>It was read as something that should be read back first.</summary>
    Confirm,

    /// <summary>No answer is in it.</summary>
    None,
}

/// <summary>What became of an answer.</summary>
/// <param name="Fate">What became of it.</param>
/// <param name="Form">The form behind it.</param>
/// <param name="Text">What is told of it: the fault, or what was assumed. Empty for nothing.</param>
/// <param name="Value">The value that waits to be confirmed.</param>
/// <param name="Options">The values that it may mean.</param>
internal sealed record TakenAnswer(TakenFate Fate, FormState Form, string Text = "", string Value = "", IReadOnlyList<ReadOption>? Options = null);
