using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Sqlite.Writing;

namespace Assistant.Storage.Sqlite.Tables;

/// <summary>Where a reply stands on its way.</summary>
internal enum OutboxStatus
{
    /// <summary>It waits for its time.</summary>
    Waiting = 0,

    /// <summary>An attempt has begun.</summary>
    Begun = 1,

    /// <summary>It is not tried again by itself.</summary>
    Dead = 2,

    /// <summary>Nobody knows whether it arrived.</summary>
    Uncertain = 3,
}

/// <summary>Writes the outbox. What was delivered is deleted; its words stand in the transcript.</summary>
/// <param name="session">The session.</param>
/// <param name="last">The highest number so far.</param>
internal sealed class OutboxTable(WriteSession session, long last)
{
    private readonly Statement _insert = session.Prepare("INSERT INTO outbox (id, conversation, sequence, due, since) VALUES (?1, ?2, ?3, ?4, ?4)");
    private readonly Statement _begin = session.Prepare("UPDATE outbox SET status = 1, attempts = attempts + 1, since = ?2 WHERE id = ?1 AND status = 0");
    private readonly Statement _set = session.Prepare("UPDATE outbox SET status = ?2, due = ?3, since = ?4, reason = ?5 WHERE id = ?1");
    private readonly Statement _revive = session.Prepare("UPDATE outbox SET status = 0, due = ?2, since = ?2, reason = NULL WHERE id = ?1 AND status >= 2");
    private readonly Statement _delete = session.Prepare("DELETE FROM outbox WHERE id = ?");
    private readonly Statement _deleteOf = session.Prepare("DELETE FROM outbox WHERE conversation = ?");
    private readonly Statement _interrupted = session.Prepare("UPDATE outbox SET status = 3, since = ?, reason = 'the program stopped during the attempt' WHERE status = 1");
    private readonly Statement _prune = session.Prepare("DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE status >= 2 AND since < ? LIMIT ?)");
    private long _last = last;

    /// <summary>Adds a reply that is due at once.</summary>
    public void Add(long conversation, long sequence, long at) => _insert.With(++_last).With(conversation).With(sequence).With(at).Run();

    /// <summary>Notes that an attempt begins.</summary>
    /// <returns>Whether the reply was waiting.</returns>
    public bool Begin(long id, long at) => _begin.With(id).With(at).Run() == 1;

    /// <summary>Notes where a reply stands.</summary>
    public void Set(long id, OutboxStatus status, long due, long at, string? reason) => _set.With(id).With((long)status).With(due).With(at).With(reason).Run();

    /// <summary>Puts a dead or uncertain reply back.</summary>
    public bool Revive(long id, long at) => _revive.With(id).With(at).Run() == 1;

    /// <summary>Deletes a reply.</summary>
    public void Delete(long id) => _delete.With(id).Run();

    /// <summary>Deletes the replies of a conversation.</summary>
    public void DeleteOf(long conversation) => _deleteOf.With(conversation).Run();

    /// <summary>Makes the attempts uncertain that had begun when the program stopped.</summary>
    public int Interrupted(long at) => _interrupted.With(at).Run();

    /// <summary>Deletes dead letters that nobody has cared for, a few at a time.</summary>
    public int Prune(long before, int rows) => _prune.With(before).With(rows).Run();
}
