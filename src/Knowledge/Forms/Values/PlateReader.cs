using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Plates;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Reads a number plate, and writes it as it stands on the vehicle.</summary>
internal sealed class PlateReader : IFieldReader
{
    public string Missing => "form.fault.plate.empty";

    public FieldReading Read(AnswerInput input) => PlateParser.Parse(input.Text) switch
    {
        { Doubt: DoubtCodes.UnknownPlateCode } reading =>
            FieldReading.Assumed(reading.Value.Written, reading.Confidence, "form.note.digits", true, ("value", reading.Value.Written)),
        { } reading => FieldReading.Taken(reading.Value.Written, reading.Confidence),
        null when input.Text.Count(char.IsAsciiDigit) > 2 => FieldReading.Wrong("form.fault.plate.shape"),
        null => FieldReading.Nothing(Missing),
    };
}
