using Assistant.Storage.Sqlite.Reading;
using Assistant.Storage.Sqlite.Writing;

namespace Assistant.Storage.Sqlite;

/// <summary>Deletes what is no longer needed, in steps so small that nobody waits for them.</summary>
internal sealed class Tidying(Writer writer, ReaderPool readers, FileFolder folder, StorageOptions options, TimeProvider time)
{
    private const int RowsAStep = 500;

    // A file is written before its row; one without a row is left alone until its row must long be there.
    private static readonly TimeSpan FileGrace = TimeSpan.FromHours(1);

    private long _inboxAt;
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
        return rows >= RowsAStep || next != 0;
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
