using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Values;
using Assistant.Knowledge.Language.Places;
using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Tests.Shared;

namespace Assistant.Knowledge.Tests.Forms;

/// <summary>One reader of answers for all tests, on one day.</summary>
internal static class Readers
{
    private static readonly Lazy<AnswerReader> Shared = new(() => new AnswerReader(
        UnitGazetteer.BuiltIn, new TextAnalyzer(new DomainVocabulary([])), ShippedContent.Knowledge.AnswerWords, ShippedContent.Knowledge.Lists));

    /// <summary>The day on which all answers are given.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 20);

    public static FieldReading Read(FieldDefinition field, string text) => Shared.Value.Read(field, text, Today);

    /// <summary>Reads an answer to a plain field of a type.</summary>
    public static FieldReading Read(FieldType type, string text) => Read(Field(type), text);

    /// <summary>A field of a type.</summary>
    public static FieldDefinition Field(FieldType type) => new() { Id = "tried", Type = type, Label = "Thử", Name = "thử", Question = "Thử?" };

    /// <summary>A reading as it is printed.</summary>
    public static string Show(FieldReading reading) => reading.Fate switch
    {
        ReadingFate.Value => $"Value {reading.Value}{(reading.NeedsConfirmation ? " (to be confirmed)" : "")}",
        ReadingFate.Ask => $"Ask {string.Join(" | ", reading.Options.Select(o => o.Value))}",
        _ => $"{reading.Fate} {reading.Fault}",
    };
}
