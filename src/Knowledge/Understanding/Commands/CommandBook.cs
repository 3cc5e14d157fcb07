using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Understanding.Commands;

/// <summary>Tells commands to the conversation from questions: every word of a command must be one of its cues or a filler.</summary>
public sealed class CommandBook
{
    /// <summary>Longer messages tell something, whatever their words are.</summary>
    private const int MostWords = 14;

    private readonly CuePhraseIndex<ConversationCommand> _cues;
    private readonly CuePhraseIndex<bool> _fillers;

    internal CommandBook(IEnumerable<(CuePhrase Cue, ConversationCommand Command)> cues, IEnumerable<CuePhrase> fillers, ChoiceReader choices)
    {
        _cues = new CuePhraseIndex<ConversationCommand>(cues);
        _fillers = new CuePhraseIndex<bool>(fillers.Select(f => (f, true)));
        Choices = choices;
    }

    /// <summary>Reads which of several choices is meant.</summary>
    public ChoiceReader Choices { get; }

    /// <summary>The commands that a message may be, the likeliest first; empty where it is none. Which one holds depends on what the conversation is doing.</summary>
    /// <param name="text">The message.</param>
    public IReadOnlyList<ConversationCommand> Find(AnalyzedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Terms.Count is 0 or > MostWords)
        {
            return [];
        }

        var cues = _cues.Find(text.Terms);
        if (cues.Count == 0)
        {
            return [];
        }

        var fillers = _fillers.Find(text.Terms);
        return
        [
            .. cues.GroupBy(c => c.Value)
                .Where(g => Covers(text.Terms, [.. g.Select(c => (c.At, c.Phrase.Length)), .. fillers.Select(f => (f.At, f.Phrase.Length))]))
                .OrderByDescending(g => g.Max(c => c.Phrase.Length))
                .ThenBy(g => g.Key)
                .Select(g => g.Key),
        ];
    }

    private static bool Covers(IReadOnlyList<Term> terms, List<(int At, int Length)> phrases)
    {
        var covered = new bool[terms.Count];
        foreach (var (at, length) in phrases)
        {
            covered.AsSpan(at, length).Fill(true);
        }

        return !covered.Contains(false);
    }
}
