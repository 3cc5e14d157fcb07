using Assistant.Storage.Encryption;
using Assistant.Storage.Sqlite.Native;

namespace Assistant.Storage.Sqlite;

/// <summary>The data keys in keys.db.</summary>
internal sealed class KeyFile : IDataKeyStore, IDisposable
{
    private readonly Database _database;
    private readonly Statement _ofPerson;
    private readonly Statement _byId;
    private readonly Statement _isErased;
    private readonly Statement _insert;
    private readonly Statement _delete;
    private readonly Statement _noteErased;
    private readonly Statement _erasedOf;
    private readonly Statement _erased;

    /// <param name="database">keys.db, migrated; disposed with this.</param>
    public KeyFile(Database database)
    {
        _database = database;
        _ofPerson = database.Prepare("SELECT id, person, wrapped FROM data_key WHERE person = ?");
        _byId = database.Prepare("SELECT id, person, wrapped FROM data_key WHERE id = ?");
        _isErased = database.Prepare("SELECT 1 FROM erased WHERE data_key = ?");
        _insert = database.Prepare("INSERT INTO data_key (id, person, wrapped) VALUES (?, ?, ?)");
        _delete = database.Prepare("DELETE FROM data_key WHERE person = ?");
        _noteErased = database.Prepare("INSERT INTO erased (data_key, person, erased_at) SELECT id, person, ?2 FROM data_key WHERE person = ?1");
        _erasedOf = database.Prepare("SELECT data_key FROM erased WHERE person = ?");
        _erased = database.Prepare("SELECT data_key FROM erased");
    }

    /// <inheritdoc/>
    public StoredDataKey? Find(Pseudonym person) => Read(_ofPerson.With(person.ToArray()));

    /// <inheritdoc/>
    public StoredDataKey? Find(long id) => Read(_byId.With(id));

    /// <inheritdoc/>
    public bool IsErased(long id)
    {
        var found = _isErased.With(id).Step();
        _isErased.Reset();
        return found;
    }

    /// <inheritdoc/>
    public void Add(StoredDataKey key)
    {
        Begin();
        _insert.With(key.Id).With(key.Person.ToArray()).With(key.Wrapped).Run();
    }

    /// <inheritdoc/>
    public void Flush()
    {
        if (_database.IsInTransaction)
        {
            OrRollBack(() => _database.Run("COMMIT"));
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<long> Destroy(Pseudonym person, DateTimeOffset at)
    {
        var name = person.ToArray();
        Begin();
        OrRollBack(() =>
        {
            _noteErased.With(name).With(at.ToUnixTimeMilliseconds()).Run();
            _delete.With(name).Run();
            _database.Run("COMMIT");
        });

        // The log still holds the key; this moves it into the file, where the deleted bytes are overwritten, and cuts the log off.
        _database.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        return Numbers(_erasedOf.With(name));
    }

    /// <inheritdoc/>
    public IReadOnlyList<long> Erased() => Numbers(_erased);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in new[] { _ofPerson, _byId, _isErased, _insert, _delete, _noteErased, _erasedOf, _erased })
        {
            statement.Dispose();
        }

        _database.Dispose();
    }

    private static StoredDataKey? Read(Statement statement)
    {
        if (!statement.Step())
        {
            return null;
        }

        var key = new StoredDataKey(statement.Int(0), Pseudonym.Read(statement.Bytes(1)), statement.Bytes(2).ToArray());
        statement.Reset();
        return key;
    }

    private static List<long> Numbers(Statement statement)
    {
        var numbers = new List<long>();
        while (statement.Step())
        {
            numbers.Add(statement.Int(0));
        }

        return numbers;
    }

    private void Begin()
    {
        if (!_database.IsInTransaction)
        {
            _database.Run("BEGIN IMMEDIATE");
        }
    }

    private void OrRollBack(Action work)
    {
        try
        {
            work();
        }
        catch
        {
            if (_database.IsInTransaction)
            {
                _database.Run("ROLLBACK");
            }

            throw;
        }
    }
}
