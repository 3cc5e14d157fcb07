namespace Assistant.Knowledge.Language.Text;

/// <summary>Splits text in normal form into words.</summary>
public static class Tokenizer
{
    /// <summary>A word longer than this is cut: no language writes one, and garbage must not cost time.</summary>
    public const int LongestToken = 40;

    /// <summary>Splits a text.</summary>
    /// <param name="text">Text in normal form.</param>
    /// <param name="limit">Words beyond this number are left out.</param>
    public static List<Token> Split(string text, int limit = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>(Math.Min(text.Length / 4, 512));
        var startsPhrase = true;
        for (var i = 0; i < text.Length && tokens.Count < limit;)
        {
            if (!IsWord(text[i]))
            {
                startsPhrase |= text[i] != ' ' && !IsInner(text, i);
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (IsWord(text[i]) || IsInner(text, i)))
            {
                i++;
            }

            AddWord(tokens, text.AsSpan(start, Math.Min(i - start, LongestToken)), start, startsPhrase);
            startsPhrase = false;
        }

        return tokens;
    }

    private static void AddWord(List<Token> tokens, ReadOnlySpan<char> word, int start, bool startsPhrase)
    {
        var letters = 0;
        var upper = 0;
        foreach (var c in word)
        {
            if (char.IsLetter(c))
            {
                letters++;
                upper += char.IsUpper(c) ? 1 : 0;
            }
        }

        tokens.Add(new Token(Lower(word), start, startsPhrase, letters >= 2 && upper == letters));
    }

    private static string Lower(ReadOnlySpan<char> word) =>
        string.Create(word.Length, word, static (target, source) => source.ToLowerInvariant(target));

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);

    // A dot, comma or slash between digits belongs to the number: 1.500.000, 2/9, 1.001193.
    private static bool IsInner(string text, int i) =>
        text[i] is '.' or ',' or '/' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
}
