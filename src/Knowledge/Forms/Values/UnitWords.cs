using System.Text;
using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Places;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Tells whether a text speaks of a commune although none was found in it: then its name is wrong, not missing.</summary>
internal static class UnitWords
{
    private static readonly PhraseSet Communes = PhraseSet.Of(
        new[] { UnitType.Ward, UnitType.Commune, UnitType.Township, UnitType.SpecialZone }.Select(UnitTypes.Word));

    private static readonly PhraseSet Cities = PhraseSet.Of([UnitType.City.Word()]);

    private static readonly PhraseSet Larger = PhraseSet.Of(
        new[] { UnitType.Province, UnitType.UrbanDistrict, UnitType.RuralDistrict, UnitType.Town }.Select(UnitTypes.Word));

    /// <summary>The text with a comma before each larger unit: in "phường Láng thành phố Hà Nội" no name goes on into the next unit.</summary>
    public static string Divide(AnswerInput input)
    {
        var text = new StringBuilder(input.Text);
        for (var at = input.Terms.Count - 1; at > 0; at--)
        {
            if ((Cities.At(input.Terms, at) > 0 || Larger.At(input.Terms, at, true) > 0) && Communes.At(input.Terms, at - 1) == 0 && text[input.Tokens[at].Start - 1] == ' ')
            {
                text.Insert(input.Tokens[at].Start - 1, ',');
            }
        }

        return text.ToString();
    }

    /// <summary>Whether a word for a commune stands outside the places that were found.</summary>
    /// <param name="input">The text.</param>
    /// <param name="places">The places found in it.</param>
    /// <param name="street">The street in it, whose name may hold such a word ("phố Xã Đàn"); null for none.</param>
    public static bool SpeakOfCommune(AnswerInput input, IReadOnlyList<Reading<PlaceMention>> places, string? street = null)
    {
        var from = street is null ? -1 : input.Text.IndexOf(street, StringComparison.Ordinal);
        // In a text with marks "xa" is no "xã".
        var exact = input.Terms.Any(t => t.IsMarked);
        for (var at = 0; at + 1 < input.Terms.Count; at++)
        {
            var start = input.Tokens[at].Start;
            var isStreet = from >= 0 && start >= from && start < from + street!.Length;
            if (!isStreet && Communes.At(input.Terms, at, exact) > 0 && !places.Any(p => p.Span.Start <= start && start < p.Span.End))
            {
                return true;
            }
        }

        return false;
    }
}
