using System.Security.Cryptography;

namespace Assistant.Storage.Encryption;

/// <summary>AES-256-GCM with a random nonce. The bytes are: format (1), nonce (12), tag (16), cipher text.</summary>
/// <remarks>A key seals far fewer than 2^32 values, so random nonces are safe (NIST SP 800-38D, 8.3).</remarks>
internal static class Sealing
{
    /// <summary>Bytes of a key.</summary>
    public const int KeyLength = 32;

    private const byte Format = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int Overhead = 1 + NonceLength + TagLength;

    /// <summary>Seals a value.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="plain">The value.</param>
    /// <param name="context">What it belongs to; the same must be given to open it.</param>
    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        var result = new byte[Overhead + plain.Length];
        result[0] = Format;
        var nonce = result.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, plain, result.AsSpan(Overhead), result.AsSpan(1 + NonceLength, TagLength), context);
        return result;
    }

    /// <summary>Opens a value.</summary>
    /// <exception cref="CryptographicException">It was changed or moved, or sealed with another key.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, ReadOnlySpan<byte> context)
    {
        if (value.Length < Overhead || value[0] != Format)
        {
            throw new CryptographicException("This is no sealed value of a known format.");
        }

        var plain = new byte[value.Length - Overhead];
        using var cipher = new AesGcm(key, TagLength);
        cipher.Decrypt(value.Slice(1, NonceLength), value[Overhead..], value.Slice(1 + NonceLength, TagLength), plain, context);
        return plain;
    }
}
