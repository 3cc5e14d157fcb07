namespace Assistant.Knowledge.Language.Numbers;

/// <summary>Roman numerals in capitals, I to XXXIX: districts, terms, quarters.</summary>
internal static class RomanNumeral
{
    private const int Highest = 39;

    /// <summary>Reads a numeral; false where it is not written as the rules of these numerals ask.</summary>
    public static bool TryRead(ReadOnlySpan<char> letters, out int value)
    {
        value = 0;
        var previous = 0;
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            var digit = letters[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
            if (digit == 0)
            {
                return false;
            }

            value += digit < previous ? -digit : digit;
            previous = Math.Max(previous, digit);
        }

        return value is > 0 and <= Highest && letters.SequenceEqual(Write(value));
    }

    /// <summary>Writes a number below forty.</summary>
    public static string Write(int value)
    {
        string[] units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        return value is > 0 and <= Highest ? new string('X', value / 10) + units[value % 10] : string.Empty;
    }
}
