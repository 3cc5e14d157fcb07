using System.Globalization;
using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Numbers;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Reads a number in figures or words, whatever is counted: "hai bản", "4 người". Whole unless the field says otherwise.</summary>
internal sealed class NumberFieldReader(AnswerWords words) : IFieldReader
{
    // Nine figures and more are the number of a paper or a telephone.
    private const int Longest = 9;

    private readonly NegativeSign _negative = new(words);

    public string Missing => "form.fault.number.empty";

    public FieldReading Read(AnswerInput input)
    {
        if (_negative.Stands(input))
        {
            return FieldReading.Wrong("form.fault.number.negative");
        }

        // "không" alone says no, and nothing of a number.
        var found = NumberParser.Find(input.Text);
        if (found.Count == 0 && NumberParser.Parse(input.Text) is { } only)
        {
            found = [only];
        }

        var numbers = found.Where(r => r.Value.Digits is not { Length: >= Longest }).ToArray();
        var values = numbers.Select(r => r.Value.Value).Distinct().ToArray();
        if (values.Length == 0 || (values is [0] && !input.Text.Any(char.IsAsciiDigit)))
        {
            return FieldReading.Nothing(Missing);
        }

        if (values.Length > 1)
        {
            return FieldReading.Choose([.. values.Select(v => new ReadOption(Write(v), Write(v)))]);
        }

        var value = values[0];
        if (!input.Field.AllowsFraction && !decimal.IsInteger(value))
        {
            return FieldReading.Wrong("form.fault.number.fraction");
        }

        var best = numbers.MaxBy(r => r.Confidence)!;
        return best.Doubt is DoubtCodes.Approximate or DoubtCodes.CommaGroup or DoubtCodes.ShortForm
            ? FieldReading.Assumed(Write(value), best.Confidence, "form.note.approximate", true, ("value", Write(value)))
            : FieldReading.Taken(Write(value), Math.Max(0.7, best.Confidence));
    }

    private static string Write(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
