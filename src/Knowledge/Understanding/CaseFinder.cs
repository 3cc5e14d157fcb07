using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;

namespace Assistant.Knowledge.Understanding;

/// <summary>Finds the case values that a message gives away, by the cues and labels of the content. The longest cue of a case wins.</summary>
internal sealed class CaseFinder
{
    private readonly Dictionary<string, CuePhraseIndex<Cue>> _cues = new(StringComparer.Ordinal);

    private static readonly (string Value, string Cue)[] ChannelCues =
    [
        ("online", "online"), ("online", "trực tuyến"), ("online", "qua mạng"), ("online", "trên mạng"), ("online", "vneid"),
        ("online", "trên cổng"), ("online", "trên app"), ("online", "cổng dịch vụ công"), ("in-person", "trực tiếp"), ("in-person", "tại quầy"), ("in-person", "ra phường"),
        ("in-person", "một cửa"), ("in-person", "lên phường"), ("post", "bưu điện"), ("post", "bưu chính"),
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
                cues.AddRange(question.Values.SelectMany(v => v.Cues.Select(c => new Cue(question.Id, v.Id, CuePhrase.Of(c), IsLabel: false))));
                cues.AddRange(question.Values.Select(v => new Cue(question.Id, v.Id, CuePhrase.Of(v.Label), IsLabel: true)));
            }

            cues.AddRange(ChannelCues.Select(c => new Cue(When.ChannelCase, c.Value, CuePhrase.Of(c.Cue), IsLabel: false)));
            _cues[procedure.Id] = new CuePhraseIndex<Cue>(cues.Select(c => (c.Words, c)));
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

        foreach (var (at, phrase, cue) in cues.Find(text.Terms))
        {
            if (phrase.Length > lengths.GetValueOrDefault(cue.CaseId) && Speaks(text.Terms, at, cue))
            {
                lengths[cue.CaseId] = phrase.Length;
                found[cue.CaseId] = cue.ValueId;
            }
        }

        return found;
    }

    /// <summary>Whether the message is one of the choices that a case question of the service offers.</summary>
    public bool IsChoice(string service, AnalyzedText text) =>
        _cues.TryGetValue(service, out var cues) && cues.Find(text.Terms).Exists(c => c.Value.IsLabel && Speaks(text.Terms, c.At, c.Value));

    // A label is a choice that was taken, so it must be the whole message; a cue may stand anywhere, unless it is denied.
    private static bool Speaks(IReadOnlyList<Term> terms, int at, Cue cue) => cue.IsLabel
        ? terms.Count <= cue.Words.Length + 1
        : at == 0 || terms[at].StartsPhrase || !Negations.Contains(terms[at - 1].Folded);

    private sealed record Cue(string CaseId, string ValueId, CuePhrase Words, bool IsLabel);
}
