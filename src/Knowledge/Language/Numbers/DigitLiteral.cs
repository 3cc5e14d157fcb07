using System.Globalization;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Numbers;

/// <summary>A number written with digits: "1.500" is 1500, "1,5" and "1.5" are one and a half.</summary>
/// <param name="Value">Its value.</param>
/// <param name="End">Index of the token after it.</param>
/// <param name="Digits">The digits where it was written without any separator, else null.</param>
/// <param name="Doubt">The code of its doubt, or null.</param>
internal readonly record struct DigitLiteral(decimal Value, int End, string? Digits, string? Doubt)
{
    private const int LongestNumber = 18;

    /// <summary>Reads a literal that starts at a token.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="index">Index of a run of digits.</param>
    /// <param name="literal">The number read.</param>
    /// <param name="end">Index of the token after the digits, also where they are no number.</param>
    public static bool TryRead(TokenList tokens, int index, out DigitLiteral literal, out int end)
    {
        literal = default;
        end = index + 1;
        if (!tokens[index].IsDigits)
        {
            end = index;
            return false;
        }

        while (tokens[end - 1].End - tokens[index].Start <= LongestNumber && IsSeparator(tokens[end]) &&
            tokens[end + 1] is { IsDigits: true, SpaceBefore: false })
        {
            end += 2;
        }

        var length = tokens[end - 1].End - tokens[index].Start;
        if (length > LongestNumber)
        {
            return false;
        }

        return end == index + 1
            ? Plain(tokens, index, ref end, out literal)
            : Separated(tokens, index, end, out literal);
    }

    private static bool IsSeparator(in Token token) => !token.SpaceBefore && (token.IsSign('.') || token.IsSign(','));

    // "1 500 000": only where at least two groups of three follow, so that neighbouring numbers are not joined.
    private static bool Plain(TokenList tokens, int index, ref int end, out DigitLiteral literal)
    {
        var first = tokens[index];
        var groups = 0;
        while (first.Length <= 3 && first.Lower[0] != '0' && tokens[end + groups] is { IsDigits: true, Length: 3 })
        {
            groups++;
        }

        if (groups is >= 2 and <= 4 && !tokens[end + groups].IsDigits)
        {
            var value = decimal.Parse(first.Lower, CultureInfo.InvariantCulture);
            for (var i = 0; i < groups; i++)
            {
                value = (value * 1000) + decimal.Parse(tokens[end + i].Lower, CultureInfo.InvariantCulture);
            }

            end += groups;
            literal = new DigitLiteral(value, end, null, null);
            return true;
        }

        literal = new DigitLiteral(decimal.Parse(first.Lower, CultureInfo.InvariantCulture), end, first.Lower, null);
        return true;
    }

    private static bool Separated(TokenList tokens, int index, int end, out DigitLiteral literal)
    {
        literal = default;
        var separators = (end - index - 1) / 2;
        var last = tokens[end - 2].Lower[0];
        var sameBefore = true;
        var groupsOfThree = tokens[index].Length <= 3;
        for (var i = 0; i < separators; i++)
        {
            var group = tokens[index + 2 + (2 * i)];
            var isLast = i == separators - 1;
            sameBefore &= isLast || tokens[index + 1 + (2 * i)].Lower[0] == tokens[index + 1].Lower[0];
            groupsOfThree &= isLast || group.Length == 3;
        }

        var allSame = sameBefore && tokens[index + 1].Lower[0] == last;
        var lastLength = tokens[end - 1].Length;
        var startsWithZero = tokens[index].Lower[0] == '0';
        if (allSame && groupsOfThree && lastLength == 3 && !startsWithZero)
        {
            var doubt = separators == 1 && last == ',' ? DoubtCodes.CommaGroup : null;
            literal = new DigitLiteral(Join(tokens, index, end, end), end, null, doubt);
            return true;
        }

        // The last separator is the decimal sign when it is the only one, or differs from the group separators before.
        if (separators == 1 || (!allSame && sameBefore && groupsOfThree && !startsWithZero))
        {
            literal = new DigitLiteral(Join(tokens, index, end, end - 2), end, null, null);
            return true;
        }

        return false;
    }

    private static decimal Join(TokenList tokens, int index, int end, int decimalSign)
    {
        var whole = 0m;
        var fraction = 0m;
        for (var i = index; i < end; i += 2)
        {
            var group = tokens[i];
            var value = decimal.Parse(group.Lower, CultureInfo.InvariantCulture);
            if (i > decimalSign)
            {
                fraction = value / PowerOfTen(group.Length);
            }
            else
            {
                whole = (whole * PowerOfTen(group.Length)) + value;
            }
        }

        return whole + fraction;
    }

    /// <summary>Ten to a small power.</summary>
    public static decimal PowerOfTen(int power)
    {
        var result = 1m;
        for (var i = 0; i < power; i++)
        {
            result *= 10;
        }

        return result;
    }
}
