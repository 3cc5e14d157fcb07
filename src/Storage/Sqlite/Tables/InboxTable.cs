using System.Text.Json;
using Assistant.Storage.Encryption;
using Assistant.Storage.Formats;
using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Sqlite.Writing;

namespace Assistant.Storage.Sqlite.Tables;

/// <summary>A message that was there before.</summary>
internal readonly record struct FirstArrival(long Inbox, long Conversation, long Sequence, long At);

/// <summary>Writes the inbox.</summary>
/// <param name="session">The session.</param>
/// <param name="last">The highest number so far.</param>
internal sealed class InboxTable(WriteSession session, long last)
{
    private readonly Statement _insert = session.Prepare("INSERT INTO inbox (id, event, conversation, sequence, at, envelope) VALUES (?, ?, ?, ?, ?, ?)");
    private readonly Statement _find = session.Prepare("SELECT id, conversation, sequence, at FROM inbox WHERE event = ?");
    private readonly Statement _settle = session.Prepare("UPDATE inbox SET status = ?2, settled_at = ?3, reason = ?4, envelope = NULL WHERE id = ?1 AND status = 0");
    private readonly Statement _attempt = session.Prepare("UPDATE inbox SET attempts = attempts + 1 WHERE status = 0 AND id <= ?");
    private readonly Statement _deleteOf = session.Prepare(
        "DELETE FROM inbox WHERE id IN (SELECT inbox FROM message WHERE place > ? AND place < ? AND inbox <> ?)");

    private readonly Statement _next = session.Prepare("SELECT id, status, settled_at, at FROM inbox WHERE id > ? ORDER BY id LIMIT ?");
    private readonly Statement _delete = session.Prepare("DELETE FROM inbox WHERE id = ?");

    /// <summary>The number of the newest message that was accepted.</summary>
    public long Last { get; private set; } = last;

    /// <summary>A number for a message; never given twice while the program runs, so that a turn cannot answer another's message.</summary>
    public long NextId() => ++Last;

    /// <summary>Adds a message.</summary>
    /// <exception cref="SqliteFailure">It is there already (<see cref="SqliteFailure.IsDuplicate"/>).</exception>
    public void Add(long id, Pseudonym happening, ConversationRow row, long sequence, long at, StoredEnvelope envelope)
    {
        Span<byte> name = stackalloc byte[Pseudonym.Length];
        happening.WriteTo(name);
        var json = JsonSerializer.SerializeToUtf8Bytes(envelope, StoredJson.Context.StoredEnvelope);
        _insert.With(id).With(name).With(row.Id).With(sequence).With(at).With(row.Key.Seal(json, row.Place(SealedKind.Envelope, sequence))).Run();
    }

    /// <summary>The first arrival of a message.</summary>
    public FirstArrival? Find(Pseudonym happening)
    {
        if (!_find.With(happening.ToArray()).Step())
        {
            return null;
        }

        var first = new FirstArrival(_find.Int(0), _find.Int(1), _find.Int(2), _find.Int(3));
        _find.Reset();
        return first;
    }

    /// <summary>Closes a message: answered, or dead for a reason.</summary>
    /// <returns>Whether it was open.</returns>
    public bool Settle(long id, long at, string? deadReason) =>
        _settle.With(id).With(deadReason is null ? 1 : 2).With(at).With(deadReason).Run() == 1;

    /// <summary>Counts an attempt for all open messages up to a number.</summary>
    public void CountAttempts(long upTo) => _attempt.With(upTo).Run();

    /// <summary>Deletes the messages of a conversation, but for one (0 for none).</summary>
    public void Delete(long conversation, long but) => _deleteOf.With(MessagePlace.First(conversation)).With(MessagePlace.End(conversation)).With(but).Run();

    /// <summary>Deletes settled messages that are too old to come again, a few at a time.</summary>
    /// <param name="after">Where to go on; 0 to begin.</param>
    /// <param name="answeredBefore">Answered ones go when older than this.</param>
    /// <param name="deadBefore">Dead ones go when older than this.</param>
    /// <param name="rows">How many to look at.</param>
    /// <returns>How many were deleted, and where to go on; 0 when all that may be old were looked at.</returns>
    public (int Deleted, long Next) Prune(long after, long answeredBefore, long deadBefore, int rows)
    {
        var old = new List<long>();
        var seen = 0;
        var next = after;
        var reachedYoung = false;
        _next.With(after).With(rows);
        while (_next.Step())
        {
            seen++;
            next = _next.Int(0);
            // Numbers rise with time of arrival: behind the first young one, all are young.
            reachedYoung |= _next.Int(3) >= answeredBefore;
            if (_next.Int(1) != 0 && _next.Int(2) < (_next.Int(1) == 1 ? answeredBefore : deadBefore))
            {
                old.Add(next);
            }
        }

        old.ForEach(id => _delete.With(id).Run());
        return (old.Count, seen < rows || reachedYoung ? 0 : next);
    }
}
