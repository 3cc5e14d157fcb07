using System.Text.Json;
using Assistant.Bot.Channels;
using Assistant.Storage.Encryption;
using Assistant.Storage.Formats;
using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Sqlite.Writing;

namespace Assistant.Storage.Sqlite.Tables;

/// <summary>A conversation as a write finds it.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Name">Its pseudonym.</param>
/// <param name="Key">The data key that seals it.</param>
internal readonly record struct ConversationRow(long Id, Pseudonym Name, DataKey Key)
{
    /// <summary>A place of the conversation.</summary>
    public SealedPlace Place(SealedKind kind, long number = 0) => new(kind, Name, number);
}

/// <summary>Numbers and times given to messages: the last of them.</summary>
internal readonly record struct Advanced(long Last, long LastAt);

/// <summary>Writes conversations.</summary>
internal sealed class ConversationTable(WriteSession session)
{
    /// <summary>When something was last said in a conversation, or else when it was opened.</summary>
    public const string LastHeard = "CASE WHEN last_at > 0 THEN last_at ELSE opened_at END";

    private const string NextTime = "CASE ?2 WHEN 0 THEN last_at ELSE max(last_at + 1, ?3) + ?2 - 1 END";

    private readonly Statement _find = session.Prepare("SELECT id, data_key FROM conversation WHERE name = ?");
    private readonly Statement _version = session.Prepare("SELECT version FROM conversation WHERE id = ?");
    private readonly Statement _insert = session.Prepare("INSERT INTO conversation (name, channel, data_key, contact, opened_at) VALUES (?, ?, ?, ?, ?) RETURNING id");
    private readonly Statement _contact = session.Prepare("SELECT contact, name, channel, data_key FROM conversation WHERE id = ?");
    private readonly Statement _setContact = session.Prepare("UPDATE conversation SET contact = ?2 WHERE id = ?1");
    private readonly Statement _advance = session.Prepare(
        $"UPDATE conversation SET last = last + ?2, last_at = {NextTime} WHERE id = ?1 RETURNING last, last_at");

    private readonly Statement _turn = session.Prepare(
        $"UPDATE conversation SET version = version + 1, last = last + ?2, last_at = {NextTime}, state = ?4 WHERE id = ?1 AND version = ?5 RETURNING last, last_at");

    private readonly Statement _renew = session.Prepare("UPDATE conversation SET data_key = ?2, contact = ?3, state = NULL WHERE id = ?1");
    private readonly Statement _ofKey = session.Prepare("SELECT id FROM conversation WHERE data_key = ?");
    private readonly Statement _idle = session.Prepare(
        $"SELECT data_key FROM conversation AS c WHERE id = ? AND {LastHeard} < ? AND NOT EXISTS (SELECT 1 FROM inbox WHERE status = 0 AND conversation = c.id)");

    private readonly Statement _delete = session.Prepare("DELETE FROM conversation WHERE id = ?");

    /// <summary>Finds a conversation. One whose person was erased is deleted here and now, should it still be there.</summary>
    public ConversationRow? Find(Pseudonym name)
    {
        Span<byte> bytes = stackalloc byte[Pseudonym.Length];
        name.WriteTo(bytes);
        if (!_find.With(bytes).Step())
        {
            return null;
        }

        var (id, key) = (_find.Int(0), _find.Int(1));
        _find.Reset();
        try
        {
            return new ConversationRow(id, name, session.Keys.Get(key));
        }
        catch (Bot.Privacy.PersonErasedException)
        {
            Erasure.Delete(session, key, []);
            return null;
        }
    }

    /// <summary>Finds a conversation, or opens it.</summary>
    /// <param name="conversation">Its name.</param>
    /// <param name="name">Its pseudonym.</param>
    /// <param name="person">The person that a new one belongs to.</param>
    /// <param name="address">Where replies go, where that is told.</param>
    /// <param name="at">The time.</param>
    /// <param name="isNew">Whether it is new.</param>
    public ConversationRow FindOrOpen(ConversationId conversation, Pseudonym name, string person, string? address, DateTimeOffset at, out bool isNew)
    {
        if (Find(name) is { } known)
        {
            isNew = false;
            if (address is not null)
            {
                UpdateAddress(known, address);
            }

            return known;
        }

        isNew = true;
        var key = session.Keys.ForWriting(session.Pseudonyms.Person(PersonName.Of(conversation.Channel, person)));
        var contact = Seal(key, name, new StoredContact(conversation.Key, person, address));
        _insert.With(name.ToArray()).With(conversation.Channel).With(key.Id).With(contact).With(at.ToUnixTimeMilliseconds()).Step();
        var id = _insert.Int(0);
        _insert.Reset();
        return new ConversationRow(id, name, key);
    }

