using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Phones;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Reads a telephone number that a person can be reached at.</summary>
internal sealed class PhoneReader : IFieldReader
{
    private const int Mobile = 10;

    // E.164: at most fifteen digits behind the plus.
    private const int ShortestForeign = 8;
    private const int LongestForeign = 15;

    public FieldReading Read(AnswerInput input)
    {
        if (PhoneParser.Parse(input.Text) is { } reading)
        {
            return Judge(reading);
        }

        var said = DigitsSaid.Of(input.Text);
        if (IsForeign(input.Text, said))
        {
            return FieldReading.Assumed("+" + said.Digits, 0.7, "form.note.digits", true, ("value", "+" + said.Digits));
        }

        return said switch
        {
            { Count: < 4 } => FieldReading.Nothing("form.fault.phone.empty"),
            { HasLetters: true } => FieldReading.Wrong("form.fault.phone.letters"),
            { Count: 7 or 8, Digits: not ['0', ..] } => FieldReading.Wrong("form.fault.phone.area"),
            { Count: < Mobile } => FieldReading.Wrong("form.fault.phone.short", ("count", $"{said.Count}"), ("missing", $"{Mobile - said.Count}")),
            { Count: > Mobile } => FieldReading.Wrong("form.fault.phone.long", ("count", $"{said.Count}")),
            _ => FieldReading.Wrong("form.fault.phone.prefix", ("prefix", said.Digits[..3])),
        };
    }

    private static FieldReading Judge(Reading<PhoneValue> reading)
    {
        if (reading.Value.E164 is not { } value)
        {
            return FieldReading.Wrong("form.fault.phone.service", ("value", reading.Value.Grouped));
        }

        FieldReading Assumed(string note) => FieldReading.Assumed(value, reading.Confidence, note, true, ("value", reading.Value.Grouped));
        return reading.Doubt switch
        {
            null => FieldReading.Taken(value, reading.Confidence),
            DoubtCodes.OldMobile or DoubtCodes.OldLandline => Assumed("form.note.old_phone"),
            DoubtCodes.LostZero => Assumed("form.note.lost_zero"),
            DoubtCodes.UnknownAreaCode => FieldReading.Wrong("form.fault.phone.unknown_area", ("value", reading.Value.Grouped)),
            _ => Assumed("form.note.digits"),
        };
    }

    private static bool IsForeign(string text, DigitsSaid said) =>
        text.Contains('+', StringComparison.Ordinal) && said.Count is >= ShortestForeign and <= LongestForeign && !said.HasLetters && !said.Digits.StartsWith("84", StringComparison.Ordinal);
}
