using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Places;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Tells whether a text speaks of a commune although none was found in it: then its name is wrong, not missing.</summary>
internal static class UnitWords
{
    private static readonly PhraseSet Communes = PhraseSet.Of(
        new[] { UnitType.Ward, UnitType.Commune, UnitType.Township, UnitType.SpecialZone }.Select(UnitTypes.Word));

    /// <summary>Whether a word for a commune stands outside the places that were found.</summary>
    public static bool SpeakOfCommune(AnswerInput input, IReadOnlyList<Reading<PlaceMention>> places)
    {
        // In a text with marks "xa" is no "xã".
        var exact = input.Terms.Any(t => t.IsMarked);
        for (var at = 0; at + 1 < input.Terms.Count; at++)
        {
            var start = input.Tokens[at].Start;
            if (Communes.At(input.Terms, at, exact) > 0 && !places.Any(p => p.Span.Start <= start && start < p.Span.End))
            {
                return true;
            }
        }

        return false;
    }
}
