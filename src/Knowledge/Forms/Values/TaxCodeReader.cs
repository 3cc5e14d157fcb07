using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Identity;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Reads a tax code of 10 digits with its check digit, 13 of a branch, or 12 of a person, which is the personal ID.</summary>
internal sealed class TaxCodeReader : IFieldReader
{
    private const int Personal = 12;
    private const int Branch = 13;

    public string Missing => "form.fault.tax_code.empty";

    public FieldReading Read(AnswerInput input)
    {
        var said = DigitsSaid.Of(input.Text);
        if (said.Count < 4)
        {
            return FieldReading.Nothing(Missing);
        }

        if (said.HasLetters)
        {
            return FieldReading.Wrong("form.fault.tax_code.letters");
        }

        if (said.Count == Personal && CitizenIdParser.Parse(input.Text, input.Today) is { } person)
        {
            return CitizenIdReader.Judge(person, input.Today);
        }

        // Part of a longer number is none: thirteen digits that end in 000 are no ten.
        var reading = TaxCodeParser.Parse(input.Text);
        if (reading is null || (reading.Value.Digits + reading.Value.Branch) != said.Digits)
        {
            return said.Count == Branch
                ? FieldReading.Wrong("form.fault.tax_code.check")
                : FieldReading.Wrong("form.fault.tax_code.count", ("count", $"{said.Count}"));
        }

        return reading.Doubt == DoubtCodes.CheckDigit
            ? FieldReading.Wrong("form.fault.tax_code.check")
            : FieldReading.Taken(reading.Value.ToString(), reading.Confidence);
    }
}
