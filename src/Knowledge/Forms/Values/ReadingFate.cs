namespace Assistant.Knowledge.Forms.Values;

/// <summary>What came of reading a message as the answer to a question.</summary>
public enum ReadingFate
{
    /// <summary>There is no answer in it.</summary>
    None,

    /// <summary>A value.</summary>
    Value,

    /// <summary>It looks like an answer but cannot be right.</summary>
    Fault,

    /// <summary>It may mean several values; one has to be chosen.</summary>
    Ask,
}
