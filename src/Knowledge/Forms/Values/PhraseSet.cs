using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Phrases that are looked for at a place of an answer.</summary>
internal sealed class PhraseSet
{
    private readonly CuePhraseIndex<bool> _index;
    private readonly ILookup<string, CuePhrase> _byFirstWord;

    private PhraseSet(CuePhrase[] phrases)
    {
        _index = new CuePhraseIndex<bool>(phrases.Select(p => (p, true)));
        _byFirstWord = phrases.ToLookup(p => p.FirstWord, StringComparer.Ordinal);
    }

    public static PhraseSet Of(IEnumerable<string> phrases) => new([.. phrases.Select(CuePhrase.Of).Where(p => p.Length > 0)]);

    /// <summary>The number of words of the longest phrase that stands at a place; 0 for none.</summary>
    /// <param name="terms">The words.</param>
    /// <param name="at">The place.</param>
    /// <param name="exact">Whether marks must be written: in a text with marks, "da" is no "dạ".</param>
    public int At(IReadOnlyList<Term> terms, int at, bool exact = false)
    {
        var longest = 0;
        if (at >= 0 && at < terms.Count)
        {
            foreach (var phrase in _byFirstWord[terms[at].Folded])
            {
                // A bare A is part of a name: "A" is no "à", and "vâng A" no "vâng ạ".
                if (phrase.Length > longest && (exact || HasLetter(terms, at, phrase.Length) ? phrase.IsWrittenAt(terms, at) : phrase.StandsAt(terms, at)))
                {
                    longest = phrase.Length;
                }
            }
        }

        return longest;
    }

    /// <summary>The number of words of the longest phrase that ends before a place; 0 for none.</summary>
    public int Before(IReadOnlyList<Term> terms, int end, bool exact = false)
    {
        for (var length = Math.Min(end, 6); length > 0; length--)
        {
            if (At(terms, end - length, exact) == length)
            {
                return length;
            }
        }

        return 0;
    }

    private static bool HasLetter(IReadOnlyList<Term> terms, int at, int length) =>
        Enumerable.Range(at, Math.Min(length, terms.Count - at)).Any(i => terms[i].Folded == "a");

    /// <summary>Whether one of the phrases stands anywhere.</summary>
    public bool Stands(IReadOnlyList<Term> terms)
    {
        // Whoever writes marks means "hay" by "hay": a bare word among marked ones is not looked at with marks added.
        var exact = terms.Any(t => t.IsMarked);
        return _index.Find(terms).Exists(f => !exact || f.Phrase.IsWrittenAt(terms, f.At));
    }
}
