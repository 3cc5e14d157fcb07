namespace Assistant.Knowledge.Language;

/// <summary>A stretch of a text in normal form.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="Length">Number of characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Index after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The words of the span.</summary>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }
}

/// <summary>What a parser understood: a value, how sure it is, and the words it read it from.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Confidence">From 0 (a guess) to 1 (no other reading is possible).</param>
/// <param name="Span">The words it was read from, in the text given to the parser.</param>
/// <param name="Doubt">What makes it less than sure, as a stable code (for instance <c>two-digit-year</c>); null where nothing does.</param>
public sealed record Reading<T>(T Value, double Confidence, TextSpan Span, string? Doubt = null);
