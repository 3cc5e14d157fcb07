using System.Buffers.Binary;
using System.Security.Cryptography;
using Assistant.Bot.Privacy;

namespace Assistant.Storage.Encryption;

/// <summary>The data keys of persons: made on first need, kept unwrapped for those heard of lately, destroyed by erasure.</summary>
internal sealed class KeyRing(IDataKeyStore store, MasterKey master, int capacity)
{
    // Whoever holds both has taken the store's first. Disk is touched under the store's lock only, so that a key in memory is
    // found while another is being written.
    private readonly Lock _storeLock = new();
    private readonly Lock _memoryLock = new();
    private readonly LeastRecentlyUsed<long, DataKey> _byId = new(capacity);
    private readonly Dictionary<Pseudonym, long> _ids = [];
    private readonly Dictionary<Pseudonym, DataKey> _successors = [];
    private readonly List<DataKey> _unflushed = [];

    /// <summary>The key of a person, made if need be; on disk after the next <see cref="Flush"/>.</summary>
    public DataKey GetOrMake(Pseudonym person)
    {
        if (InMemory(person) is { } known)
        {
            return known;
        }

        lock (_storeLock)
        {
            return InMemory(person) ?? FromStore(store.Find(person)) ?? Make(person);
        }
    }

    /// <summary>The key that seals what is written from now on: the person's, or the one that is about to take its place. For the writer alone.</summary>
    public DataKey ForWriting(Pseudonym person)
    {
        lock (_memoryLock)
        {
            if (_successors.TryGetValue(person, out var successor))
            {
                return successor;
            }
        }

        return GetOrMake(person);
    }

    /// <summary>Makes the key that will take the place of a person's; on disk after the next <see cref="Flush"/>. Until <see cref="Succeed"/> both open.</summary>
    /// <exception cref="StorageUnavailableException">An earlier one has not taken its place yet.</exception>
    public DataKey MakeSuccessor(Pseudonym person)
    {
        lock (_storeLock)
        {
            lock (_memoryLock)
            {
                if (_successors.ContainsKey(person))
                {
                    throw new StorageUnavailableException("An erasure of this person is not finished.");
                }
            }

            var (stored, key) = New(person);
            store.AddSuccessor(stored);
            _unflushed.Add(key);
            lock (_memoryLock)
            {
                _successors[person] = key;
            }

            return key;
        }
    }

    /// <summary>Gives a successor up: nothing that it sealed was kept.</summary>
    public void GiveUp(DataKey successor)
    {
        lock (_memoryLock)
        {
            if (_successors.TryGetValue(successor.Person, out var present) && present.Id == successor.Id)
            {
                _successors.Remove(successor.Person);
            }
        }
    }

    /// <summary>Destroys a key, durably; its successor, which seals all that is left, takes its place. May be called again.</summary>
    public void Succeed(long key, long successor, DateTimeOffset at)
    {
        lock (_storeLock)
        {
            Flush();
            store.Succeed(key, successor, at);
            lock (_memoryLock)
            {
                _byId.Remove(key);
                foreach (var taken in _successors.Values.Where(s => s.Id == successor).ToList())
                {
                    _successors.Remove(taken.Person);
                    Keep(taken);
                }
            }
        }
    }

    /// <summary>A key by its id.</summary>
    /// <exception cref="PersonErasedException">It was destroyed.</exception>
    /// <exception cref="CryptographicException">It was never there: the key file is older than what it should open.</exception>
    public DataKey Get(long id)
    {
        lock (_memoryLock)
        {
            if (_byId.TryGet(id, out var known))
            {
                return known;
            }

            // One or none, as a rule.
            if (_successors.Values.FirstOrDefault(s => s.Id == id) is { } successor)
            {
                return successor;
            }
        }

        lock (_storeLock)
        {
            return FromStore(store.Find(id)) ?? throw (store.IsErased(id)
                ? new PersonErasedException()
                : new CryptographicException("The data key is missing: the key file is older than the data."));
        }
    }

    /// <summary>The key of a person; null where they have none.</summary>
    public DataKey? Find(Pseudonym person)
    {
        if (InMemory(person) is { } known)
        {
            return known;
        }

        lock (_storeLock)
        {
            return FromStore(store.Find(person));
        }
    }

    /// <summary>Whether a key was destroyed.</summary>
    public bool IsErased(long id)
    {
        lock (_storeLock)
        {
            return store.IsErased(id);
        }
    }

    /// <summary>Puts keys made since the last time on disk.</summary>
    public void Flush()
    {
        lock (_storeLock)
        {
            if (_unflushed.Count == 0)
            {
                return;
            }

            try
            {
                store.Flush();
            }
            catch
            {
                foreach (var key in _unflushed)
                {
                    Forget(key);
                }

                throw;
            }
            finally
            {
                _unflushed.Clear();
            }
        }
    }

    /// <summary>Destroys the key of a person, durably.</summary>
    /// <returns>The ids of all keys that the person ever had.</returns>
    public IReadOnlyList<long> Destroy(Pseudonym person, DateTimeOffset at)
    {
        lock (_storeLock)
        {
            Flush();
            var ids = store.Destroy(person, at);
            lock (_memoryLock)
            {
                foreach (var id in ids)
                {
                    _byId.Remove(id);
                }

                _ids.Remove(person);
                _successors.Remove(person);
            }

            return ids;
        }
    }

    private DataKey? InMemory(Pseudonym person)
    {
        lock (_memoryLock)
        {
            return _ids.TryGetValue(person, out var id) && _byId.TryGet(id, out var key) ? key : null;
        }
    }

    private DataKey? FromStore(StoredDataKey? stored) => stored is null
        ? null
        : Keep(new DataKey(stored.Id, stored.Person, master.Unwrap(stored.Wrapped, Context(stored.Person, stored.Id))));

    private DataKey Make(Pseudonym person)
    {
        var (stored, key) = New(person);
        store.Add(stored);
        _unflushed.Add(Keep(key));
        return key;
    }

    private (StoredDataKey Stored, DataKey Key) New(Pseudonym person)
    {
        var secret = RandomNumberGenerator.GetBytes(Sealing.KeyLength);
        var id = BinaryPrimitives.ReadInt64BigEndian(RandomNumberGenerator.GetBytes(sizeof(long))) & long.MaxValue;
        return (new StoredDataKey(id, person, master.Wrap(secret, Context(person, id))), new DataKey(id, person, secret));
    }

    private DataKey Keep(DataKey key)
    {
        lock (_memoryLock)
        {
            if (_byId.Put(key.Id, key, out var forgotten))
            {
                _ids.Remove(forgotten.Person);
            }

            _ids[key.Person] = key.Id;
            return key;
        }
    }

    private void Forget(DataKey key)
    {
        lock (_memoryLock)
        {
            _byId.Remove(key.Id);
            if (_ids.TryGetValue(key.Person, out var id) && id == key.Id)
            {
                _ids.Remove(key.Person);
            }
        }

        GiveUp(key);
    }

    private static byte[] Context(Pseudonym person, long id)
    {
        var context = new byte[Pseudonym.Length + sizeof(long)];
        person.WriteTo(context);
        BinaryPrimitives.WriteInt64BigEndian(context.AsSpan(Pseudonym.Length), id);
        return context;
    }
}
