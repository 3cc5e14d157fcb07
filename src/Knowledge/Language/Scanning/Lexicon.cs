using System.Collections.Frozen;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Language.Scanning;

/// <summary>Words with a meaning, found as written and, where the text carries no mark, as typed without marks.</summary>
/// <typeparam name="T">The meaning.</typeparam>
internal sealed class Lexicon<T>
    where T : struct
{
    private readonly FrozenDictionary<string, T> _exact;
    private readonly FrozenDictionary<string, T> _bare;

    /// <summary>Builds the two tables. Where two words fold to one form, the first given wins.</summary>
    public Lexicon(params (string Word, T Meaning)[] entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var exact = new Dictionary<string, T>(StringComparer.Ordinal);
        var bare = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (word, meaning) in entries)
        {
            exact.TryAdd(word, meaning);
            bare.TryAdd(Folding.Fold(word), meaning);
        }

        _exact = exact.ToFrozenDictionary(StringComparer.Ordinal);
        _bare = bare.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Looks a token up.</summary>
    /// <param name="token">The token.</param>
    /// <param name="meaning">The meaning found.</param>
    /// <param name="exact">Whether the token is the word letter by letter.</param>
    public bool TryFind(in Token token, out T meaning, out bool exact)
    {
        exact = true;
        if (token.Kind != TokenKind.Word)
        {
            meaning = default;
            return false;
        }

        if (_exact.TryGetValue(token.Lower, out meaning))
        {
            return true;
        }

        exact = false;
        return token.MayLackMarks && _bare.TryGetValue(token.Bare, out meaning);
    }

    /// <summary>Looks a token up where it does not matter how exactly it is written.</summary>
    public bool TryFind(in Token token, out T meaning) => TryFind(token, out meaning, out _);

    /// <summary>Whether the token is one of the words.</summary>
    public bool Has(in Token token) => TryFind(token, out _, out _);
}
