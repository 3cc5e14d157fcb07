namespace Assistant.Connectors.DirectLine.Tokens;

/// <summary>The key that tokens are signed with. All machines of an installation have the same one.</summary>
public sealed class DirectLineTokenKey
{
    private readonly byte[] _key;

    /// <summary>Keeps a key.</summary>
    /// <param name="key">At least 32 bytes.</param>
    public DirectLineTokenKey(byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentOutOfRangeException.ThrowIfLessThan(key.Length, 32);
        _key = [.. key];
    }

    internal ReadOnlySpan<byte> Bytes => _key;
}
