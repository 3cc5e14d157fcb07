using Assistant.Storage.Tests.Conformance;

namespace Assistant.Storage.Tests.Sqlite;

public sealed class SqliteTurnTests : TurnConformance
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IStorage> OpenAsync() => await _folder.OpenAsync(Clock);

    protected override Task CleanAsync() => _folder.DeleteAsync();
}

public sealed class SqliteRecoveryTests : RecoveryConformance
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IStorage> OpenAsync() => await _folder.OpenAsync(Clock);

    protected override Task CleanAsync() => _folder.DeleteAsync();
}

public sealed class SqliteOutboxTests : OutboxConformance
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IStorage> OpenAsync() => await _folder.OpenAsync(Clock);

    protected override Task CleanAsync() => _folder.DeleteAsync();
}

public sealed class SqlitePrivacyTests : PrivacyConformance
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IStorage> OpenAsync() => await _folder.OpenAsync(Clock);

    protected override Task CleanAsync() => _folder.DeleteAsync();
}

public sealed class SqliteErasingTurnTests : ErasingTurnConformance
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IStorage> OpenAsync() => await _folder.OpenAsync(Clock);

    protected override Task CleanAsync() => _folder.DeleteAsync();
}
