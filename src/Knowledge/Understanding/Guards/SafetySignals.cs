using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Yaml;

namespace Assistant.Knowledge.Understanding.Guards;

/// <summary>Words that speak for a safety topic whatever else the message says.</summary>
/// <param name="Topic">The outside topic.</param>
/// <param name="Odds">The factor on its odds.</param>
/// <param name="Cues">The words, each cue as a list of keys with their folded form.</param>
public sealed record SafetySignal(string Topic, float Odds, IReadOnlyList<IReadOnlyList<(string Key, string Folded)>> Cues)
{
    /// <summary>The file, under the folder of outside topics.</summary>
    internal const string File = "signals.yaml";

    /// <summary>Reads the file; problems are noted.</summary>
    internal static IReadOnlyList<SafetySignal> Read(ContentFile file, ICollection<ContentProblem> problems)
    {
        if (YamlFile.Open(file, problems) is not { } map)
        {
            return [];
        }

        var signals = map.Maps("signals").Select(m =>
        {
            var signal = new SafetySignal(m.Required("topic"), (float)(m.Number("odds") ?? 1), [.. m.Texts("cues").Select(Words)]);
            m.RejectUnread();
            return signal;
        }).ToList();
        map.RejectUnread();
        return signals;
    }

    /// <summary>Whether a message holds one of the cues. A word that the writer marked must be marked alike.</summary>
    public bool SpeaksIn(AnalyzedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var cue in Cues)
        {
            for (var at = 0; at + cue.Count <= text.Terms.Count; at++)
            {
                if (Matches(text.Terms, at, cue))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Matches(IReadOnlyList<Term> terms, int at, IReadOnlyList<(string Key, string Folded)> cue)
    {
        for (var i = 0; i < cue.Count; i++)
        {
            var term = terms[at + i];
            if (term.Folded != cue[i].Folded || (term.IsMarked && term.Key != cue[i].Key))
            {
                return false;
            }
        }

        return true;
    }

    private static IReadOnlyList<(string Key, string Folded)> Words(string cue) =>
    [
        .. Tokenizer.Split(NormalForm.Of(cue)).Select(t =>
        {
            var key = MatchingKey.Of(t.Text);
            return (key, Folding.Fold(key));
        }),
    ];
}
