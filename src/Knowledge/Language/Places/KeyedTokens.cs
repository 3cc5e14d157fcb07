using System.Text;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Places;

/// <summary>The words and figures of a text in the form of name keys, joined, so that a name is looked up without building strings.</summary>
internal sealed class KeyedTokens
{
    private readonly string _joined;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly bool[] _isJoined;

    /// <summary>Prepares a text.</summary>
    public KeyedTokens(TokenList tokens)
    {
        var joined = new StringBuilder(tokens.Source.Length);
        _starts = new int[tokens.Count];
        _ends = new int[tokens.Count];
        _isJoined = new bool[tokens.Count];
        var isBroken = true;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Sign)
            {
                // H'Leo, Cam Ly - Đà Lạt, N.T Phong Hải: these signs are inside names.
                var isInitial = tokens[i].IsSign('.') && tokens[i - 1] is { IsWord: true, Length: 1 } && tokens[i + 1] is { IsWord: true, SpaceBefore: false };
                isBroken |= !(tokens[i].IsSign('\'') || tokens[i].IsSign('-') || isInitial);
                _starts[i] = _ends[i] = -1;
                continue;
            }

            _isJoined[i] = !isBroken;
            isBroken = false;
            _starts[i] = joined.Length == 0 ? 0 : joined.Length + 1;
            NameKey.Append(joined, tokens[i]);
            _ends[i] = joined.Length;
        }

        _joined = joined.ToString();
    }

    /// <summary>Whether a token is a word or a figure.</summary>
    public bool IsWord(int index) => index < _starts.Length && _starts[index] >= 0;

    /// <summary>Whether no breaking sign stands between a token and the one before.</summary>
    public bool IsJoined(int index) => index < _isJoined.Length && _isJoined[index];

    /// <summary>The key of the tokens from one to another, both included.</summary>
    public ReadOnlySpan<char> Key(int first, int last) => _joined.AsSpan(_starts[first], _ends[last] - _starts[first]);
}