    /// <summary>A conversation by its row, with whom it is with; null where it is not there or its person was erased.</summary>
    public Reading.KnownContact? Known(long id)
    {
        if (!_contact.With(id).Step())
        {
            return null;
        }

        try
        {
            var row = new ConversationRow(id, Pseudonym.Read(_contact.Bytes(1)), session.Keys.Get(_contact.Int(3)));
            var contact = Open(row, _contact.Bytes(0));
            return new Reading.KnownContact(row, new ConversationId(_contact.Text(2)!, contact.Key), contact);
        }
        catch (Bot.Privacy.PersonErasedException)
        {
            return null;
        }
        finally
        {
            _contact.Reset();
        }
    }

    /// <summary>Gives numbers and times to messages.</summary>
    public Advanced Advance(ConversationRow row, int count, long at)
    {
        _advance.With(row.Id).With(count).With(at).Step();
        return Take(_advance);
    }

    /// <summary>Stores a turn's state and gives numbers to its replies.</summary>
    /// <returns>Null where the version is another.</returns>
    public Advanced? Turn(ConversationRow row, int replies, long at, byte[] state, long expectedVersion)
    {
        var value = row.Key.Seal(state, row.Place(SealedKind.State));
        return _turn.With(row.Id).With(replies).With(at).With(value).With(expectedVersion).Step() ? Take(_turn) : null;
    }

    /// <summary>Puts a conversation under another key. Version and numbers go on; its state is gone.</summary>
    public ConversationRow Renew(ConversationRow row, DataKey key)
    {
        _contact.With(row.Id).Step();
        var contact = Open(row, _contact.Bytes(0));
        _contact.Reset();
        _renew.With(row.Id).With(key.Id).With(Seal(key, row.Name, contact)).Run();
        return row with { Key = key };
    }

    /// <summary>The version of a conversation; 0 where there is none.</summary>
    public long Version(long id)
    {
        var version = _version.With(id).Step() ? _version.Int(0) : 0;
        _version.Reset();
        return version;
    }

    /// <summary>The conversations that a key seals.</summary>
    public IReadOnlyList<long> OfKey(long key)
    {
        var ids = new List<long>();
        _ofKey.With(key);
        while (_ofKey.Step())
        {
            ids.Add(_ofKey.Int(0));
        }

        return ids;
    }

    /// <summary>The key of a conversation in which nothing was said since a time and no message waits for its answer; null where it is not such a one.</summary>
    public long? IdleKey(long id, long since)
    {
        if (!_idle.With(id).With(since).Step())
        {
            return null;
        }

        var key = _idle.Int(0);
        _idle.Reset();
        return key;
    }

    /// <summary>Deletes the row of a conversation.</summary>
    public void Delete(long id) => _delete.With(id).Run();

    private static Advanced Take(Statement statement)
    {
        var advanced = new Advanced(statement.Int(0), statement.Int(1));
        statement.Reset();
        return advanced;
    }

    private static byte[] Seal(DataKey key, Pseudonym name, StoredContact contact) =>
        key.Seal(JsonSerializer.SerializeToUtf8Bytes(contact, StoredJson.Context.StoredContact), new SealedPlace(SealedKind.Contact, name));

    private static StoredContact Open(ConversationRow row, ReadOnlySpan<byte> contact) =>
        JsonSerializer.Deserialize(row.Key.Open(contact, row.Place(SealedKind.Contact)), StoredJson.Context.StoredContact)!;

    private void UpdateAddress(ConversationRow row, string address)
    {
        _contact.With(row.Id).Step();
        var contact = Open(row, _contact.Bytes(0));
        _contact.Reset();
        if (contact.Address != address)
        {
            _setContact.With(row.Id).With(Seal(row.Key, row.Name, contact with { Address = address })).Run();
        }
    }
}
