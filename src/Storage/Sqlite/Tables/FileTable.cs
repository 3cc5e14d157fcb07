using System.Text.Json;
using Assistant.Storage.Encryption;
using Assistant.Storage.Formats;
using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Sqlite.Writing;

namespace Assistant.Storage.Sqlite.Tables;

/// <summary>Writes what is known of files; their bytes lie beside the database.</summary>
internal sealed class FileTable(WriteSession session)
{
    private readonly Statement _insert = session.Prepare("INSERT INTO file (id, conversation, data_key, at, about) VALUES (?, ?, ?, ?, ?)");
    private readonly Statement _of = session.Prepare("SELECT id FROM file WHERE data_key = ?1 UNION SELECT f.id FROM conversation c JOIN file f ON f.conversation = c.id WHERE c.data_key = ?1");
    private readonly Statement _in = session.Prepare("SELECT id FROM file WHERE conversation = ?");
    private readonly Statement _delete = session.Prepare("DELETE FROM file WHERE id = ?");

    /// <summary>Adds a file.</summary>
    public void Add(string id, ConversationRow row, DataKey key, long at, StoredFile about) => _insert
        .With(id).With(row.Id).With(key.Id).With(at)
        .With(key.Seal(JsonSerializer.SerializeToUtf8Bytes(about, StoredJson.Context.StoredFile), FileIds.Place(SealedKind.FileAbout, row.Name, id)))
        .Run();

    /// <summary>Deletes the files that a key seals, and those in conversations that it seals.</summary>
    /// <returns>Their ids.</returns>
    public IReadOnlyList<string> DeleteOfKey(long key) => Delete(_of.With(key));

    /// <summary>Deletes the files of a conversation.</summary>
    /// <returns>Their ids.</returns>
    public IReadOnlyList<string> DeleteOf(long conversation) => Delete(_in.With(conversation));

    private List<string> Delete(Statement found)
    {
        var ids = new List<string>();
        while (found.Step())
        {
            ids.Add(found.Text(0)!);
        }

        ids.ForEach(id => _delete.With(id).Run());
        return ids;
    }
}
