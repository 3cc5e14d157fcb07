using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>Makes answers to one field, from a seed.</summary>
internal abstract class AnswerGenerator
{
    /// <summary>The field that is asked.</summary>
    public abstract FieldDefinition Field { get; }

    /// <summary>An answer that a careful officer would take, in a writing that leaves no doubt.</summary>
    public abstract GeneratedAnswer Valid(Random random);

    /// <summary>An answer that must not be taken.</summary>
    public abstract GeneratedAnswer Invalid(Random random);

    /// <summary>A field for trying out a type.</summary>
    protected static FieldDefinition Make(FieldType type, params IReadOnlyList<FieldChoice> choices) =>
        new() { Id = "tried", Type = type, Label = "Thử", Name = "thử", Question = "Thử?", Choices = choices };

    /// <summary>A valid answer.</summary>
    protected GeneratedAnswer Good(string text, string expected) => new(Field, text, expected);

    /// <summary>An invalid answer.</summary>
    protected GeneratedAnswer Bad(InvalidKind kind, string text) => new(Field, text, null, kind);

    /// <summary>A number of digits, the first as given.</summary>
    protected static string Digits(Random random, int count, string first = "")
    {
        var text = first;
        while (text.Length < count)
        {
            text += random.Next(10);
        }

        return text;
    }

    /// <summary>Digits in one of the ways in which people group them.</summary>
    protected static string Grouped(Random random, string digits, params int[] sizes)
    {
        var separator = random.Pick("", "", " ", ".", "-");
        if (separator.Length == 0)
        {
            return digits;
        }

        var parts = new List<string>();
        var at = 0;
        foreach (var size in sizes)
        {
            parts.Add(digits.Substring(at, size));
            at += size;
        }

        parts.Add(digits[at..]);
        return string.Join(separator, parts.Where(p => p.Length > 0));
    }
}
