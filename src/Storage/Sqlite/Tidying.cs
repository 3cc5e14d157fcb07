using Assistant.Storage.Sqlite.Reading;
using Assistant.Storage.Sqlite.Writing;
using Microsoft.Extensions.Logging;

namespace Assistant.Storage.Sqlite;

/// <summary>Deletes what is no longer needed, in steps so small that nobody waits for them.</summary>
internal sealed class Tidying(Writer writer, ReaderPool readers, FileFolder folder, StorageOptions options, TimeProvider time, ILogger logger)
{
    private const int RowsAStep = 500;

    // A file is written before its row; one without a row is left alone until its row must long be there.
    private static readonly TimeSpan FileGrace = TimeSpan.FromHours(1);

    // Each may destroy a key, which is a wait for the disk of its own, while others wait to write.
    private const int RetiredAStep = 5;

    private long _inboxAt;
    private long _conversationAt;
    private int _shelf;

    /// <summary>Does one step.</summary>
    /// <returns>Whether the next should follow at once.</returns>
    public async ValueTask<bool> StepAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var answeredBefore = now.AddDays(-options.DuplicateDays).ToUnixTimeMilliseconds();
        var deadBefore = now.AddDays(-options.DeadLetterDays).ToUnixTimeMilliseconds();
        var after = _inboxAt;
        var forgotten = (now - options.ResumeCodes.Remembered).ToUnixTimeMilliseconds();
        var uncounted = (now - options.ResumeCodes.Window).ToUnixTimeMilliseconds();
        var (rows, next) = await writer.WriteAsync(
            new PlainWrite<(int, long)>(session => (
                Math.Max(
                    session.Outbox.Prune(deadBefore, RowsAStep),
                    Math.Max(session.Codes.Prune(forgotten, RowsAStep), session.Attempts.Prune(uncounted, RowsAStep))),
                session.Inbox.Prune(after, answeredBefore, deadBefore, RowsAStep).Next)),
            cancellation).ConfigureAwait(false);
        _inboxAt = next;

        await EndErasuresAsync(now, cancellation).ConfigureAwait(false);
        await SweepShelfAsync(now - FileGrace, cancellation).ConfigureAwait(false);
        return await RetireAsync(now, cancellation).ConfigureAwait(false) || rows >= RowsAStep || next != 0;
    }

    // Goes round all conversations, some hundred a step: an index over the time of the last message would have to be kept by every turn.
    private async ValueTask<bool> RetireAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (options.KeepConversations is not { } keep || keep <= TimeSpan.Zero)
        {
            return false;
        }

        var since = (now - keep).ToUnixTimeMilliseconds();
        var after = _conversationAt;
        var (idle, next) = await readers.ReadAsync(session => Idle(session, after, since), cancellation).ConfigureAwait(false);
        if (idle.Count > 0)
        {
            var retired = await writer.WriteAsync(new Retirement(idle, since, now, folder.Delete), cancellation).ConfigureAwait(false);
            logger.ConversationsRetired(retired);
        }

        _conversationAt = next;
        return idle.Count == RetiredAStep;
    }

    private static (List<long> Idle, long Next) Idle(ReadSession session, long after, long since)
    {
        var idle = new List<long>();
        var seen = 0;
        session.LastHeard.With(after).With(RowsAStep);
        while (idle.Count < RetiredAStep && session.LastHeard.Step())
        {
            seen++;
            after = session.LastHeard.Int(0);
            if (session.LastHeard.Int(1) < since)
            {
                idle.Add(after);
            }
        }

        return (idle, seen == RowsAStep || idle.Count == RetiredAStep ? after : 0);
    }

    // Read elsewhere than where it is written, so that only what is committed is seen: a key must not be destroyed before that.
    private async ValueTask EndErasuresAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var erasing = await readers.ReadAsync(session => session.ErasingKeys(), cancellation).ConfigureAwait(false);
        foreach (var (key, successor) in erasing)
        {
            await writer.WriteAsync(
                new PlainWrite<bool>(session =>
                {
                    session.Keys.Succeed(key, successor, now);
                    session.Erasing.Delete(key);
                    return true;
                }),
                cancellation).ConfigureAwait(false);
        }
    }

    private async ValueTask SweepShelfAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var ids = folder.OnShelf(_shelf, before);
        _shelf = (_shelf + 1) % FileFolder.Shelves;
        if (ids.Count > 0)
        {
            folder.Delete(await readers.ReadAsync(session => ids.Where(id => !IsKnown(session, id)).ToList(), cancellation).ConfigureAwait(false));
        }
    }

    private static bool IsKnown(ReadSession session, string id)
    {
        var known = session.FileExists.With(id).Step();
        session.FileExists.Reset();
        return known;
    }
}
