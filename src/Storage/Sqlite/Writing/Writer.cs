using Assistant.Storage.Encryption;
using Assistant.Storage.Sqlite.Native;
using Microsoft.Extensions.Logging;

namespace Assistant.Storage.Sqlite.Writing;

/// <summary>
/// The one that writes: takes whatever queued during the last commit, each item in a savepoint, commits once, and tells those who
/// wait. A commit to disk costs the same for one item as for a hundred.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    private readonly Database _database;
    private readonly WriteSession _session;
    private readonly KeyRing _keys;
    private readonly StorageOptions _options;
    private readonly ILogger _logger;
    private readonly WriteQueue _queue;
    private readonly Thread _thread;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _savepoint;
    private readonly Statement _undo;
    private readonly Statement _release;

    public Writer(Database database, WriteSession session, KeyRing keys, StorageOptions options, ILogger logger)
    {
        _database = database;
        _session = session;
        _keys = keys;
        _options = options;
        _logger = logger;
        _queue = new WriteQueue(options.MostWaitingWrites);
        _begin = database.Prepare("BEGIN IMMEDIATE");
        _commit = database.Prepare("COMMIT");
        _savepoint = database.Prepare("SAVEPOINT item");
        _undo = database.Prepare("ROLLBACK TO item");
        _release = database.Prepare("RELEASE item");
        _thread = new Thread(Work) { IsBackground = true, Name = "Storage writer" };
    }

    /// <summary>Begins to work.</summary>
    public void Start() => _thread.Start();

    /// <summary>Puts a write in the queue.</summary>
    /// <param name="item">The write; completes on its own, with a <see cref="StorageUnavailableException"/> where it cannot be taken.</param>
    /// <param name="beyondCapacity">Whether it is taken even where too much waits: it finishes something that was taken before.</param>
    public void Post(WriteItem item, bool beyondCapacity = false)
    {
        if (_queue.Add(item, beyondCapacity) is { } refusal)
        {
            item.Fault = new StorageUnavailableException(refusal);
            item.Complete();
        }
    }

    /// <summary>Writes, and waits until it is on disk.</summary>
    public async ValueTask<T> WriteAsync<T>(WriteItem<T> item, CancellationToken cancellation, bool beyondCapacity = false)
    {
        Post(item, beyondCapacity);
        return await item.Done.WaitAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Writes what waits, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Close();
        await _stopped.Task.ConfigureAwait(false);
        foreach (var statement in new[] { _begin, _commit, _savepoint, _undo, _release })
        {
            statement.Dispose();
        }
    }

    private void Work()
    {
        var batch = new List<WriteItem>(_options.MostWritesInCommit);
        while (_queue.Take(batch, _options.MostWritesInCommit))
        {
            Write(batch);
            foreach (var item in batch)
            {
                item.Complete();
            }

            batch.Clear();
        }

        _stopped.SetResult();
    }

    // Whatever happens here, the writer must go on: the next batch may find room on the disk again.
    private void Write(List<WriteItem> batch)
    {
        try
        {
            _begin.Run();
            foreach (var item in batch)
            {
                WriteOne(item);
            }

            _keys.Flush();
            _commit.Run();
            if (_options.CommitDelay > TimeSpan.Zero)
            {
                Thread.Sleep(_options.CommitDelay);
            }
        }
#pragma warning disable CA1031 // Nobody above could do anything about it; those who wait are told.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            RollBack();
            _logger.BatchFailed(batch.Count, (failure as SqliteFailure)?.Code ?? 0, failure.GetType().Name);
            var fault = new StorageUnavailableException("Storage cannot write now; nothing of this was stored.", failure);
            foreach (var item in batch)
            {
                item.Fault ??= fault;
            }
        }
    }

    private void WriteOne(WriteItem item)
    {
        _savepoint.Run();
        try
        {
            if (!item.Apply(_session))
            {
                _undo.Run();
            }
        }
        catch (Exception failure) when (failure is not SqliteFailure { IsConstraint: false })
        {
            // The item's own fault. A failing disk is everybody's, and goes up.
            item.Fault = failure;
            _session.Reset();
            _undo.Run();
        }

        _release.Run();
    }

    private void RollBack()
    {
        _session.Reset();
        try
        {
            if (_database.IsInTransaction)
            {
                _database.Run("ROLLBACK");
            }
        }
        catch (SqliteFailure failure)
        {
            _logger.RollBackFailed(failure.Code);
        }
    }
}
