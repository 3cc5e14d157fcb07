namespace Assistant.Knowledge.Language.Text;

/// <summary>
/// A few words of the content that are looked for in messages. A word that the writer marked must be marked alike ("làm hộ"
/// is not "làm hồ"); one written without marks matches any.
/// </summary>
public sealed class CuePhrase
{
    private readonly (string Key, string Folded)[] _words;

    private CuePhrase((string Key, string Folded)[] words) => _words = words;

    /// <summary>Number of words.</summary>
    public int Length => _words.Length;

    /// <summary>Its first word without marks.</summary>
    internal string FirstWord => _words[0].Folded;

    /// <summary>Reads a phrase as content writes it, with all marks.</summary>
    public static CuePhrase Of(string text) => new(
    [
        .. Tokenizer.Split(NormalForm.Of(text)).Select(t =>
        {
            var key = MatchingKey.Of(t.Text);
            return (key, Folding.Fold(key));
        }),
    ]);

    /// <summary>Whether the words at a place of a message are those of the phrase, mark by mark.</summary>
    public bool IsWrittenAt(IReadOnlyList<Term> terms, int at)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return at + _words.Length <= terms.Count && !_words.Where((word, i) => terms[at + i].Key != word.Key).Any();
    }

    /// <summary>Whether the phrase stands at a place of a message.</summary>
    public bool StandsAt(IReadOnlyList<Term> terms, int at)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (at + _words.Length > terms.Count)
        {
            return false;
        }

        for (var i = 0; i < _words.Length; i++)
        {
            var term = terms[at + i];
            if (term.Folded != _words[i].Folded || (term.IsMarked && term.Key != _words[i].Key))
            {
                return false;
            }
        }

        return _words.Length > 0;
    }
}
