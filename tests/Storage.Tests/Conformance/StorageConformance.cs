using Xunit;

namespace Assistant.Storage.Tests.Conformance;

/// <summary>
/// What every engine must do. An engine's tests derive from the classes that derive from this one and say how its storage is opened
/// and opened again.
/// </summary>
public abstract class StorageConformance : IAsyncLifetime
{
    protected static readonly CancellationToken None = CancellationToken.None;

    protected IStorage Storage { get; private set; } = null!;

    protected TestClock Clock { get; } = new();

    public async Task InitializeAsync() => Storage = await OpenAsync();

    public async Task DisposeAsync()
    {
        await Storage.DisposeAsync();
        await CleanAsync();
    }

    /// <summary>Opens the same storage as before, or a new one the first time.</summary>
    protected abstract Task<IStorage> OpenAsync();

    /// <summary>Removes it.</summary>
    protected abstract Task CleanAsync();

    protected async Task RestartAsync()
    {
        await Storage.DisposeAsync();
        Storage = await OpenAsync();
    }
}
