using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Language.Scanning;

/// <summary>A run of letters, a run of digits or one sign, with where it stands in the text.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="SpaceBefore">Whether a space stands before it; a token without one is glued to the token before.</param>
/// <param name="Lower">The token in lower case, marks kept.</param>
/// <param name="Bare">The token in lower case without marks.</param>
/// <param name="MayLackMarks">
/// Whether the token has no marks where it could have lost them: in a longer text whose other words carry theirs, "nam" is nam.
/// </param>
internal readonly record struct Token(
    TokenKind Kind, int Start, int Length, bool SpaceBefore, string Lower, string Bare, bool MayLackMarks = true)
{
    /// <summary>The token beyond either end of a text.</summary>
    public static Token Nothing { get; } = new(TokenKind.None, 0, 0, true, string.Empty, string.Empty);

    /// <summary>Index after the last character.</summary>
    public int End => Start + Length;

    /// <summary>Whether any letter carries a Vietnamese mark.</summary>
    public bool IsMarked => !ReferenceEquals(Lower, Bare);

    /// <summary>Whether the token is a run of digits.</summary>
    public bool IsDigits => Kind == TokenKind.Digits;

    /// <summary>Whether the token is a run of letters.</summary>
    public bool IsWord => Kind == TokenKind.Word;

    /// <summary>Whether the token is this one sign.</summary>
    public bool IsSign(char sign) => Kind == TokenKind.Sign && Lower[0] == sign;

    /// <summary>
    /// Whether the token is this word: letter by letter, or, where it is typed without any mark, after folding.
    /// </summary>
    public bool Is(string word)
    {
        if (Kind != TokenKind.Word || word.Length != Lower.Length)
        {
            return false;
        }

        if (string.Equals(Lower, word, StringComparison.Ordinal))
        {
            return true;
        }

        if (!MayLackMarks)
        {
            return false;
        }

        // Folding letter by letter: this is asked very often, and mostly the first letter answers.
        for (var i = 0; i < word.Length; i++)
        {
            if (VietnameseLetter.Fold(word[i]) != Bare[i])
            {
                return false;
            }
        }

        return true;
    }
}
