using Microsoft.Extensions.Logging.Abstractions;

namespace Assistant.Storage.Tests.Sqlite;

/// <summary>A folder for one test, with a data folder and a configuration folder in it.</summary>
internal sealed class TemporaryFolder
{
    public string Root { get; } = Directory.CreateTempSubdirectory("storage-test-").FullName;

    public string Data => Path.Combine(Root, "data");

    public string Configuration => Path.Combine(Root, "configuration");

    public StorageOptions Options => new() { DataFolder = Data, ConfigurationFolder = Configuration, MasterKeyVariable = "ASSISTANT_TEST_NO_SUCH_KEY" };

    public Task<EmbeddedStorage> OpenAsync(TimeProvider? clock = null, Action<StorageOptions>? set = null)
    {
        var options = Options;
        set?.Invoke(options);
        return EmbeddedStorage.OpenAsync(options, clock ?? new TestClock(), NullLoggerFactory.Instance, CancellationToken.None);
    }

    public Task DeleteAsync()
    {
        Directory.Delete(Root, recursive: true);
        return Task.CompletedTask;
    }
}
