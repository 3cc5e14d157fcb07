namespace Assistant.Knowledge.Forms.Values;

/// <summary>The choices that an answer names.</summary>
/// <param name="Found">Their indexes, in the order of the words; empty for none.</param>
/// <param name="Confidence">How sure that is, 0 to 1.</param>
/// <param name="IsFirst">Whether one of them is the first word of the answer: then "không" is a choice and denies none.</param>
internal readonly record struct ChoiceFinding(IReadOnlyList<int> Found, double Confidence, bool IsFirst = false)
{
    /// <summary>None.</summary>
    public static ChoiceFinding None { get; } = new([], 0);
}
