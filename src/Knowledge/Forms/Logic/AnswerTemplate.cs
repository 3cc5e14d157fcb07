using System.Text;
using System.Text.RegularExpressions;

namespace Assistant.Knowledge.Forms.Logic;

/// <summary>
/// A text with the values of fields in it: <c>{child_name}</c> as people read it, <c>{child_dob:words}</c> a date in words,
/// <c>{child_dob:year}</c> its year. Where one of its values is missing, there is no text.
/// </summary>
public static partial class AnswerTemplate
{
    /// <summary>The fields that a template looks at.</summary>
    public static IEnumerable<string> Keys(string template) => Slot().Matches(template).Select(m => m.Groups[1].Value);

    /// <summary>The field that a template is and nothing else; null for any other.</summary>
    public static string? OnlyKey(string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return Slot().Match(template) is { Success: true, Index: 0 } slot && slot.Length == template.Length && slot.Groups[2].Length == 0 ? slot.Groups[1].Value : null;
    }

    /// <summary>The template with a word in place of each value, to judge its wording by.</summary>
    public static string Blank(string template) => Slot().Replace(template, "A");

    /// <summary>Fills a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="value">The value of a field as people read it, with the way of writing asked for; null where it is not given.</param>
    /// <returns>Null where a value is missing.</returns>
    public static string? Fill(string template, Func<string, string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(value);
        var text = new StringBuilder();
        var from = 0;
        foreach (Match slot in Slot().Matches(template))
        {
            if (value(slot.Groups[1].Value, slot.Groups[2].Value) is not { Length: > 0 } filled)
            {
                return null;
            }

            text.Append(template, from, slot.Index - from).Append(filled);
            from = slot.Index + slot.Length;
        }

        return text.Append(template, from, template.Length - from).ToString();
    }

    [GeneratedRegex(@"\{([a-z0-9_.]+)(?::([a-z]+))?\}")]
    private static partial Regex Slot();
}
