namespace Assistant.Storage.Encryption;

/// <summary>A wrapped data key as it is stored.</summary>
/// <param name="Id">Its random id.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Wrapped">The key, sealed with the master key.</param>
internal sealed record StoredDataKey(long Id, Pseudonym Person, byte[] Wrapped);

/// <summary>Keeps wrapped data keys, apart from what they seal. Calls come one at a time.</summary>
internal interface IDataKeyStore
{
    /// <summary>The key of a person; null where they have none.</summary>
    StoredDataKey? Find(Pseudonym person);

    /// <summary>A key by its id; null where there is none (any more).</summary>
    StoredDataKey? Find(long id);

    /// <summary>Whether a key was there and was destroyed.</summary>
    bool IsErased(long id);

    /// <summary>Adds a key; it is on disk after the next <see cref="Flush"/>.</summary>
    void Add(StoredDataKey key);

    /// <summary>Puts what was added on disk. Where that fails, all that was added since the last time is gone.</summary>
    void Flush();

    /// <summary>Destroys the key of a person, durably, and notes it on the list of erasures.</summary>
    /// <returns>The ids of all keys that the person ever had, those destroyed earlier too.</returns>
    IReadOnlyList<long> Destroy(Pseudonym person, DateTimeOffset at);

    /// <summary>Adds a key that will take the place of the person's; on disk after the next <see cref="Flush"/>. It takes the place of an earlier one that came to nothing.</summary>
    void AddSuccessor(StoredDataKey key);

    /// <summary>Destroys a key, durably, notes it on the list of erasures, and puts its successor in its place. Does nothing where that was done before.</summary>
    void Succeed(long key, long successor, DateTimeOffset at);

    /// <summary>Drops successors that nothing was sealed with.</summary>
    void DropSuccessors();

    /// <summary>The ids of all keys that were destroyed: what they sealed is deleted again where a back-up brought it back.</summary>
    IReadOnlyList<long> Erased();
}
