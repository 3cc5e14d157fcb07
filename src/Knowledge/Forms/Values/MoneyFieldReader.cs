using System.Globalization;
using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Money;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Reads an amount in whole đồng. Thousands that were left out are filled in, and read back.</summary>
internal sealed class MoneyFieldReader(AnswerWords words) : IFieldReader
{
    private const long Million = 1_000_000;

    private readonly NegativeSign _negative = new(words);

    public string Missing => "form.fault.money.empty";

    public FieldReading Read(AnswerInput input)
    {
        if (_negative.Stands(input))
        {
            return FieldReading.Wrong("form.fault.money.negative");
        }

        var found = MoneyParser.Find(input.Text);
        if (found is [var millions, { Doubt: DoubtCodes.ThousandsAssumed } rest] && IsOneAmount(input.Text, millions, rest))
        {
            var sum = new MoneyValue(millions.Value.Dong + rest.Value.Dong);
            return FieldReading.Assumed(Write(sum), 0.7, "form.note.money", true, ("value", sum.ToString()));
        }

        var amounts = found.Where(r => r.Confidence > 0.5).DistinctBy(r => r.Value.Dong).ToArray();
        if (amounts.Length > 1)
        {
            return FieldReading.Choose([.. amounts.Select(r => new ReadOption(Write(r.Value), r.Value.ToString()))]);
        }

        if (MoneyParser.Parse(input.Text) is not { } reading || (reading.Value.Dong == 0 && !input.Text.Any(char.IsAsciiDigit)))
        {
            return FieldReading.Nothing(Missing);
        }

        return reading.Doubt switch
        {
            null => FieldReading.Taken(Write(reading.Value), reading.Confidence),
            DoubtCodes.ShortForm => FieldReading.Assumed(Write(reading.Value), reading.Confidence, "form.note.money", false, ("value", reading.Value.ToString())),
            _ => FieldReading.Assumed(Write(reading.Value), reading.Confidence, "form.note.money", true, ("value", reading.Value.ToString())),
        };
    }

    // "1 triệu 2 trăm": the hundreds are those of thousands behind the millions.
    private static bool IsOneAmount(string text, Reading<MoneyValue> millions, Reading<MoneyValue> rest) =>
        millions.Value.Dong % Million == 0 && millions.Value.Dong > 0 && rest.Value.Dong < Million && string.IsNullOrWhiteSpace(text[millions.Span.End..rest.Span.Start]);

    private static string Write(MoneyValue value) => value.Dong.ToString(CultureInfo.InvariantCulture);
}
