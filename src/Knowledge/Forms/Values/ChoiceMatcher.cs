using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Finds the choices that an answer names: by label, value or cue, by a part that fits no other, and with small slips.</summary>
internal sealed class ChoiceMatcher
{
    /// <summary>Words beyond this many that say nothing of a choice make an answer something else.</summary>
    private const int MostUnread = 3;

    // A shorter word is one key away from too many others.
    private const int ShortestSlip = 3;

    private readonly AnswerWords _words;
    private readonly CuePhraseIndex<int> _phrases;
    private readonly Term[][] _labels;
    private readonly (string Text, int Choice)[] _literals;
    private readonly (IReadOnlyList<Term> Words, int Choice)[] _spelled;

    public ChoiceMatcher(IReadOnlyList<FieldChoice> choices, AnswerWords words)
    {
        _words = words;
        var said = choices.SelectMany((c, i) => new[] { c.Value, c.Label }.Concat(c.Cues).Concat(words.Synonyms(c.Label)).Concat(words.Synonyms(c.Value)).Distinct(StringComparer.Ordinal).Select(t => (Text: t, Choice: i))).ToArray();
        _phrases = new CuePhraseIndex<int>(said.Select(s => (CuePhrase.Of(s.Text), s.Choice)));
        _spelled = [.. said.Select(s => (Words(s.Text), s.Choice))];
        _literals = [.. said.Select(s => (Literal(s.Text), s.Choice))];
        _labels = [.. choices.Select(c => Words(c.Label).Concat(Words(c.Value)).DistinctBy(t => t.Key).ToArray())];
    }

    /// <summary>The choice whose label, value or cue is the whole answer, sign by sign; null for none. "O+" is another than "O".</summary>
    public int? Exact(string answer)
    {
        var literal = Literal(answer);
        foreach (var (text, choice) in _literals)
        {
            if (text == literal)
            {
                return choice;
            }
        }

        return null;
    }

    /// <summary>The choices named.</summary>
    public ChoiceFinding Find(IReadOnlyList<Term> terms, string text)
    {
        var hits = Longest(_phrases.Find(terms), terms);
        if (hits.Count > 0)
        {
            var unread = Unread(terms, hits);
            var found = Literally([.. hits.Select(h => h.Choice).Distinct()], text);
            return unread > MostUnread || IsDenied(terms, hits) ? ChoiceFinding.None : new ChoiceFinding(found, unread == 0 ? 0.95 : 0.75, hits[0].At == 0);
        }

        var said = terms.Where((_, i) => _words.Fillers.At(terms, i) == 0).DistinctBy(t => t.Key).ToArray();
        var parts = Part(said);
        if (parts.Count > 0)
        {
            return new ChoiceFinding(parts, 0.7);
        }

        var slips = Slip(said);
        return new ChoiceFinding(slips.Count > 0 ? slips : Slip(terms), 0.65);
    }

    private static IReadOnlyList<Term> Words(string text)
    {
        var normal = NormalForm.Of(text);
        return new AnalyzedText(normal, Tokenizer.Split(normal), []).Written();
    }

    // Where one phrase is part of another ("ngoại" of "bà ngoại"), the longer one was meant; of two as long, the one as it is written.
    private static List<(int At, int Length, int Choice)> Longest(List<(int At, CuePhrase Phrase, int Value)> found, IReadOnlyList<Term> terms)
    {
        var kept = new List<(int At, int Length, int Choice)>();
        var exact = found.Where(f => f.Phrase.IsWrittenAt(terms, f.At)).Select(f => (f.At, f.Phrase.Length)).ToHashSet();
        foreach (var (at, phrase, choice) in found.OrderByDescending(f => f.Phrase.Length))
        {
            var isCovered = kept.Exists(k => k.At <= at && at + phrase.Length <= k.At + k.Length && (k.Length > phrase.Length || k.Choice == choice))
                || (exact.Contains((at, phrase.Length)) && !phrase.IsWrittenAt(terms, at));
            if (!isCovered)
            {
                kept.Add((at, phrase.Length, choice));
            }
        }

        return [.. kept.OrderBy(k => k.At)];
    }

    // Of choices whose words are alike the one that stands in the answer with its signs: "máu O" is neither O+ nor O-.
    private int[] Literally(int[] found, string text)
    {
        var pieces = Literal(text).Split(' ');
        var literal = found.Where(i => _literals.Any(l => l.Choice == i && pieces.Contains(l.Text))).ToArray();
        var isAlike = found.Length > 1 && found.All(i => _labels[i].Select(w => w.Key).SequenceEqual(_labels[found[0]].Select(w => w.Key)));
        return isAlike && literal.Length > 0 ? literal : found;
    }

    private static string Literal(string text) => NormalForm.Of(text).Trim().ToLowerInvariant();

    private int Unread(IReadOnlyList<Term> terms, List<(int At, int Length, int Choice)> hits)
    {
        var count = 0;
        for (var at = 0; at < terms.Count;)
        {
            var hit = hits.Where(h => h.At == at).Select(h => h.Length).DefaultIfEmpty(0).Max();
            var length = Math.Max(hit, Math.Max(_words.Fillers.At(terms, at), Math.Max(_words.Both.At(terms, at), _words.Endings.At(terms, at))));
            count += length == 0 && !hits.Exists(h => h.At < at && at < h.At + h.Length) ? 1 : 0;
            at += Math.Max(1, length);
        }

        return count;
    }

    // "giám hộ" of "người giám hộ": all that was said stands in the label.
    private List<int> Part(Term[] said)
    {
        if (said.Length == 0 || said.All(s => s.Folded.Length < 2))
        {
            return [];
        }

        return [.. Enumerable.Range(0, _labels.Length).Where(i => said.All(s => _labels[i].Any(w => w.Folded == s.Folded && (!s.IsMarked || w.Key == s.Key))))];
    }

    // A word that is no syllable, one key away from a word of the choice. "ngoại" is a word of its own and no slip of "nội".
    private List<int> Slip(IReadOnlyList<Term> said) =>
        [.. _spelled.Where(s => s.Words.Count == said.Count && IsSlip(said, s.Words)).Select(s => s.Choice).Distinct()];

    private static bool IsSlip(IReadOnlyList<Term> said, IReadOnlyList<Term> words)
    {
        for (var i = 0; i < said.Count; i++)
        {
            if (said[i].Folded != words[i].Folded && (said[i].Folded.Length < ShortestSlip
                || SyllableStructure.IsFoldedSyllable(said[i].Folded) || EditDistance.Of(said[i].Folded, words[i].Folded, 2) > 1))
            {
                return false;
            }
        }

        return said.Count > 0;
    }

    // "em không phải mẹ": a word of no before the choice, and no part of one, denies it.
    private bool IsDenied(IReadOnlyList<Term> terms, List<(int At, int Length, int Choice)> hits)
    {
        for (var at = 0; at < hits[^1].At; at++)
        {
            if (_words.No.At(terms, at, true) > 0 && terms[at].Folded.Length > 1 && !hits.Exists(h => h.At <= at && at < h.At + h.Length))
            {
                return true;
            }
        }

        return false;
    }
}
