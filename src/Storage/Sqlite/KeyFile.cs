using System.Globalization;
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
    private readonly Statement _insertSuccessor;
    private readonly Statement _deleteSuccessor;
    private readonly Statement _noteSucceeded;
    private readonly Statement _deleteSucceeded;
    private readonly Statement _promote;

    /// <param name="database">keys.db, migrated; disposed with this.</param>
    public KeyFile(Database database)
    {
        _database = database;
        _ofPerson = database.Prepare("SELECT id, person, wrapped FROM data_key WHERE person = ?");
        _byId = database.Prepare("SELECT id, person, wrapped FROM data_key WHERE id = ?");
        _isErased = database.Prepare("SELECT 1 FROM erased WHERE data_key = ?");
        _insert = database.Prepare("INSERT INTO data_key (id, person, wrapped) VALUES (?, ?, ?)");
        _delete = database.Prepare("DELETE FROM data_key WHERE person = ?");
        _noteErased = database.Prepare(
            "INSERT INTO erased (data_key, person, erased_at) SELECT id, person, ?2 FROM data_key WHERE person = ?1 UNION ALL SELECT id, person, ?2 FROM successor WHERE person = ?1");
        _erasedOf = database.Prepare("SELECT data_key FROM erased WHERE person = ?");
        _erased = database.Prepare("SELECT data_key FROM erased");
        _insertSuccessor = database.Prepare("INSERT OR REPLACE INTO successor (id, person, wrapped) VALUES (?, ?, ?)");
        _deleteSuccessor = database.Prepare("DELETE FROM successor WHERE person = ?");
        _noteSucceeded = database.Prepare(
            "INSERT INTO erased (data_key, person, erased_at) SELECT k.id, k.person, ?3 FROM data_key AS k JOIN successor AS s ON s.person = k.person WHERE k.id = ?1 AND s.id = ?2");
        _deleteSucceeded = database.Prepare("DELETE FROM data_key WHERE id = ?");
        _promote = database.Prepare("INSERT INTO data_key (id, person, wrapped) SELECT id, person, wrapped FROM successor WHERE id = ?");
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
            _deleteSuccessor.With(name).Run();
            _database.Run("COMMIT");
        });
        CutLogOff();
        return Numbers(_erasedOf.With(name));
    }

    /// <inheritdoc/>
    public void AddSuccessor(StoredDataKey key)
    {
        Begin();
        _insertSuccessor.With(key.Id).With(key.Person.ToArray()).With(key.Wrapped).Run();
    }

    /// <inheritdoc/>
    public void Succeed(long key, long successor, DateTimeOffset at)
    {
        Begin();
        OrRollBack(() =>
        {
            if (_noteSucceeded.With(key).With(successor).With(at.ToUnixTimeMilliseconds()).Run() > 0)
            {
                _deleteSucceeded.With(key).Run();
                _promote.With(successor).Run();
                _database.Run(string.Create(CultureInfo.InvariantCulture, $"DELETE FROM successor WHERE id = {successor}"));
            }

            _database.Run("COMMIT");
        });
        CutLogOff();
    }

    /// <inheritdoc/>
    public void DropSuccessors() => _database.Run("DELETE FROM successor");

    /// <inheritdoc/>
    public IReadOnlyList<long> Erased() => Numbers(_erased);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in new[] { _ofPerson, _byId, _isErased, _insert, _delete, _noteErased, _erasedOf, _erased, _insertSuccessor, _deleteSuccessor, _noteSucceeded, _deleteSucceeded, _promote })
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

    // The log still holds the key; this moves it into the file, where the deleted bytes are overwritten, and cuts the log off.
    private void CutLogOff() => _database.Run("PRAGMA wal_checkpoint(TRUNCATE)");

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
