namespace Assistant.Knowledge.Language.Text;

/// <summary>How freely the lexicon of short forms is used.</summary>
public enum LexiconUse
{
    /// <summary>Every form is read: messages to the assistant.</summary>
    Full,

    /// <summary>Only forms that the collection itself never writes: questions to any collection.</summary>
    Guarded,
}
