using System.Globalization;
using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Money;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Reads an amount in whole đồng. Thousands that were left out are filled in, and read back.</summary>
internal sealed class MoneyFieldReader(AnswerWords words) : IFieldReader
{
    private readonly NegativeSign _negative = new(words);

    public string Missing => "form.fault.money.empty";

    public FieldReading Read(AnswerInput input)
    {
        if (_negative.Stands(input))
        {
            return FieldReading.Wrong("form.fault.money.negative");
        }

        var amounts = MoneyParser.Find(input.Text).Where(r => r.Confidence > 0.5).DistinctBy(r => r.Value.Dong).ToArray();
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

    private static string Write(MoneyValue value) => value.Dong.ToString(CultureInfo.InvariantCulture);
}
