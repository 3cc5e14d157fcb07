using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Forms.Understanding;

/// <summary>A cue of a message: what it stands for and which characters it covers.</summary>
/// <param name="Id">What it stands for.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
internal readonly record struct PlacedCue(string Id, int Start, int End);

/// <summary>Turns cues found among words into places among characters.</summary>
internal static class CuePlaces
{
    /// <summary>The cues among the words of a message, the longest at each place.</summary>
    /// <param name="text">The message.</param>
    /// <param name="found">The cues found among its words.</param>
    /// <param name="outside">Values; what stands inside of one is part of it ("Minh" in a name is not "mình", "ba" among digits no father).</param>
    public static List<PlacedCue> Of(AnalyzedText text, IEnumerable<(int At, CuePhrase Phrase, string Value)> found, IReadOnlyList<ValueMention>? outside = null)
    {
        // Whoever writes marks means the word without them.
        var isMarked = text.Terms.Any(t => t.IsMarked);
        var cues = new List<PlacedCue>();
        foreach (var (at, phrase, value) in found)
        {
            if (isMarked && !phrase.IsWrittenAt(text.Terms, at))
            {
                continue;
            }

            var (first, last) = (text.Terms[at].Source, text.Terms[Math.Min(at + phrase.Length, text.Terms.Count) - 1].Source);
            var cue = new PlacedCue(value, text.Tokens[first].Start, text.Tokens[last].Start + text.Tokens[last].Text.Length);
            if (outside is null || !outside.Any(v => cue.Start >= v.Start && cue.End <= v.End && v.Types[0] is FieldType.PersonName or FieldType.Address or FieldType.CitizenId or FieldType.OldId or FieldType.Phone or FieldType.Date))
            {
                cues.Add(cue);
            }
        }

        // Of cues of one meaning at one place, the longest is what was said.
        return [.. cues.Where(c => !cues.Any(o => o.Start <= c.Start && o.End >= c.End && o.End - o.Start > c.End - c.Start)).OrderBy(c => c.Start)];
    }
}
