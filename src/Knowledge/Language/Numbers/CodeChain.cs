using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Numbers;

/// <summary>Digits that are part of a code, a date, a clock time or a house number, and so no quantity.</summary>
internal static class CodeChain
{
    // Long enough for any code, short enough that a page of garbage is read in linear time.
    private const int Longest = 64;

    /// <summary>Index of the token after the code that the digits at an index belong to; the index itself where there is none.</summary>
    public static int EndOf(TokenList tokens, int index)
    {
        var end = index + 1;
        var dashes = 0;
        var isCode = !tokens[index].SpaceBefore && (tokens[index - 1].IsWord || tokens[index - 1].IsSign('/'));
        while (end - index < Longest && tokens[end] is { Kind: TokenKind.Sign, SpaceBefore: false } sign &&
            tokens[end + 1] is { IsDigits: true, SpaceBefore: false })
        {
            if (sign.IsSign('/') || sign.IsSign(':'))
            {
                isCode = true;
            }
            else if (sign.IsSign('-'))
            {
                dashes++;
            }
            else if (!sign.IsSign('.') && !sign.IsSign(','))
            {
                break;
            }

            end += 2;
        }

        return isCode || dashes >= 2 ? end : index;
    }
}
