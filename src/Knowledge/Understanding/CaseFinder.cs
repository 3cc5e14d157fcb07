using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;

namespace Assistant.Knowledge.Understanding;

/// <summary>Finds the case values that a message gives away, by the cues and labels of the content. The longest cue of a case wins.</summary>
internal sealed class CaseFinder
{
    private readonly Dictionary<string, List<Cue>> _cues = new(StringComparer.Ordinal);

    private static readonly (string Value, string Cue)[] ChannelCues =
    [
        ("online", "online"), ("online", "truc tuyen"), ("online", "qua mang"), ("online", "tren mang"), ("online", "vneid"),
        ("online", "tren cong"), ("online", "tren app"), ("online", "cong dich vu cong"), ("in-person", "truc tiep"), ("in-person", "tai quay"), ("in-person", "ra phuong"),
        ("in-person", "mot cua"), ("in-person", "len phuong"), ("post", "buu dien"), ("post", "buu chinh"),
    ];

    // Before a cue, these turn it into its opposite.
    private static readonly HashSet<string> Negations = new(StringComparer.Ordinal) { "khong", "chua", "chang" };

    public CaseFinder(IReadOnlyList<Procedure> procedures)
    {
        foreach (var procedure in procedures)
        {
            var cues = new List<Cue>();
            foreach (var question in procedure.Cases)
            {
                cues.AddRange(question.Values.SelectMany(v => v.Cues.Select(c => new Cue(question.Id, v.Id, Words(c), IsLabel: false))));
                cues.AddRange(question.Values.Select(v => new Cue(question.Id, v.Id, Words(v.Label), IsLabel: true)));
            }

            cues.AddRange(ChannelCues.Select(c => new Cue(When.ChannelCase, c.Value, Words(c.Cue), IsLabel: false)));
            _cues[procedure.Id] = cues;
        }
    }

    /// <summary>Case values by case id.</summary>
    public IReadOnlyDictionary<string, string> Find(string service, AnalyzedText text)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var lengths = new Dictionary<string, int>(StringComparer.Ordinal);
        if (!_cues.TryGetValue(service, out var cues))
        {
            return found;
        }

        foreach (var cue in cues)
        {
            if (cue.Words.Count > lengths.GetValueOrDefault(cue.CaseId) && Speaks(text.Terms, cue))
            {
                lengths[cue.CaseId] = cue.Words.Count;
                found[cue.CaseId] = cue.ValueId;
            }
        }

        return found;
    }

    /// <summary>Whether the message is one of the choices that a case question of the service offers.</summary>
    public bool IsChoice(string service, AnalyzedText text) =>
        _cues.TryGetValue(service, out var cues) && cues.Exists(c => c.IsLabel && Speaks(text.Terms, c));

    private static IReadOnlyList<(string Key, string Folded)> Words(string cue) =>
    [
        .. Tokenizer.Split(NormalForm.Of(cue)).Select(t =>
        {
            var key = MatchingKey.Of(t.Text);
            return (key, Folding.Fold(key));
        }),
    ];

    // A label is a choice that was taken, so it must be the whole message; a cue may stand anywhere.
    private static bool Speaks(IReadOnlyList<Term> terms, Cue cue)
    {
        if (cue.Words.Count == 0 || (cue.IsLabel && terms.Count > cue.Words.Count + 1))
        {
            return false;
        }

        for (var at = 0; at + cue.Words.Count <= terms.Count; at++)
        {
            if (Matches(terms, at, cue.Words) && (at == 0 || terms[at].StartsPhrase || !Negations.Contains(terms[at - 1].Folded)))
            {
                return true;
            }
        }

        return false;
    }

    // A word that the writer marked must be marked alike: "làm hộ" is not "làm hồ".
    private static bool Matches(IReadOnlyList<Term> terms, int at, IReadOnlyList<(string Key, string Folded)> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var term = terms[at + i];
            if (term.Folded != words[i].Folded || (term.IsMarked && term.Key != words[i].Key && words[i].Key != words[i].Folded))
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Cue(string CaseId, string ValueId, IReadOnlyList<(string Key, string Folded)> Words, bool IsLabel);
}
