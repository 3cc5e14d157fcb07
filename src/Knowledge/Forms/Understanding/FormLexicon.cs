using System.Runtime.CompilerServices;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Forms.Understanding;

/// <summary>The words of the interview, as the content has them.</summary>
public sealed class FormLexicon
{
    private const int MostWords = 12;

    private readonly ConditionalWeakTable<AnalyzedText, ReadCommands> _read = [];
    private readonly CuePhraseIndex<FormCommand> _commands;
    private readonly CuePhraseIndex<bool> _fillers;
    private readonly CuePhraseIndex<bool> _correct;
    private readonly CuePhraseIndex<bool> _instead;
    private readonly CuePhraseIndex<bool> _slip;
    private readonly CuePhraseIndex<bool> _rather;
    private readonly CuePhraseIndex<bool> _joins;
    private readonly CuePhraseIndex<bool> _is;
    private readonly CuePhraseIndex<bool> _negation;
    private readonly CuePhraseIndex<bool> _asking;
    private readonly CuePhraseIndex<bool> _despair;
    private readonly CuePhraseIndex<bool> _consent;
    private readonly CuePhraseIndex<string> _behalf;

    internal FormLexicon(
        IReadOnlyDictionary<string, IReadOnlyList<string>> roles,
        IReadOnlyDictionary<string, IReadOnlyList<string>> aspects,
        IEnumerable<(CuePhrase Phrase, FormCommand Command)> commands,
        DialogueWords words)
    {
        Roles = new CuePhraseIndex<string>(Flat(roles));
        Aspects = new CuePhraseIndex<string>(Flat(aspects));
        RoleIds = [.. roles.Keys];
        AspectIds = [.. aspects.Keys];
        _commands = new CuePhraseIndex<FormCommand>(commands);
        _fillers = Index(words.Fillers);
        _correct = Index(words.Correct);
        _instead = Index(words.Instead);
        _slip = Index(words.Slip);
        _rather = Index(words.Rather);
        _joins = Index(words.Joins);
        _is = Index(words.Is);
        Links = [.. words.Is.Concat(words.Instead).Select(CorrectionWords.Fold)];
        _negation = Index(words.Negation);
        _asking = Index(words.Asking);
        _despair = Index(words.Despair);
        _consent = Index(words.Consent);
        Genders = words.Genders.ToDictionary(g => g.Key, g => (IReadOnlyList<CuePhrase>)[.. g.Value.Select(CuePhrase.Of)], StringComparer.OrdinalIgnoreCase);
        _behalf = new CuePhraseIndex<string>(words.Behalf.SelectMany(b => b.Value.Select(w => (CuePhrase.Of(w), b.Key))));
    }

    /// <summary>Of nothing: for content without forms.</summary>
    internal static FormLexicon Empty { get; } = new(
        new Dictionary<string, IReadOnlyList<string>>(), new Dictionary<string, IReadOnlyList<string>>(), [], new DialogueWords());

    /// <summary>The ids of whom a field may be about.</summary>
    public IReadOnlyCollection<string> RoleIds { get; }

    /// <summary>The ids of what of them.</summary>
    public IReadOnlyCollection<string> AspectIds { get; }

    /// <summary>How a sex is told, by the value of the field.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<CuePhrase>> Genders { get; }

    internal CuePhraseIndex<string> Roles { get; }

    internal CuePhraseIndex<string> Aspects { get; }

    /// <summary>What a whole message says about the form; the likeliest first, empty where it says nothing of the kind.</summary>
    public IReadOnlyList<FormCommand> Commands(AnalyzedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Tokens.Count is 0 or > MostWords)
        {
            return [];
        }

