using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Assistant.Storage.Encryption;

/// <summary>Stands for a name: the same name gives the same pseudonym, and without the master key nobody finds the name from it.</summary>
internal readonly record struct Pseudonym(UInt128 Value)
{
    /// <summary>Bytes of a pseudonym.</summary>
    public const int Length = 16;

    /// <summary>Reads what <see cref="WriteTo"/> wrote.</summary>
    public static Pseudonym Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes));

    /// <summary>Writes its bytes.</summary>
    public void WriteTo(Span<byte> target) => BinaryPrimitives.WriteUInt128BigEndian(target, Value);

    /// <summary>Its bytes.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        WriteTo(bytes);
        return bytes;
    }
}

/// <summary>Makes pseudonyms: HMAC-SHA-256, cut to 16 bytes, with a key derived from the master key.</summary>
internal sealed class Pseudonyms(byte[] key)
{
    /// <summary>The pseudonym of a conversation.</summary>
    public Pseudonym Conversation(string channel, string name) => Of("conversation", channel, name);

    /// <summary>The pseudonym of a person.</summary>
    /// <param name="person">As <c>channel/key</c>.</param>
    public Pseudonym Person(string person) => Of("person", person, "");

    /// <summary>The pseudonym of a message that arrives.</summary>
    public Pseudonym Event(string channel, string kind, string id) => Of("event", channel, kind, id);

    /// <summary>The pseudonym of a form's id.</summary>
    public Pseudonym Form(string form) => Of("form", form);

    /// <summary>The pseudonym of whoever tries codes.</summary>
    public Pseudonym Source(string source) => Of("source", source);

    private Pseudonym Of(params ReadOnlySpan<string> parts)
    {
        var size = 0;
        foreach (var part in parts)
        {
            size += sizeof(int) + Encoding.UTF8.GetMaxByteCount(part.Length);
        }

        var buffer = size <= 1024 ? stackalloc byte[size] : new byte[size];
        var used = 0;
        foreach (var part in parts)
        {
            // With the length in front, no two lists of parts give the same bytes.
            var length = Encoding.UTF8.GetBytes(part, buffer[(used + sizeof(int))..]);
            BinaryPrimitives.WriteInt32BigEndian(buffer[used..], length);
            used += sizeof(int) + length;
        }

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, buffer[..used], hash);
        return Pseudonym.Read(hash);
    }
}
