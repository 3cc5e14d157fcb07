using SQLitePCL;

namespace Assistant.Storage.Sqlite.Native;

/// <summary>
/// An open SQLite file. For one thread at a time. SQLite's own interface and not ADO.NET stands here: a turn is a dozen small
/// statements, prepared once, and values go in and out as spans, without boxes and copies.
/// </summary>
internal sealed class Database : IDisposable
{
    private readonly sqlite3 _handle;

    private Database(sqlite3 handle) => _handle = handle;

    /// <summary>Whether a transaction is open. SQLite ends one by itself after some failures.</summary>
    public bool IsInTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    /// <summary>How many rows the last statement changed.</summary>
    public int Changes => raw.sqlite3_changes(_handle);

    /// <summary>Opens a file, or creates it unless it is opened for reading only.</summary>
    /// <exception cref="SqliteFailure">It cannot be opened.</exception>
    public static Database Open(string path, bool readOnly, TimeSpan lockWait)
    {
        Batteries_V2.Init();
        var flags = raw.SQLITE_OPEN_NOMUTEX | (readOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        var code = raw.sqlite3_open_v2(path, out var handle, flags, null);
        if (code != raw.SQLITE_OK)
        {
            handle?.Dispose();
            throw new SqliteFailure(code, $"cannot open {Path.GetFileName(path)}");
        }

        raw.sqlite3_extended_result_codes(handle, 1);
        raw.sqlite3_busy_timeout(handle, (int)lockWait.TotalMilliseconds);
        return new Database(handle);
    }

    /// <summary>Runs statements without parameters and without results.</summary>
    public void Run(string sql)
    {
        var code = raw.sqlite3_exec(_handle, sql);
        if (code != raw.SQLITE_OK)
        {
            throw Failure(code);
        }
    }

    /// <summary>Reads one number.</summary>
    public long Number(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Int(0) : 0;
    }

    /// <summary>Prepares a statement that is used many times.</summary>
    public Statement Prepare(string sql)
    {
        var code = raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement);
        return code == raw.SQLITE_OK ? new Statement(this, statement) : throw Failure(code);
    }

    /// <summary>What went wrong in the last call.</summary>
    public SqliteFailure Failure(int code) => new(code, raw.sqlite3_errmsg(_handle).utf8_to_string());

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();
}
