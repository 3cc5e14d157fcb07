namespace Assistant.Knowledge.Language.Text;

/// <summary>Many phrases looked for at once: only those that begin with a word of the message are compared.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class CuePhraseIndex<T>
{
    private readonly Dictionary<string, List<(CuePhrase Phrase, T Value)>> _byFirstWord = new(StringComparer.Ordinal);

    public CuePhraseIndex(IEnumerable<(CuePhrase Phrase, T Value)> phrases)
    {
        foreach (var (phrase, value) in phrases.Where(p => p.Phrase.Length > 0))
        {
            if (!_byFirstWord.TryGetValue(phrase.FirstWord, out var list))
            {
                _byFirstWord[phrase.FirstWord] = list = [];
            }

            list.Add((phrase, value));
        }
    }

    /// <summary>The phrases that stand in a message, with their places, in the order of the places.</summary>
    public List<(int At, CuePhrase Phrase, T Value)> Find(IReadOnlyList<Term> terms)
    {
        var found = new List<(int At, CuePhrase Phrase, T Value)>();
        for (var at = 0; at < terms.Count; at++)
        {
            if (!_byFirstWord.TryGetValue(terms[at].Folded, out var candidates))
            {
                continue;
            }

            foreach (var (phrase, value) in candidates)
            {
                if (phrase.StandsAt(terms, at))
                {
                    found.Add((at, phrase, value));
                }
            }
        }

        return found;
    }
}
