using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Identity;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>
/// Reads a personal ID, where the field allows also a passport number. There is no check digit: length, province code, century and
/// year are all that can be judged. A lost first digit is never filled in: any other may have been lost as well.
/// </summary>
internal sealed class CitizenIdReader : IFieldReader
{
    private const int Length = 12;
    private const int OldLength = 9;

    // A number and a few digits more is one number with digits too many.
    private const int Stray = 4;

    // Provinces of birth registration have 001 to 096; countries begin at 101 (Circular 07/2016/TT-BCA, Annexes 1 and 2).
    private const string FirstCountry = "101";

    private readonly PassportReader _passports = new();

    public string Missing => "form.fault.citizen_id.empty";

    public FieldReading Read(AnswerInput input)
    {
        var said = DigitsSaid.Of(input.Text);
        if (said.Count - Length is <= 0 or > Stray && CitizenIdParser.Parse(input.Text, input.Today) is { Doubt: not DoubtCodes.LostZero } reading)
        {
            return Judge(reading, input.Today);
        }

        if (input.Field.AllowsPassport && _passports.Read(input) is { Fate: ReadingFate.Value } passport)
        {
            return passport;
        }

        return said switch
        {
            { Count: < 4 } => FieldReading.Nothing(Missing),
            { HasLetters: true } => FieldReading.Wrong("form.fault.citizen_id.letters"),
            { Count: OldLength } => FieldReading.Wrong("form.fault.citizen_id.old"),
            { Count: < Length } => FieldReading.Wrong("form.fault.citizen_id.short", ("count", $"{said.Count}"), ("missing", $"{Length - said.Count}")),
            _ => FieldReading.Wrong("form.fault.citizen_id.long", ("count", $"{said.Count}"), ("extra", $"{said.Count - Length}")),
        };
    }

    /// <summary>Judges twelve digits that were read as a personal ID.</summary>
    internal static FieldReading Judge(Reading<CitizenId> reading, DateOnly today)
    {
        var id = reading.Value;
        if (id.Province is null && string.CompareOrdinal(id.Digits[..3], FirstCountry) < 0)
        {
            return FieldReading.Wrong("form.fault.citizen_id.province", ("code", id.Digits[..3]));
        }

        if (id.BirthYear > today.Year)
        {
            return FieldReading.Wrong("form.fault.citizen_id.year", ("year", $"{id.BirthYear}"));
        }

        return id.Province is null || reading.Doubt == DoubtCodes.LetterForDigit
            ? FieldReading.Assumed(id.Digits, reading.Confidence, "form.note.digits", true, ("value", id.Grouped))
            : FieldReading.Taken(id.Digits, 0.97);
    }
}
