namespace Assistant.Bot.Privacy;

/// <summary>Encrypts what a person wrote with that person's own key.</summary>
/// <remarks>
/// AES-GCM with a data key a person, wrapped by the installation's master key. Destroying the data key makes everything
/// encrypted with it unreadable, in back-ups too.
/// </remarks>
public interface IPersonalDataCipher
{
    /// <summary>Encrypts. The person's key is made when first needed; it is durable no later than what the caller stores with it.</summary>
    /// <param name="person">The person, as <c>channel/key</c>.</param>
    /// <param name="plain">What to encrypt.</param>
    /// <param name="context">What the cipher text belongs to, so that it cannot be moved elsewhere unnoticed.</param>
    byte[] Encrypt(string person, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context);

    /// <summary>Decrypts.</summary>
    /// <exception cref="PersonErasedException">The person's key is gone.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The cipher text was changed, moved, or made with another master key.</exception>
    byte[] Decrypt(string person, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> context);
}

/// <summary>The person has been erased: nothing of theirs can be read any more.</summary>
public sealed class PersonErasedException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="PersonErasedException"/> class.</summary>
    public PersonErasedException()
        : base("The person was erased.")
    {
    }

    /// <inheritdoc cref="PersonErasedException()"/>
    public PersonErasedException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="PersonErasedException()"/>
    public PersonErasedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
