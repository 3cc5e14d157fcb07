namespace Assistant.Knowledge.Forms.Understanding;

/// <summary>What a citizen may say about a form instead of answering.</summary>
public enum FormCommand
{
    /// <summary>Begin to fill in the form of what is being talked about.</summary>
    Start,

    /// <summary>Leave this field blank.</summary>
    Skip,

    /// <summary>Does not know the answer.</summary>
    DontKnow,

    /// <summary>Will answer this later.</summary>
    Later,

    /// <summary>Why is it asked.</summary>
    Why,

    /// <summary>How is it written, where is it found.</summary>
    Help,

    /// <summary>Show what was answered.</summary>
    Review,

    /// <summary>How far along.</summary>
    Progress,

    /// <summary>Go on another day.</summary>
    Save,

    /// <summary>A code to go on elsewhere.</summary>
    Code,

    /// <summary>Has such a code.</summary>
    Redeem,

    /// <summary>Take up a form that was left.</summary>
    Resume,

    /// <summary>All is right.</summary>
    Finish,

    /// <summary>Leave the last change undone.</summary>
    Undo,

    /// <summary>Erase everything about me.</summary>
    Erase,

    /// <summary>Show what is kept about me.</summary>
    Access,

    /// <summary>Withdraw consent.</summary>
    Withdraw,

    /// <summary>Lead through filing.</summary>
    Guide,

    /// <summary>Give me the form.</summary>
    Print,

    /// <summary>Sign in.</summary>
    SignIn,

    /// <summary>Too long, too many questions.</summary>
    Impatient,

    /// <summary>Stuck at a step of the guide.</summary>
    Stuck,

    /// <summary>Asks for a person: said where a name or free text is asked, it is no answer.</summary>
    Person,
}