        // Asked several times in a turn, by every room that a message passes through.
        return _read.GetValue(text, t => new ReadCommands(Commands(t.Terms) is { Count: > 0 } found ? found : Commands(t.Written()))).Commands;
    }

    /// <summary>Whether a message says that something given is wrong, or gives another value in its place.</summary>
    public bool Corrects(AnalyzedText text) => _correct.Find(text.Terms).Count > 0 || _negation.Find(text.Terms).Count > 0;

    /// <summary>Whether a message says what is not so, without a word of correction beside it.</summary>
    internal bool OnlyDenies(AnalyzedText text) => _negation.Find(text.Terms).Count > 0 && _correct.Find(text.Terms).Count == 0;

    /// <summary>Whether a message says that the last answer was a slip ("à nhầm"), which is no answer to what is asked now.</summary>
    public bool IsSlip(AnalyzedText text) => _slip.Find(text.Terms).Count > 0;

    /// <summary>For whom something is done, where a message says so ("làm hộ mẹ tôi"): the citizen's own word; null where it says nothing.</summary>
    public string? ForWhom(AnalyzedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var (at, phrase, whom) in _behalf.Find(text.Terms).OrderBy(f => f.At).ThenByDescending(f => f.Phrase.Length))
        {
            if (phrase.Length > 1)
            {
                return whom;
            }
        }

        return null;
    }

    /// <summary>Whether a message asks something.</summary>
    public bool Asks(AnalyzedText text) => text.Normal.EndsWith('?') || _asking.Find(text.Terms).Count > 0;

    /// <summary>Whether its writer speaks of ending their own life. A cause of death that a form asks for is told otherwise.</summary>
    public bool Despairs(AnalyzedText text) => _despair.Find(text.Terms).Count > 0;

    /// <summary>Whether it names consent itself, and is no mere yes.</summary>
    public bool NamesConsent(AnalyzedText text) => _consent.Find(text.Terms).Count > 0;

    /// <summary>
    /// Where the words stand that part the wrong value from the right one: "mà là", "thành"; reversed where the right one comes first:
    /// "chứ không phải". Null where no such words stand.
    /// </summary>
    internal (int From, int To, bool IsReversed)? Instead(IReadOnlyList<Term> terms)
    {
        var rather = _rather.Find(terms).OrderBy(f => f.At).ThenByDescending(f => f.Phrase.Length).ToArray();
        if (rather.Length > 0 && rather[0].At > 0)
        {
            return (rather[0].At, rather[0].At + rather[0].Phrase.Length, true);
        }

        var found = _instead.Find(terms).OrderBy(f => f.At).ThenByDescending(f => f.Phrase.Length).ToArray();
        return found.Length == 0 ? null : (found[0].At, found[0].At + found[0].Phrase.Length, false);
    }

    /// <summary>The parts of a message in each of which one value is put in place of another; one part where there are not several.</summary>
    internal IReadOnlyList<string> Parts(AnalyzedText text)
    {
        var instead = _instead.Find(text.Terms).Select(f => f.At).ToArray();
        if (instead.Length < 2)
        {
            return [text.Normal];
        }

        var cuts = _joins.Find(text.Terms).Select(f => text.Tokens[text.Terms[f.At].Source]).Select(t => (t.Start, End: t.Start + t.Text.Length))
            .Concat(text.Normal.Select((c, i) => (c, i)).Where(c => c.c is ',' or ';' or '\n').Select(c => (c.i, c.i + 1)))
            .OrderBy(c => c.Item1);
        var parts = new List<string>();
        var from = 0;
        foreach (var (start, end) in cuts)
        {
            parts.Add(text.Normal[from..Math.Max(from, start)]);
            from = Math.Max(from, end);
        }

        parts.Add(text.Normal[from..]);
        return [.. parts.Select(p => p.Trim()).Where(p => p.Length > 0)];
    }

    /// <summary>What may stand between the name of an answer and its new value ("là", "thành"), folded.</summary>
    internal IReadOnlyList<string> Links { get; }

    /// <summary>What stands behind the last "là" or colon of a message; null where neither stands.</summary>
    internal string? BehindIs(AnalyzedText text)
    {
        var colon = text.Normal.LastIndexOf(": ", StringComparison.Ordinal);
        var at = _is.Find(text.Terms).Select(f => text.Tokens[text.Terms[f.At].Source]).Select(t => t.Start + t.Text.Length).Append(colon < 0 ? -1 : colon + 1).Max();
        return at < 0 ? null : text.Normal[at..].Trim(' ', '.', ',');
    }

    /// <summary>Words without what only announces a value: fillers, words of correction, "là".</summary>
    internal string WithoutOpening(string words)
    {
        var text = CorrectionWords.Analyze(words);
        var at = 0;
        while (at < text.Terms.Count && new[] { _fillers, _correct, _is }.SelectMany(i => i.Find(text.Terms)).Where(f => f.At == at).Select(f => f.Phrase.Length).DefaultIfEmpty(0).Max() is > 0 and var length)
        {
            at += length;
        }

        return at >= text.Terms.Count ? "" : text.Normal[text.Tokens[text.Terms[at].Source].Start..];
    }

    internal IReadOnlyList<(int At, int Length)> Corrections(IReadOnlyList<Term> terms) =>
        [.. _correct.Find(terms).Concat(_negation.Find(terms)).Select(f => (f.At, f.Phrase.Length))];

    /// <summary>A message without the words of correction at its end: "13/4/1995 mới đúng".</summary>
    internal AnalyzedText WithoutEnd(AnalyzedText text)
    {
        // What stands behind the words of correction is courtesy; what stands before them may be a name that looks like it.
        var signs = _correct.Find(text.Terms).Where(f => f.At > 0).Select(f => (f.At, f.Phrase.Length)).ToArray();
        var end = text.Terms.Count;
        foreach (var (at, length) in signs.OrderByDescending(f => f.At))
        {
            end = at + length >= end || IsOnlyFillers([.. text.Terms.Skip(at + length).Take(end - at - length)], []) ? Math.Min(end, at) : end;
        }

        if (end == text.Terms.Count)
        {
            return text;
        }

        var cut = text.Terms[end].Source;
        return new AnalyzedText(text.Normal[..text.Tokens[cut].Start].TrimEnd(' ', ',', '.'), [.. text.Tokens.Take(cut)], [.. text.Terms.Take(end)]);
    }

    internal bool IsOnlyFillers(IReadOnlyList<Term> terms, IEnumerable<(int At, int Length)> besides)
    {
        var covered = new bool[terms.Count];
        foreach (var (at, length) in besides.Concat(_fillers.Find(terms).Select(f => (f.At, f.Phrase.Length))))
        {
            covered.AsSpan(at, length).Fill(true);
        }

        return !covered.Contains(false);
    }

    // Words of a command, fillers, and nothing else; whoever writes marks means what is marked.
    private IReadOnlyList<FormCommand> Commands(IReadOnlyList<Term> terms)
    {
        var isMarked = terms.Any(t => t.IsMarked);
        var cues = _commands.Find(terms);
        if (isMarked)
        {
            cues.RemoveAll(c => !c.Phrase.IsWrittenAt(terms, c.At));
        }

        return
        [
            .. cues.GroupBy(c => c.Value)
                .Where(g => IsOnlyFillers(terms, g.Select(c => (c.At, c.Phrase.Length))))
                .OrderByDescending(g => g.Max(c => c.Phrase.Length))
                .ThenBy(g => g.Key)
                .Select(g => g.Key),
        ];
    }

    private static IEnumerable<(CuePhrase Phrase, string Id)> Flat(IReadOnlyDictionary<string, IReadOnlyList<string>> words) =>
        words.SelectMany(p => p.Value.Select(w => (CuePhrase.Of(w), p.Key)));

    private static CuePhraseIndex<bool> Index(IEnumerable<string> words) => new(words.Select(w => (CuePhrase.Of(w), true)));

    private sealed record ReadCommands(IReadOnlyList<FormCommand> Commands);
}
