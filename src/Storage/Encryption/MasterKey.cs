using System.Security.Cryptography;
using System.Text;

namespace Assistant.Storage.Encryption;

/// <summary>The key above all keys of an installation, as the keys derived from it (HKDF-SHA-256, RFC 5869), one a purpose.</summary>
internal sealed class MasterKey
{
    private readonly byte[] _wrapping;
    private readonly byte[] _others;

    public MasterKey(ReadOnlySpan<byte> secret)
    {
        if (secret.Length != Sealing.KeyLength)
        {
            throw new ArgumentException($"A master key has {Sealing.KeyLength} bytes.", nameof(secret));
        }

        var input = secret.ToArray();
        _wrapping = Derive(input, "assistant data keys 1");
        Pseudonyms = new Pseudonyms(Derive(input, "assistant pseudonyms 1"));
        _others = Derive(input, "assistant other keys 1");
        CryptographicOperations.ZeroMemory(input);
    }

    /// <summary>Makes pseudonyms.</summary>
    public Pseudonyms Pseudonyms { get; }

    /// <summary>Seals a data key or another small secret of the installation.</summary>
    public byte[] Wrap(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context) => Sealing.Seal(_wrapping, plain, context);

    /// <summary>Opens what <see cref="Wrap"/> sealed.</summary>
    /// <exception cref="CryptographicException">It was changed or moved, or sealed with another master key.</exception>
    public byte[] Unwrap(ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> context) => Sealing.Open(_wrapping, wrapped, context);

    /// <summary>A key for another room, such as the one that signs its tokens; the same for the same purpose at every start.</summary>
    public byte[] Key(string purpose) => Derive(_others, purpose);

    private static byte[] Derive(byte[] secret, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Sealing.KeyLength, info: Encoding.ASCII.GetBytes(purpose));
}
