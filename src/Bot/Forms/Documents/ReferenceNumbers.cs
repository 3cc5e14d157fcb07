using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Assistant.Bot.Forms.Documents;

/// <summary>
/// Numbers under which a filled form is found again: <c>HN-261125-7K2QM4</c> is the place, the day in Vietnam and five random
/// signs with a check sign. The signs are Crockford's 32, without I, L, O and U, so that a number can be read out and copied
/// by hand. It tells nothing of the service or the person, and does not count how many there are.
/// </summary>
/// <param name="random">Where the random signs come from.</param>
/// <param name="place">Two capital letters for the place of the installation.</param>
public sealed class ReferenceNumbers(RandomNumberGenerator random, string place = "HN")
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int PlaceLength = 2;
    private const int DayLength = 6;
    private const int RandomLength = 5;

    /// <summary>x^5 + x^2 + 1, by which the field of 32 elements is made; the powers of 2 run through all but zero.</summary>
    private const int Polynomial = 0b100101;

    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>
    /// A new number. One in 33 million of a day meets another; whoever stores it takes a new one where it is there already.
    /// </summary>
    /// <param name="now">The time; its day in Vietnam is part of the number.</param>
    public string Make(DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[RandomLength];
        random.GetBytes(bytes);
        var body = new StringBuilder(now.ToOffset(Vietnam).ToString("yyMMdd", CultureInfo.InvariantCulture), DayLength + RandomLength + 1);
        foreach (var value in bytes)
        {
            body.Append(Signs[value % Signs.Length]);
        }

        return Written(place, body.Append(Signs[Check(body.ToString())]).ToString());
    }

    /// <summary>
    /// Reads a number as people write it: small letters, spaces, without hyphens, O for 0, I or L for 1.
    /// </summary>
    /// <param name="text">The number, and nothing else.</param>
    /// <param name="reference">The number as it is stored; empty where the text is none.</param>
    /// <returns>False where it has another shape, or a sign is wrong or two have changed places.</returns>
    public static bool TryRead(string? text, out string reference)
    {
        reference = "";
        var letters = (text ?? "").Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant).ToArray();
        if (letters.Length != PlaceLength + DayLength + RandomLength + 1 || !letters.Take(PlaceLength).All(char.IsAsciiLetterUpper))
        {
            return false;
        }

        var body = new string([.. letters.Skip(PlaceLength).Select(Meant)]);
        if (!body.Take(DayLength).All(char.IsAsciiDigit) || body.Any(c => !Signs.Contains(c, StringComparison.Ordinal)) || Signs[Check(body[..^1])] != body[^1])
        {
            return false;
        }

        reference = Written(new string(letters, 0, PlaceLength), body);
        return true;
    }

    private static char Meant(char sign) => sign switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        _ => sign,
    };

    private static string Written(string place, string body) => $"{place}-{body[..DayLength]}-{body[DayLength..]}";

    // Each sign times another power of 2, in the field of 32: any wrong sign and any two that changed places give another sum.
    private static int Check(string body)
    {
        var sum = 0;
        foreach (var sign in body)
        {
            sum = Doubled(sum ^ Signs.IndexOf(sign, StringComparison.Ordinal));
        }

        return sum;
    }

    private static int Doubled(int value) => value < 16 ? value << 1 : (value << 1) ^ Polynomial;
}
