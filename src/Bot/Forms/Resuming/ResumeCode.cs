using System.Globalization;
using System.Security.Cryptography;

namespace Assistant.Bot.Forms.Resuming;

/// <summary>A code that was made for a form.</summary>
/// <param name="Digits">The six digits. Known to the citizen alone: not for a log.</param>
/// <param name="Expires">From when on it works no longer.</param>
public sealed record ResumeCode(string Digits, DateTimeOffset Expires)
{
    /// <summary>How many digits a code has.</summary>
    public const int Length = 6;

    private const int HowMany = 1_000_000;

    /// <summary>Six random digits.</summary>
    public static string NewDigits() => RandomNumberGenerator.GetInt32(HowMany).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>Whether a text can be a code.</summary>
    public static bool IsWellFormed(string? code) => code is { Length: Length } && code.All(char.IsAsciiDigit);

    /// <summary>Says when it expires and not what it is.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"resume code until {Expires:O}");
}
