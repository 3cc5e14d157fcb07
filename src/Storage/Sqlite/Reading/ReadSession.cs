using Assistant.Storage.Sqlite.Native;

namespace Assistant.Storage.Sqlite.Reading;

/// <summary>A connection that only reads, with its prepared statements. For one reader at a time.</summary>
internal sealed class ReadSession : IDisposable
{
    private readonly Database _database;

    public ReadSession(Database database)
    {
        _database = database;
        Conversation = database.Prepare("SELECT id, data_key, version, last, state FROM conversation WHERE name = ?");
        After = database.Prepare("SELECT place, author, at, reply_to, body FROM message WHERE place > ? AND place < ? ORDER BY place LIMIT ?");
        Newest = database.Prepare("SELECT place, author, at, reply_to, body FROM message WHERE place > ? AND place < ? ORDER BY place DESC LIMIT ?");
        Message = database.Prepare("SELECT place, author, at, reply_to, body FROM message WHERE place = ?");
        Contact = database.Prepare("SELECT name, channel, data_key, contact FROM conversation WHERE id = ?");
        Due = database.Prepare($"SELECT id, conversation, sequence, attempts FROM outbox AS o WHERE status = 0 AND due <= ? AND {IsOldest} ORDER BY due, id LIMIT ?");
        NextDue = database.Prepare($"SELECT due FROM outbox AS o WHERE status = 0 AND {IsOldest} ORDER BY due LIMIT 1");
        DeadReplies = database.Prepare("SELECT id, conversation, sequence, status, reason, since FROM outbox WHERE status >= 2 ORDER BY since DESC, id DESC LIMIT ?");
        DeadMessages = database.Prepare("SELECT id, conversation, sequence, status, reason, settled_at FROM inbox WHERE status = 2 ORDER BY settled_at DESC, id DESC LIMIT ?");
        Open = database.Prepare("SELECT id, conversation, sequence, at, attempts, envelope FROM inbox WHERE status = 0 AND id <= ? ORDER BY id");
        File = database.Prepare("SELECT data_key, about FROM file WHERE id = ? AND conversation = ?");
        Moved = database.Prepare(
            "SELECT r.used_by FROM conversation AS c JOIN resume_code AS r ON r.conversation = c.id WHERE c.name = ? AND r.form = ? AND r.moved = 1");
        Erasing = database.Prepare("SELECT data_key, successor FROM erasing");
        LastHeard = database.Prepare($"SELECT id, {Tables.ConversationTable.LastHeard} FROM conversation WHERE id > ? ORDER BY id LIMIT ?");
        FileExists = database.Prepare("SELECT 1 FROM file WHERE id = ?");
    }

    public Statement Conversation { get; }

    public Statement After { get; }

    public Statement Newest { get; }

    public Statement Message { get; }

    public Statement Contact { get; }

    public Statement Due { get; }

    public Statement NextDue { get; }

    public Statement DeadReplies { get; }

    public Statement DeadMessages { get; }

    public Statement Open { get; }

    public Statement File { get; }

    public Statement FileExists { get; }

    public Statement Moved { get; }

    public Statement Erasing { get; }

    public Statement LastHeard { get; }

    // A reply goes out only when none before it in its conversation waits or is on its way.
    private static string IsOldest => "NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.conversation = o.conversation AND e.id < o.id AND e.status <= 1)";

    /// <summary>Every statement.</summary>
    public IReadOnlyList<Statement> All => [Conversation, After, Newest, Message, Contact, Due, NextDue, DeadReplies, DeadMessages, Open, File, FileExists, Moved, Erasing, LastHeard];

    /// <summary>The keys that are to be destroyed, each with its successor.</summary>
    public IReadOnlyList<(long Key, long Successor)> ErasingKeys()
    {
        var keys = new List<(long, long)>();
        while (Erasing.Step())
        {
            keys.Add((Erasing.Int(0), Erasing.Int(1)));
        }

        return keys;
    }

    /// <summary>Makes all statements ready again, whatever became of the read; an unfinished one would hold the log of writes.</summary>
    public void Reset()
    {
        foreach (var statement in All)
        {
            statement.Reset();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in All)
        {
            statement.Dispose();
        }

        _database.Dispose();
    }
}
