using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Language.Scanning;

/// <summary>A text cut into runs of letters, runs of digits and signs. One pass, linear in the text.</summary>
internal sealed class TokenList
{
    private const int CarefulWords = 6;
    private const double CarefulShare = 0.6;

    private readonly Token[] _tokens;

    private TokenList(string text, Token[] tokens)
    {
        Source = text;
        _tokens = tokens;
        HasMarks = Folding.HasMarks(text);
    }

    /// <summary>The text that was cut.</summary>
    public string Source { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => _tokens.Length;

    /// <summary>Whether any letter of the whole text carries a mark: then a word without one was probably meant so.</summary>
    public bool HasMarks { get; }

    /// <summary>The token at an index; <see cref="Token.Nothing"/> beyond either end.</summary>
    public Token this[int index] => (uint)index < (uint)_tokens.Length ? _tokens[index] : Token.Nothing;

    /// <summary>Cuts a text in normal form.</summary>
    public static TokenList Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lower = text.ToLowerInvariant();
        var bare = Folding.Fold(text);
        var tokens = new List<Token>(text.Length / 4);
        var space = true;
        var (words, marked) = (0, 0);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == ' ')
            {
                space = true;
                i++;
                continue;
            }

            var kind = KindOf(text[i]);
            var end = i + 1;
            while (kind != TokenKind.Sign && end < text.Length && KindOf(text[end]) == kind)
            {
                end++;
            }

            var lowered = lower[i..end];
            var folded = bare.AsSpan(i, end - i);
            var isBare = folded.SequenceEqual(lowered);
            words += kind == TokenKind.Word ? 1 : 0;
            marked += isBare ? 0 : 1;
            tokens.Add(new Token(kind, i, end - i, space, lowered, isBare ? lowered : folded.ToString(), isBare));
            space = false;
            i = end;
        }

        // Written with care: a word without marks has none.
        if (words >= CarefulWords && marked >= words * CarefulShare)
        {
            for (var i = 0; i < tokens.Count; i++)
            {
                tokens[i] = tokens[i] with { MayLackMarks = false };
            }
        }

        return new TokenList(text, [.. tokens]);
    }

    /// <summary>Whether the tokens from an index on are these words, in order, with no sign between them.</summary>
    public bool Match(int index, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!this[index + i].Is(words[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The stretch of text from one token up to, not including, another.</summary>
    public TextSpan Span(int first, int end)
    {
        var start = this[first].Start;
        return new TextSpan(start, Math.Max(0, this[end - 1].End - start));
    }

    private static TokenKind KindOf(char c) =>
        char.IsAsciiDigit(c) ? TokenKind.Digits : char.IsLetter(c) ? TokenKind.Word : TokenKind.Sign;
}
