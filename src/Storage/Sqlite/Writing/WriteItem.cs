namespace Assistant.Storage.Sqlite.Writing;

/// <summary>Something to be written as a whole or not at all.</summary>
internal abstract class WriteItem
{
    /// <summary>Why it was not written; null while nothing has gone wrong. Set and read by the writer's thread until it completes.</summary>
    public Exception? Fault { get; set; }

    /// <summary>Writes, inside a savepoint of its own.</summary>
    /// <returns>Whether to keep what was written; otherwise it is undone, and the item is complete all the same.</returns>
    public abstract bool Apply(WriteSession session);

    /// <summary>Tells whoever waits, after the commit or once <see cref="Fault"/> is set.</summary>
    public abstract void Complete();
}

/// <summary>A write with a result.</summary>
internal abstract class WriteItem<T> : WriteItem
{
    // Waiters go on elsewhere: the writer has the next commit to make.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the result is on disk.</summary>
    public Task<T> Done => _done.Task;

    /// <summary>What came of it; set by <see cref="WriteItem.Apply"/>.</summary>
    protected T? Result { get; set; }

    /// <inheritdoc/>
    public override void Complete()
    {
        if (Fault is { } fault)
        {
            _done.TrySetException(fault);
        }
        else
        {
            _done.TrySetResult(Result!);
        }
    }
}

/// <summary>A write without a caller of its own kind: what to do, and nothing more.</summary>
internal sealed class PlainWrite<T>(Func<WriteSession, T> write) : WriteItem<T>
{
    /// <inheritdoc/>
    public override bool Apply(WriteSession session)
    {
        Result = write(session);
        return true;
    }
}
