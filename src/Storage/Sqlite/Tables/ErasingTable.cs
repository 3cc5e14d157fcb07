using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Sqlite.Writing;

namespace Assistant.Storage.Sqlite.Tables;

/// <summary>Notes which keys are to be destroyed because what they sealed was deleted in the same commit.</summary>
internal sealed class ErasingTable(WriteSession session)
{
    private readonly Statement _insert = session.Prepare("INSERT INTO erasing (data_key, successor) VALUES (?, ?)");
    private readonly Statement _all = session.Prepare("SELECT data_key, successor FROM erasing");
    private readonly Statement _delete = session.Prepare("DELETE FROM erasing WHERE data_key = ?");

    /// <summary>Notes a key.</summary>
    public void Add(long key, long successor) => _insert.With(key).With(successor).Run();

    /// <summary>All that are noted.</summary>
    public IReadOnlyList<(long Key, long Successor)> All()
    {
        var all = new List<(long, long)>();
        while (_all.Step())
        {
            all.Add((_all.Int(0), _all.Int(1)));
        }

        return all;
    }

    /// <summary>Strikes out a key that is destroyed.</summary>
    public void Delete(long key) => _delete.With(key).Run();
}
