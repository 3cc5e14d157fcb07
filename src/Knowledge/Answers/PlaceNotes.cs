using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Language.Places;
using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;

namespace Assistant.Knowledge.Answers;

/// <summary>
/// Says what a ward or commune of before 01/07/2025 is today, where somebody asks for a place and names the old one. People
/// go on naming the old ones for years, and every paper still carries them.
/// </summary>
internal static class PlaceNotes
{
    /// <summary>Units that are read from a message only when it is this sure that they are meant.</summary>
    private const double SureEnough = 0.55;

    private const int MostNotes = 2;
    private const string HanoiProvince = "01";
    private const string Resolution = "1656/NQ-UBTVQH15";
    private static readonly DateOnly InForce = new(2025, 7, 1);
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal) { "phuong", "xa", "quan", "huyen", "thi", "p", "q", "f" };

    /// <summary>A part with the notes, and its source; null where no old unit of Hà Nội is named.</summary>
    public static (AnswerBlock Block, Citation Citation)? For(AnalyzedText text, PhraseBook phrases, int citation)
    {
        // Looking for places costs more than all the rest of an answer, so it waits for a word that announces one.
        if (!text.Terms.Any(t => Kinds.Contains(t.Folded)))
        {
            return null;
        }

        var lines = UnitGazetteer.BuiltIn.Find(text.Normal)
            .Where(m => m.Confidence >= SureEnough && IsOldHanoi(m.Value.Best))
            .Take(MostNotes)
            .Select(m => new AnswerLine(UnitGazetteer.BuiltIn.SuccessionOf(m.Value.Best).Sentence, [citation], [], false, null))
            .ToArray();
        if (lines.Length == 0)
        {
            return null;
        }

        var source = new Source
        {
            Id = "place",
            Kind = "resolution",
            Title = phrases.Say("place.source"),
            Number = Resolution,
            Effective = InForce,
        };
        return (new AnswerBlock(phrases.Say("heading.place"), lines, false), new Citation(citation, source, null));
    }

    private static bool IsOldHanoi(IAdministrativeUnit unit) =>
        unit is OlderCommune || (unit is OldCommune && unit.ProvinceNow.Code == HanoiProvince);
}
