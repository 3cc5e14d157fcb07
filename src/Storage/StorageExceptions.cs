namespace Assistant.Storage;

/// <summary>
/// Storing failed for now: the disk is full or failing, or more waits than may wait. Nothing of what was asked was stored; it may be
/// asked again.
/// </summary>
public sealed class StorageUnavailableException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="StorageUnavailableException"/> class.</summary>
    public StorageUnavailableException()
        : this("Storage is unavailable.")
    {
    }

    /// <inheritdoc cref="StorageUnavailableException()"/>
    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="StorageUnavailableException()"/>
    public StorageUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>The data folder cannot be opened as things are; the message tells the operator what is wrong and what to do.</summary>
public sealed class StorageSetupException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="StorageSetupException"/> class.</summary>
    public StorageSetupException()
        : this("The data folder cannot be opened.")
    {
    }

    /// <inheritdoc cref="StorageSetupException()"/>
    public StorageSetupException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="StorageSetupException()"/>
    public StorageSetupException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
