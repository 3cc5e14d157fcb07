using System.Globalization;
using System.Security.Cryptography;
using Assistant.Storage.Encryption;

namespace Assistant.Storage.Sqlite;

/// <summary>Ids of files: 32 random hexadecimal digits.</summary>
internal static class FileIds
{
    private const int Length = 32;

    /// <summary>A new id.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(Length, lowercase: true);

    /// <summary>Whether a text can be an id; nothing else ever becomes part of a path.</summary>
    public static bool IsValid(string? id) => id is { Length: Length } && id.All(char.IsAsciiHexDigitLower);

    /// <summary>Where a value about a file belongs.</summary>
    public static SealedPlace Place(SealedKind kind, Pseudonym conversation, string id) =>
        new(kind, conversation, long.Parse(id.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
}
