namespace Assistant.Knowledge.Language.Scanning;

/// <summary>A set of words, found with or without marks.</summary>
internal sealed class WordSet
{
    private readonly Lexicon<bool> _words;

    /// <summary>Builds the set from words separated by spaces.</summary>
    public WordSet(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        _words = new Lexicon<bool>([.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static w => (w, true))]);
    }

    /// <summary>Whether the token is one of the words.</summary>
    public bool Has(in Token token) => _words.Has(token);

    /// <summary>Whether the token is one of the words letter by letter.</summary>
    public bool HasExactly(in Token token) => _words.TryFind(token, out _, out var exact) && exact;
}
