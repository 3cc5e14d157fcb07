using Assistant.Knowledge.Language.Identity;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Reads a passport number of Vietnam: a letter and seven or eight digits.</summary>
internal sealed class PassportReader : IFieldReader
{
    public string Missing => "form.fault.passport.empty";

    public FieldReading Read(AnswerInput input)
    {
        if (PassportParser.Parse(input.Text) is { } reading)
        {
            return FieldReading.Taken(reading.Value.Number, reading.Confidence);
        }

        return DigitsSaid.Of(input.Text).Count < 4 ? FieldReading.Nothing(Missing) : FieldReading.Wrong("form.fault.passport.shape");
    }
}
