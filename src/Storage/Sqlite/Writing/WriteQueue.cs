namespace Assistant.Storage.Sqlite.Writing;

/// <summary>What waits to be written, first come, first written.</summary>
internal sealed class WriteQueue(int capacity)
{
    private readonly object _gate = new();
    private readonly Queue<WriteItem> _items = new();
    private bool _closed;

    /// <summary>Puts an item at the end.</summary>
    /// <param name="item">The item.</param>
    /// <param name="beyondCapacity">Whether it is taken even where too much waits: it finishes something that was taken before.</param>
    /// <returns>Why it was not taken; null where it was.</returns>
    public string? Add(WriteItem item, bool beyondCapacity)
    {
        lock (_gate)
        {
            if (_closed)
            {
                return "Storage is closed.";
            }

            if (_items.Count >= capacity && !beyondCapacity)
            {
                return "Too many writes wait.";
            }

            _items.Enqueue(item);
            if (_items.Count == 1)
            {
                Monitor.Pulse(_gate);
            }

            return null;
        }
    }

    /// <summary>Waits for items and takes them.</summary>
    /// <param name="batch">Receives them.</param>
    /// <param name="most">How many to take.</param>
    /// <returns>False when the queue is closed and empty.</returns>
    public bool Take(List<WriteItem> batch, int most)
    {
        lock (_gate)
        {
            while (_items.Count == 0 && !_closed)
            {
                Monitor.Wait(_gate);
            }

            while (batch.Count < most && _items.TryDequeue(out var item))
            {
                batch.Add(item);
            }

            return batch.Count > 0;
        }
    }

    /// <summary>Takes no more; what waits is still handed out.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.PulseAll(_gate);
        }
    }
}
