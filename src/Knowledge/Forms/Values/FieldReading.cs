using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>A message read as the answer to one question.</summary>
public sealed record FieldReading
{
    /// <summary>What came of it.</summary>
    public required ReadingFate Fate { get; init; }

    /// <summary>The value in its canonical writing (see <see cref="FieldType"/>); empty where none was read.</summary>
    public string Value { get; init; } = "";

    /// <summary>The key of a phrase that says what was assumed; null where nothing was.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// The key of a phrase that says how to mend the answer. Also given with <see cref="ReadingFate.None"/>: it then says what is asked for.
    /// </summary>
    public string? Fault { get; init; }

    /// <summary>What stands in for the placeholders of the note or the fault.</summary>
    public IReadOnlyList<(string Name, string Value)> Arguments { get; init; } = [];

    /// <summary>The values that it may mean, for <see cref="ReadingFate.Ask"/>, the likeliest first.</summary>
    public IReadOnlyList<ReadOption> Options { get; init; } = [];

    /// <summary>Whether the value is a guess or was converted: it is read back before it counts.</summary>
    public bool NeedsConfirmation { get; init; }

    /// <summary>From 0 (a guess) to 1 (no other reading is possible).</summary>
    public double Confidence { get; init; }

    /// <summary>A value.</summary>
    internal static FieldReading Taken(string value, double confidence) => new() { Fate = ReadingFate.Value, Value = value, Confidence = confidence };

    /// <summary>A value that rests on an assumption.</summary>
    internal static FieldReading Assumed(string value, double confidence, string note, bool confirm, params (string Name, string Value)[] arguments) => new()
    {
        Fate = ReadingFate.Value,
        Value = value,
        Confidence = confidence,
        Note = note,
        NeedsConfirmation = confirm,
        Arguments = arguments,
    };

    /// <summary>An answer that cannot be right.</summary>
    internal static FieldReading Wrong(string fault, params (string Name, string Value)[] arguments) =>
        new() { Fate = ReadingFate.Fault, Fault = fault, Arguments = arguments, Confidence = 0.9 };

    /// <summary>Several values, of which one is meant.</summary>
    internal static FieldReading Choose(IReadOnlyList<ReadOption> options, string? note = null, params (string Name, string Value)[] arguments) =>
        new() { Fate = ReadingFate.Ask, Options = options, Note = note, Arguments = arguments, Confidence = 0.7 };

    /// <summary>No answer.</summary>
    internal static FieldReading Nothing(string fault) => new() { Fate = ReadingFate.None, Fault = fault };
}
