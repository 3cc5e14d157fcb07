using System.Buffers.Binary;
using System.Security.Cryptography;
using Assistant.Bot.Privacy;

namespace Assistant.Storage.Encryption;

/// <summary>Encrypts for the rooms above. In front of the sealed value stands the id of the key, so that a value of an erased person is known as such.</summary>
internal sealed class PersonalDataCipher(KeyRing keys, Pseudonyms pseudonyms) : IPersonalDataCipher
{
    // Sets these values apart from those that storage itself seals with the same key.
    private const byte Marker = 0xFF;

    /// <inheritdoc/>
    public byte[] Encrypt(string person, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        ArgumentNullException.ThrowIfNull(person);
        var key = keys.GetOrMake(pseudonyms.Person(person));
        keys.Flush();
        var value = key.Seal(plain, [Marker, .. context]);
        var result = new byte[sizeof(long) + value.Length];
        BinaryPrimitives.WriteInt64BigEndian(result, key.Id);
        value.CopyTo(result, sizeof(long));
        return result;
    }

    /// <inheritdoc/>
    public byte[] Decrypt(string person, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> context)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (cipher.Length < sizeof(long))
        {
            throw new CryptographicException("This is no sealed value.");
        }

        var id = BinaryPrimitives.ReadInt64BigEndian(cipher);
        var key = keys.Find(pseudonyms.Person(person));
        if (key?.Id == id)
        {
            return key.Open(cipher[sizeof(long)..], [Marker, .. context]);
        }

        throw keys.IsErased(id) ? new PersonErasedException() : new CryptographicException("This was not encrypted for this person.");
    }
}
