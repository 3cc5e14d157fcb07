using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Finds the name of a country where a place is asked: people are born and live abroad too.</summary>
internal sealed class CountryName(AnswerWords words, ChoiceListBook lists)
{
    private readonly ChoiceMatcher _countries = new(lists[ChoiceLists.Nationalities].Choices, words);

    /// <summary>The country that a text ends with, behind a comma, or is; null for none and for Vietnam, whose places have names of their own.</summary>
    public string? Of(string text)
    {
        var last = text[(text.LastIndexOf(',') + 1)..].Trim();
        return _countries.Exact(last) is > 0 and var country ? lists[ChoiceLists.Nationalities].Choices[country].Value : null;
    }

    /// <summary>Whether a place abroad does for a field.</summary>
    public static bool IsAllowed(FieldDefinition field) => field.Checks.All(c => c.Kind != CheckKind.InHanoi);
}
