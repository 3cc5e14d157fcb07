using System.Text;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Places;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>
/// Reads an address: house, lane and street stay as written, commune and province become those of today. Without a commune an address
/// leads to no office, so one is asked for.
/// </summary>
internal sealed class AddressReader(AnswerWords words, UnitGazetteer gazetteer, CountryName countries) : IFieldReader
{
    private const string Separators = " ,.;:-–()";

    private readonly AddressParser _addresses = new(gazetteer);
    private readonly AnswerFraming _framing = new(words);
    private readonly SpokenHouse _spoken = new(words);

    public string Missing => "form.fault.address.empty";

    public FieldReading Read(AnswerInput input)
    {
        var core = input.With(UnitWords.Divide(input.With(_framing.Core(input, "address"))));
        var text = core.Text;
        if (CountryName.IsAllowed(input.Field) && text.Contains(',', StringComparison.Ordinal) && countries.Of(text) is not null)
        {
            return FieldReading.Assumed(text, 0.7, "form.note.as_said", true, ("value", text));
        }

        var address = words.Unknown.Stands(input.Terms) ? null : _addresses.Parse(text)?.Value;
        if (address is null)
        {
            return UnitWords.SpeakOfCommune(core, []) ? FieldReading.Wrong("form.fault.unit.unknown") : FieldReading.Nothing(Missing);
        }

        var places = gazetteer.Find(text);
        if (address.Commune is null && UnitWords.SpeakOfCommune(core, places, address.Street))
        {
            return FieldReading.Wrong("form.fault.unit.unknown");
        }

        if ((address.Commune ?? address.District) is not { } mention)
        {
            return FieldReading.Wrong("form.fault.address.commune");
        }

        var reading = places.LastOrDefault(p => Is(p, mention)) ?? gazetteer.Parse(text)!;
        var street = _spoken.Written(Street(text, [.. new[] { address.Commune, address.District, address.Province }.OfType<PlaceMention>().Select(m => places.LastOrDefault(p => Is(p, m))).OfType<Reading<PlaceMention>>()]));
        var today = UnitOfToday.Of(reading, gazetteer, input.Field.Checks.Any(c => c.Kind == CheckKind.InHanoi));
        var judged = AdminUnitReader.Judge(today, reading.Confidence, street.Length > 0 ? street + ", " : "");
        return street.Length == 0 && judged is { Fate: ReadingFate.Value, Note: null }
            ? judged with { Note = "form.note.no_house", NeedsConfirmation = true }
            : judged;
    }

    private static bool Is(Reading<PlaceMention> place, PlaceMention mention) => ReferenceEquals(place.Value.Best, mention.Best);

    // What is left when the units are taken out, with the capital of a line on a paper.
    private static string Street(string text, IReadOnlyList<Reading<PlaceMention>> places)
    {
        var left = new StringBuilder();
        var at = 0;
        foreach (var place in places.DistinctBy(p => p.Span.Start).OrderBy(p => p.Span.Start))
        {
            Append(left, text[at..place.Span.Start]);
            at = place.Span.End;
        }

        Append(left, text[at..]);
        return left.Length == 0 ? "" : UnitName.Capital(left.ToString());
    }

    private static void Append(StringBuilder left, string piece)
    {
        var trimmed = piece.Trim(Separators.ToCharArray());
        if (trimmed.Any(char.IsLetterOrDigit))
        {
            left.Append(left.Length > 0 ? ", " : "").Append(trimmed);
        }
    }
}
