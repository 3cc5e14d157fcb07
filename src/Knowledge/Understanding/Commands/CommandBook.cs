using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Understanding.Commands;

/// <summary>
/// Tells commands to the conversation from questions: every word of a command must be one of its cues, one of the words that
/// may stand beside them, or a filler.
/// </summary>
public sealed class CommandBook
{
    /// <summary>Longer messages tell something, whatever their words are.</summary>
    private const int MostWords = 14;

    private readonly CuePhraseIndex<ConversationCommand> _cues;
    private readonly CuePhraseIndex<ConversationCommand> _besides;
    private readonly CuePhraseIndex<bool> _fillers;

    internal CommandBook(
        IEnumerable<(CuePhrase Cue, ConversationCommand Command)> cues,
        IEnumerable<(CuePhrase Words, ConversationCommand Command)> besides,
        IEnumerable<CuePhrase> fillers,
        ChoiceReader choices)
    {
        _cues = new CuePhraseIndex<ConversationCommand>(cues);
        _besides = new CuePhraseIndex<ConversationCommand>(besides);
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
        if (text.Tokens.Count is 0 or > MostWords)
        {
            return [];
        }

        // First as understood: slips and short forms read. English words are often understood as something else.
        return Find(text.Terms) is { Count: > 0 } found ? found : Find(text.Written());
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

    // Whoever writes marks means "cho" by "cho"; whoever writes none may mean "chờ".
    private static List<(int At, CuePhrase Phrase, T Value)> Find<T>(CuePhraseIndex<T> phrases, IReadOnlyList<Term> terms, bool isMarked)
    {
        var found = phrases.Find(terms);
        if (isMarked)
        {
            found.RemoveAll(f => !f.Phrase.IsWrittenAt(terms, f.At));
        }

        return found;
    }

    private IReadOnlyList<ConversationCommand> Find(IReadOnlyList<Term> terms)
    {
        var isMarked = terms.Any(t => t.IsMarked);
        var cues = Find(_cues, terms, isMarked);
        if (cues.Count == 0)
        {
            return [];
        }

        var besides = Find(_besides, terms, isMarked);
        var fillers = Find(_fillers, terms, isMarked);
        return
        [
            .. cues.GroupBy(c => c.Value)
                .Where(g => Covers(
                    terms,
                    [
                        .. g.Select(c => (c.At, c.Phrase.Length)),
                        .. besides.Where(b => b.Value == g.Key).Select(b => (b.At, b.Phrase.Length)),
                        .. fillers.Select(f => (f.At, f.Phrase.Length)),
                    ]))
                .OrderByDescending(g => g.Max(c => c.Phrase.Length))
                .ThenBy(g => g.Key)
                .Select(g => g.Key),
        ];
    }
}
