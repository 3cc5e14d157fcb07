using System.Security.Cryptography;
using System.Text;

namespace Assistant.Storage.Encryption;

/// <summary>Stands for a code: HMAC-SHA-256 with a key of its own. A copy of the data without the master key does not tell the six digits.</summary>
internal sealed class CodeHasher(byte[] key)
{
    /// <summary>Names the key; see <see cref="MasterKey.Key"/>.</summary>
    public const string Purpose = "resume codes 1";

    /// <summary>The hash of a code: 32 bytes.</summary>
    public byte[] Hash(string code) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(code));

    /// <summary>Compares in a time that tells nothing of where two hashes differ.</summary>
    public static bool AreEqual(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) => CryptographicOperations.FixedTimeEquals(one, other);
}
