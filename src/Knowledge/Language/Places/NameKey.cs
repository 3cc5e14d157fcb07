using System.Text;
using Assistant.Knowledge.Language.Text;
using Token = Assistant.Knowledge.Language.Scanning.Token;

namespace Assistant.Knowledge.Language.Places;

/// <summary>
/// The form in which names of places are compared: no marks, no capitals, no signs, i for y where spelling varies (Mỹ, Mĩ), no
/// leading zeros (phường 01).
/// </summary>
internal static class NameKey
{
    private const int LongestWord = 32;

    /// <summary>The key of a name.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Span<char> word = stackalloc char[LongestWord];
        var key = new StringBuilder(name.Length);
        var length = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var c = i < name.Length ? name[i] : ' ';
            var goesOn = char.IsLetterOrDigit(c) && length < LongestWord &&
                (length == 0 || char.IsAsciiDigit(c) == char.IsAsciiDigit(word[length - 1]));
            if (!goesOn && length > 0)
            {
                AppendWord(key, word[..length]);
                length = 0;
            }

            if (char.IsLetterOrDigit(c))
            {
                word[length++] = char.ToLowerInvariant(VietnameseLetter.Fold(c));
            }
        }

        return key.ToString();
    }

    /// <summary>Appends the key of one token, after a space where there is something before.</summary>
    public static void Append(StringBuilder key, in Token token) => AppendWord(key, token.Bare);

    private static void AppendWord(StringBuilder key, ReadOnlySpan<char> bare)
    {
        if (key.Length > 0)
        {
            key.Append(' ');
        }

        if (char.IsAsciiDigit(bare[0]))
        {
            var trimmed = bare.TrimStart('0');
            key.Append(trimmed.Length == 0 ? "0" : trimmed);
        }
        else if (bare.Length is 2 or 3 && bare[^1] == 'y' && bare[0] is 'h' or 'k' or 'l' or 'm' or 's' or 't' &&
            (bare.Length == 2 || bare[1] == 'h'))
        {
            key.Append(bare[..^1]).Append('i');
        }
        else
        {
            key.Append(bare);
        }
    }

    /// <summary>
    /// How the marks of two spellings of one key agree, wherever in the syllable the tone stands (hoà, hòa) and whether i or y is
    /// written.
    /// </summary>
    public static MarkMatch Compare(ReadOnlySpan<char> written, string name)
    {
        var own = Marks(written);
        var other = Marks(name);
        if (string.Equals(own, other, StringComparison.Ordinal))
        {
            return MarkMatch.Same;
        }

        var (left, right) = (own.Split(' '), other.Split(' '));
        if (left.Length != right.Length)
        {
            return MarkMatch.Different;
        }

        for (var i = 0; i < left.Length; i++)
        {
            // A syllable without any mark may have lost them; one with other marks is another syllable.
            if (!string.Equals(left[i], right[i], StringComparison.Ordinal) &&
                (Folding.HasMarks(left[i]) || (left[i].Length > 0 && left[i][^1] != '0')))
            {
                return MarkMatch.Different;
            }
        }

        return MarkMatch.MarksMissing;
    }

    private static string Marks(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length + 8);
        var tone = Tone.Ngang;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                Close(result, ref tone);
                continue;
            }

            var (letter, own) = VietnameseLetter.Split(char.ToLowerInvariant(c));
            tone = own == Tone.Ngang ? tone : own;
            result.Append(letter == 'y' ? 'i' : letter);
        }

        Close(result, ref tone);
        return result.ToString();
    }

    private static void Close(StringBuilder result, ref Tone tone)
    {
        var end = result.Length;
        if (end > 0 && result[end - 1] != ' ')
        {
            // Đắk, Đăk, Đak: syllables of other peoples' languages are spelt in several ways.
            if (result[end - 1] == 'k')
            {
                tone = Tone.Ngang;
                for (var i = end - 1; i >= 0 && result[i] != ' '; i--)
                {
                    result[i] = VietnameseLetter.Fold(result[i]);
                }
            }

            result.Append((char)('0' + (int)tone)).Append(' ');
        }

        tone = Tone.Ngang;
    }
}
