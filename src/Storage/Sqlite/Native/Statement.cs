using SQLitePCL;

namespace Assistant.Storage.Sqlite.Native;

/// <summary>A prepared statement. Bind all parameters in order, step, read, and reset before it is used again.</summary>
internal sealed class Statement(Database database, sqlite3_stmt handle) : IDisposable
{
    private int _bound;

    /// <summary>Its SQL.</summary>
    public string Sql => raw.sqlite3_sql(handle).utf8_to_string();

    /// <summary>Binds the next parameter.</summary>
    public Statement With(long value) => Check(raw.sqlite3_bind_int64(handle, ++_bound, value));

    /// <inheritdoc cref="With(long)"/>
    public Statement With(long? value) => value is { } number ? With(number) : WithNull();

    /// <inheritdoc cref="With(long)"/>
    public Statement With(ReadOnlySpan<byte> value) => Check(raw.sqlite3_bind_blob(handle, ++_bound, value));

    /// <inheritdoc cref="With(long)"/>
    public Statement With(string? value) => value is null ? WithNull() : Check(raw.sqlite3_bind_text(handle, ++_bound, value));

    /// <inheritdoc cref="With(long)"/>
    public Statement WithNull() => Check(raw.sqlite3_bind_null(handle, ++_bound));

    /// <summary>Goes on to the next row.</summary>
    /// <returns>Whether there is one; where there is none, the statement is ready to be bound again.</returns>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        switch (code)
        {
            case raw.SQLITE_ROW:
                return true;
            case raw.SQLITE_DONE:
                Reset();
                return false;
            default:
                var failure = database.Failure(code);
                Reset();
                throw failure;
        }
    }

    /// <summary>Runs to the end and ignores rows.</summary>
    /// <returns>How many rows were changed.</returns>
    public int Run()
    {
        while (Step())
        {
        }

        return database.Changes;
    }

    /// <summary>A number of the row.</summary>
    public long Int(int column) => raw.sqlite3_column_int64(handle, column);

    /// <summary>Whether the row has no value there.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    /// <summary>Bytes of the row; valid until the next step or reset.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(handle, column);

    /// <summary>Text of the row; null where there is none.</summary>
    public string? Text(int column) => IsNull(column) ? null : raw.sqlite3_column_text(handle, column).utf8_to_string();

    /// <summary>Makes it ready to be bound again.</summary>
    public void Reset()
    {
        // The code tells of the last step's failure, which was thrown there.
        _ = raw.sqlite3_reset(handle);
        _ = raw.sqlite3_clear_bindings(handle);
        _bound = 0;
    }

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();

    private Statement Check(int code)
    {
        if (code == raw.SQLITE_OK)
        {
            return this;
        }

        var failure = database.Failure(code);
        Reset();
        throw failure;
    }
}
