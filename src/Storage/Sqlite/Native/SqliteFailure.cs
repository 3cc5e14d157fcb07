using SQLitePCL;

namespace Assistant.Storage.Sqlite.Native;

/// <summary>SQLite refused something.</summary>
internal sealed class SqliteFailure(int code, string message) : Exception($"SQLite error {code}: {message}")
{
    /// <summary>The extended result code (https://sqlite.org/rescode.html).</summary>
    public int Code { get; } = code;

    /// <summary>A rule of the schema was broken: the statement's fault and nobody else's.</summary>
    public bool IsConstraint => (Code & 0xFF) == raw.SQLITE_CONSTRAINT;

    /// <summary>A value that must be unique was there already.</summary>
    public bool IsDuplicate => Code is raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY or raw.SQLITE_CONSTRAINT_ROWID;
}
