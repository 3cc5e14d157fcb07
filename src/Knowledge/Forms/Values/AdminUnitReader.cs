using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Language.Places;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>
/// Reads a commune or a province, also from the name of its office. A unit of before is turned into the one of today and read back;
/// where it became several, they are offered.
/// </summary>
internal sealed class AdminUnitReader(AnswerWords words, UnitGazetteer gazetteer, CountryName countries) : IFieldReader
{
    private const double Least = 0.3;
    private const int MostOptions = 12;

    private readonly AnswerFraming _framing = new(words);

    public string Missing => "form.fault.unit.empty";

    public FieldReading Read(AnswerInput input)
    {
        if (words.Unknown.Stands(input.Terms))
        {
            return FieldReading.Nothing(Missing);
        }

        var named = input.With(WithoutOffice(input.With(UnitWords.Divide(input.With(_framing.Core(input, "admin_unit"))))));
        var reading = gazetteer.Parse(named.Text);
        var isUnknown = UnitWords.SpeakOfCommune(named, reading is null ? [] : [reading, .. gazetteer.Find(named.Text)]);
        if (reading is null || reading.Confidence < Least || (isUnknown && reading.Value.Best is not (Commune or OldCommune or OlderCommune)))
        {
            return isUnknown ? FieldReading.Wrong("form.fault.unit.unknown")
                : CountryName.IsAllowed(input.Field) && countries.Of(named.Text) is { } country ? FieldReading.Taken(country, 0.8)
                : FieldReading.Nothing(Missing);
        }

        var today = UnitOfToday.Of(reading, gazetteer, input.Field.Checks.Any(c => c.Kind == CheckKind.InHanoi));
        return Judge(today, reading.Confidence);
    }

    /// <summary>A reading of what a unit is today.</summary>
    /// <param name="today">The unit.</param>
    /// <param name="confidence">How sure.</param>
    /// <param name="before">What stands before the unit in the value: the street of an address.</param>
    internal static FieldReading Judge(UnitOfToday today, double confidence, string before = "")
    {
        var options = today.Units.Select(u => new ReadOption(before + UnitName.Full(u), UnitName.Full(u))).ToArray();
        var old = today.Old is { } unit ? UnitName.Capital(unit.FullName) : "";
        return options switch
        {
            [] => FieldReading.Wrong("form.fault.unit.unknown"),
            [var only] when old.Length > 0 => FieldReading.Assumed(only.Value, confidence, "form.note.old_unit", true, ("old", old), ("value", only.Shown)),
            [var only] when today.IsGuess => FieldReading.Assumed(only.Value, confidence, "form.note.unit_guess", true, ("value", only.Shown)),
            [var only] => FieldReading.Taken(only.Value, confidence),
            _ => FieldReading.Choose([.. options.Take(MostOptions)], old.Length > 0 ? "form.note.split_unit" : "form.note.several_units", ("old", old)),
        };
    }

    // "Công an phường Láng": the office is the one of its unit.
    private string WithoutOffice(AnswerInput input)
    {
        var at = 0;
        while (words.Offices.At(input.Terms, at) is > 0 and var length && at + length < input.Tokens.Count)
        {
            at += length;
        }

        return input.Tokens.Count == 0 ? input.Text : input.Text[input.Tokens[at].Start..];
    }
}
