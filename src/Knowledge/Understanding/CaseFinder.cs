using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;

namespace Assistant.Knowledge.Understanding;

/// <summary>Finds the case values that a message gives away, by the cues and labels of the content. The longest cue of a case wins.</summary>
internal sealed class CaseFinder
{
    private readonly Dictionary<string, List<(string CaseId, string ValueId, string[] Cue)>> _cues = new(StringComparer.Ordinal);

    private static readonly (string Value, string Cue)[] ChannelCues =
    [
        ("online", "online"), ("online", "truc tuyen"), ("online", "qua mang"), ("online", "tren mang"), ("online", "vneid"),
        ("online", "tren cong"), ("online", "tren app"), ("online", "cong dich vu cong"), ("in-person", "truc tiep"), ("in-person", "tai quay"), ("in-person", "ra phuong"),
        ("in-person", "mot cua"), ("in-person", "len phuong"), ("post", "buu dien"), ("post", "buu chinh"),
    ];

    public CaseFinder(IReadOnlyList<Procedure> procedures)
    {
        foreach (var procedure in procedures)
        {
            var cues = new List<(string, string, string[])>();
            foreach (var question in procedure.Cases)
            {
                cues.AddRange(question.Values.SelectMany(v => v.Cues.Append(v.Label).Select(c => (question.Id, v.Id, Words(c)))));
            }

            cues.AddRange(ChannelCues.Select(c => (When.ChannelCase, c.Value, c.Cue.Split(' '))));
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

        foreach (var (caseId, valueId, cue) in cues)
        {
            if (cue.Length > lengths.GetValueOrDefault(caseId) && Contains(text.Terms, cue))
            {
                lengths[caseId] = cue.Length;
                found[caseId] = valueId;
            }
        }

        return found;
    }

    private static string[] Words(string cue) =>
        [.. Tokenizer.Split(NormalForm.Of(cue)).Select(t => Folding.Fold(MatchingKey.Of(t.Text)))];

    private static bool Contains(IReadOnlyList<Term> terms, string[] cue)
    {
        for (var i = 0; i + cue.Length <= terms.Count; i++)
        {
            var j = 0;
            while (j < cue.Length && terms[i + j].Folded == cue[j])
            {
                j++;
            }

            if (j == cue.Length)
            {
                return true;
            }
        }

        return false;
    }
}
