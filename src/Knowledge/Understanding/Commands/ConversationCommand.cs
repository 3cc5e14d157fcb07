namespace Assistant.Knowledge.Understanding.Commands;

/// <summary>What a citizen may ask of the conversation itself, whatever it is about.</summary>
public enum ConversationCommand
{
    /// <summary>Begin anew.</summary>
    Restart,

    /// <summary>Say the last thing again.</summary>
    Repeat,

    /// <summary>Say it in smaller pieces.</summary>
    Slower,

    /// <summary>Wait until something is found.</summary>
    Wait,

    /// <summary>It is found; go on.</summary>
    Found,

    /// <summary>Say what is left.</summary>
    Continue,

    /// <summary>Go back one step.</summary>
    Back,

    /// <summary>Leave it.</summary>
    Stop,

    /// <summary>Answer in English from now on.</summary>
    English,

    /// <summary>Answer in Vietnamese from now on.</summary>
    Vietnamese,
}
