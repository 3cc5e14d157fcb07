using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Phones;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Reads a telephone number that a person can be reached at.</summary>
internal sealed class PhoneReader : IFieldReader
{
    private const int Mobile = 10;

    // A number and a few digits more is one number with digits too many, not a number and something else.
    private const int Stray = 4;

    // E.164: at most fifteen digits behind the plus.
    private const int ShortestForeign = 8;
    private const int LongestForeign = 15;

    public string Missing => "form.fault.phone.empty";

    public FieldReading Read(AnswerInput input)
    {
        var said = DigitsSaid.Of(input.Text);
        var found = PhoneParser.Find(input.Text).Where(r => r.Value.E164 is not null).DistinctBy(r => r.Value.E164).ToArray();
        if (found.Length > 1)
        {
            return FieldReading.Choose([.. found.Select(r => new ReadOption(r.Value.E164!, r.Value.Grouped))]);
        }

        if (PhoneParser.Parse(input.Text) is { } reading && Extra(said, reading) is <= 0 or > Stray)
        {
            // "08.34.64.21.58" was a landline until 2017; every such number has since become another, and mobiles have begun so.
            return reading.Doubt == DoubtCodes.OldLandline && NumberingPlan.IsMobile(said.Digits)
                ? FieldReading.Taken("+84" + said.Digits[1..], 0.8)
                : Judge(reading);
        }

        if (IsForeign(input.Text, said))
        {
            return FieldReading.Assumed("+" + said.Digits, 0.7, "form.note.digits", true, ("value", "+" + said.Digits));
        }

        return said switch
        {
            { Count: < 4 } => FieldReading.Nothing(Missing),
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

    // Digits beyond those of the number; what stands for the first 0 is none of them.
    private static int Extra(DigitsSaid said, Reading<PhoneValue> reading)
    {
        var bare = said.Digits.StartsWith("0084", StringComparison.Ordinal) ? said.Digits[4..]
            : said.Digits.StartsWith("84", StringComparison.Ordinal) && said.Count > Mobile ? said.Digits[2..]
            : said.Digits;
        var shortened = reading.Doubt == DoubtCodes.OldMobile ? 1 : reading.Doubt == DoubtCodes.OldLandline ? -1 : 0;
        return bare.TrimStart('0').Length - reading.Value.National.TrimStart('0').Length - shortened;
    }

    private static bool IsForeign(string text, DigitsSaid said) =>
        text.Contains('+', StringComparison.Ordinal) && said.Count is >= ShortestForeign and <= LongestForeign && !said.HasLetters && !said.Digits.StartsWith("84", StringComparison.Ordinal);
}
