using System.Security.Cryptography;

namespace Assistant.Bot.Tests.Forms.Documents;

/// <summary>Random bytes that a test has chosen.</summary>
internal sealed class SetBytes(params byte[] bytes) : RandomNumberGenerator
{
    private int _next;

    public override void GetBytes(byte[] data) => GetBytes(data.AsSpan());

    public override void GetBytes(Span<byte> data)
    {
        foreach (ref var place in data)
        {
            place = bytes[_next++ % bytes.Length];
        }
    }
}
