namespace Assistant.Knowledge.Language.Text;

/// <summary>A word of a text as matching sees it, after spelling was repaired.</summary>
/// <param name="Key">Lower case, tone in its classic place, i for y where both are written (kỹ, kĩ).</param>
/// <param name="Folded">The key without any marks.</param>
/// <param name="StartsPhrase">No pair is formed with the word before it.</param>
/// <param name="Weight">1 for a word that was written; less for one of several readings of an abbreviation.</param>
/// <param name="Source">Index of the token it comes from.</param>
public readonly record struct Term(string Key, string Folded, bool StartsPhrase, float Weight, int Source)
{
    /// <summary>Whether the word carries a mark, so that the marked form says more than the folded one.</summary>
    public bool IsMarked => !ReferenceEquals(Key, Folded);
}

/// <summary>A text as matching sees it.</summary>
/// <param name="Normal">The text in normal form.</param>
/// <param name="Tokens">Its words as written.</param>
/// <param name="Terms">Its words as understood, in order.</param>
public sealed record AnalyzedText(string Normal, IReadOnlyList<Token> Tokens, IReadOnlyList<Term> Terms)
{
    /// <summary>Its words as written, nothing repaired or read: "next" is no slip of "nết".</summary>
    public IReadOnlyList<Term> Written() =>
    [
        .. Tokens.Select((token, at) =>
        {
            var key = MatchingKey.Of(token.Text);
            return new Term(key, Folding.HasMarks(key) ? Folding.Fold(key) : key, token.StartsPhrase, 1f, at);
        }),
    ];
}
