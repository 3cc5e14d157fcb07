using System.Buffers.Binary;

namespace Assistant.Storage.Encryption;

/// <summary>What kind of thing was sealed.</summary>
internal enum SealedKind : byte
{
    /// <summary>The words and wire values of a message.</summary>
    Message = 1,

    /// <summary>The state of a conversation.</summary>
    State = 2,

    /// <summary>Who and where the citizen is on the channel.</summary>
    Contact = 3,

    /// <summary>What an open message of the inbox needs.</summary>
    Envelope = 4,

    /// <summary>Name and type of a file.</summary>
    FileAbout = 5,

    /// <summary>The bytes of a file.</summary>
    FileContent = 6,

    /// <summary>The form that a resume code is for.</summary>
    ResumeCode = 7,
}

/// <summary>Where a sealed value stands; bound into it, so that it opens nowhere else.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="Number">The number within it, where there are several.</param>
internal readonly record struct SealedPlace(SealedKind Kind, Pseudonym Conversation, long Number = 0)
{
    /// <summary>Bytes of <see cref="WriteTo"/>.</summary>
    public const int Length = 1 + Pseudonym.Length + sizeof(long);

    /// <summary>Writes it as associated data.</summary>
    public void WriteTo(Span<byte> target)
    {
        target[0] = (byte)Kind;
        Conversation.WriteTo(target[1..]);
        BinaryPrimitives.WriteInt64BigEndian(target[(1 + Pseudonym.Length)..], Number);
    }
}
