using System.Security.Cryptography;

namespace Assistant.Storage.Encryption;

/// <summary>A person's data key, unwrapped.</summary>
internal sealed class DataKey(long id, Pseudonym person, byte[] secret)
{
    public long Id { get; } = id;

    public Pseudonym Person { get; } = person;

    /// <summary>Seals a value for its place.</summary>
    public byte[] Seal(ReadOnlySpan<byte> plain, SealedPlace place)
    {
        Span<byte> context = stackalloc byte[SealedPlace.Length];
        place.WriteTo(context);
        return Sealing.Seal(secret, plain, context);
    }

    /// <summary>Opens a value of a place.</summary>
    /// <exception cref="CryptographicException">It was changed or moved.</exception>
    public byte[] Open(ReadOnlySpan<byte> value, SealedPlace place)
    {
        Span<byte> context = stackalloc byte[SealedPlace.Length];
        place.WriteTo(context);
        return Sealing.Open(secret, value, context);
    }

    /// <inheritdoc cref="Seal(ReadOnlySpan{byte}, SealedPlace)"/>
    public byte[] Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context) => Sealing.Seal(secret, plain, context);

    /// <inheritdoc cref="Open(ReadOnlySpan{byte}, SealedPlace)"/>
    public byte[] Open(ReadOnlySpan<byte> value, ReadOnlySpan<byte> context) => Sealing.Open(secret, value, context);
}
