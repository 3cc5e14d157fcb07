using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Identity;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Reads the number of an identity card of before: nine digits.</summary>
internal sealed class OldIdReader : IFieldReader
{
    public string Missing => "form.fault.old_id.empty";

    public FieldReading Read(AnswerInput input)
    {
        var said = DigitsSaid.Of(input.Text);
        if (OldIdParser.Parse(input.Text) is { } reading && reading.Value.Digits == said.Digits)
        {
            return reading.Doubt == DoubtCodes.LetterForDigit
                ? FieldReading.Assumed(reading.Value.Digits, reading.Confidence, "form.note.digits", true, ("value", reading.Value.Digits))
                : FieldReading.Taken(reading.Value.Digits, reading.Confidence);
        }

        return said switch
        {
            { Count: < 4 } => FieldReading.Nothing(Missing),
            { HasLetters: true } => FieldReading.Wrong("form.fault.old_id.letters"),
            _ => FieldReading.Wrong("form.fault.old_id.count", ("count", $"{said.Count}")),
        };
    }
}
