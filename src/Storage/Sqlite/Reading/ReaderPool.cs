using System.Collections.Concurrent;
using Assistant.Storage.Sqlite.Native;

namespace Assistant.Storage.Sqlite.Reading;

/// <summary>A few connections that only read. Each read sees every commit that completed before it began.</summary>
internal sealed class ReaderPool(Func<Database> open, int size) : IDisposable
{
    private readonly ConcurrentBag<ReadSession> _idle = [];
    private readonly SemaphoreSlim _places = new(size, size);
    private volatile bool _closed;

    /// <summary>Reads.</summary>
    /// <exception cref="StorageUnavailableException">The file cannot be read, or storage is closed.</exception>
    public async ValueTask<T> ReadAsync<T>(Func<ReadSession, T> read, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_closed)
            {
                throw new StorageUnavailableException("Storage is closed.");
            }

            var session = _idle.TryTake(out var idle) ? idle : new ReadSession(open());
            try
            {
                return read(session);
            }
            finally
            {
                session.Reset();
                _idle.Add(session);
            }
        }
        catch (SqliteFailure failure)
        {
            throw new StorageUnavailableException("Storage cannot read now.", failure);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Waits for those who read, and closes.</summary>
    public void Dispose()
    {
        _closed = true;
        for (var i = 0; i < size; i++)
        {
            _places.Wait();
        }

        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }

        // The places are given back, so that whoever still waits is told that storage is closed.
        _places.Release(size);
    }
}
