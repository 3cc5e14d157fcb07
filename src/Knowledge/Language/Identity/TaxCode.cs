namespace Assistant.Knowledge.Language.Identity;

/// <summary>A tax code.</summary>
/// <param name="Digits">Ten digits, or twelve for a personal one.</param>
/// <param name="Branch">The three digits of a branch, else null.</param>
/// <param name="Kind">Its kind.</param>
public sealed record TaxCode(string Digits, string? Branch, TaxCodeKind Kind)
{
    private static readonly int[] Weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    /// <summary>The code as it is written: "0100047516-001".</summary>
    public override string ToString() => Branch is null ? Digits : Digits + "-" + Branch;

    /// <summary>The check digit of nine digits; null where such a code is not issued.</summary>
    /// <param name="nine">At least nine digits; the rest is not looked at.</param>
    public static int? CheckDigit(string nine)
    {
        ArgumentNullException.ThrowIfNull(nine);
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            if (i >= nine.Length || !char.IsAsciiDigit(nine[i]))
            {
                return null;
            }

            sum += Weights[i] * (nine[i] - '0');
        }

        var check = 10 - (sum % 11);
        return check == 10 ? null : check;
    }

    /// <summary>Whether the tenth digit is the check digit of the nine before it.</summary>
    public static bool IsValid(string ten)
    {
        ArgumentNullException.ThrowIfNull(ten);
        return ten.Length == 10 && CheckDigit(ten) is { } check && ten[9] - '0' == check;
    }
}
