using System.Runtime.CompilerServices;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Logic;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Reads which of the listed values is meant, by its words. Numbers in a list are the dialogue's to read.</summary>
internal sealed class FieldChoiceReader(AnswerWords words, ChoiceListBook lists, TextAnalyzer analyzer) : IFieldReader
{
    private const int LongestOpen = 5;

    // The choices of a field are prepared on first use, and go with the field: content may be published anew.
    private readonly ConditionalWeakTable<FieldDefinition, ChoiceMatcher> _matchers = [];
    private readonly AnswerFraming _framing = new(words);

    public string Missing => "form.fault.choice";

    public FieldReading Read(AnswerInput input)
    {
        var choices = lists.Of(input.Field);
        var isMany = input.Field.Type == FieldType.Choices;
        if ((Matcher(input.Field, choices).Exact(input.Text) ?? Matcher(input.Field, choices).Exact(_framing.Core(input))) is { } exact)
        {
            return FieldReading.Taken(choices[exact].Value, 0.98);
        }

        if (words.Unknown.Stands(input.Terms))
        {
            return Nothing(input.Field, choices);
        }

        if (isMany && words.All.Stands(input.Terms) && input.Terms.Count <= 4)
        {
            return FieldReading.Taken(Join(choices, Enumerable.Range(0, choices.Count)), 0.85);
        }

        var (found, confidence, isFirst) = Find(input, choices);
        if (found.Count == 0)
        {
            return IsOpen(input.Field) && OpenText(input) is { } text
                ? FieldReading.Assumed(text, 0.6, "form.note.as_said", true, ("value", text))
                : Nothing(input.Field, choices);
        }

        if (!isFirst && IsDenied(input.Terms))
        {
            // "không phải A1, B2 cơ" names first which one it is not, then which one it is.
            return !isMany && found.Count == 2 ? FieldReading.Taken(choices[found[1]].Value, confidence * 0.9) : Nothing(input.Field, choices);
        }

        if (isMany)
        {
            return FieldReading.Taken(Join(choices, found.Order()), confidence);
        }

        return found.Count == 1
            ? FieldReading.Taken(choices[found[0]].Value, confidence)
            : FieldReading.Choose([.. found.Select(i => new ReadOption(choices[i].Value, choices[i].Label))]);
    }

    private static FieldReading Nothing(FieldDefinition field, IReadOnlyList<FieldChoice> choices) => FieldReading.Nothing(
        field.Type == FieldType.Choices ? "form.fault.choices" : choices.Count == 0 ? "form.fault.choice.list" : "form.fault.choice");

    private static string Join(IReadOnlyList<FieldChoice> choices, IEnumerable<int> found) =>
        string.Join(AnswerDates.ListSeparator, found.Select(i => choices[i].Value));

    // As written first; then as understood, with slips repaired and short forms read.
    private ChoiceFinding Find(AnswerInput input, IReadOnlyList<FieldChoice> choices)
    {
        var matcher = Matcher(input.Field, choices);
        var written = matcher.Find(input.Terms, input.Text);
        if (written.Found.Count > 0)
        {
            return written;
        }

        var read = matcher.Find(analyzer.Analyze(input.Text).Terms, input.Text);
        return read with { Confidence = read.Confidence * 0.9 };
    }

    private ChoiceMatcher Matcher(FieldDefinition field, IReadOnlyList<FieldChoice> choices) => _matchers.GetValue(field, _ => new ChoiceMatcher(choices, words));

    private bool IsOpen(FieldDefinition field) => field.Choices.Count == 0 && field.List is { } list && lists[list].IsOpen;

    private string? OpenText(AnswerInput input)
    {
        var text = _framing.Core(input);
        return text.Split(' ').Length <= LongestOpen && text.Any(char.IsLetter) && text.All(c => char.IsLetter(c) || c is ' ' or '-' or '\'' or '.')
            && !words.IsEvasive(input.Terms) && words.No.At(input.Terms, 0) == 0
            ? text
            : null;
    }

    // "không phải mẹ" names a choice that it is not.
    private bool IsDenied(IReadOnlyList<Term> terms) => terms.Count > 1 && words.No.At(terms, 0, true) is > 0 and var length && length < terms.Count;
}
