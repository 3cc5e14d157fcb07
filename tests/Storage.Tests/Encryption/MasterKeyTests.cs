using System.Security.Cryptography;
using Assistant.Storage.Tests.Conformance;
using Assistant.Storage.Tests.Sqlite;
using Xunit;

namespace Assistant.Storage.Tests.Encryption;

public sealed class MasterKeyTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private string KeyFile => Path.Combine(_folder.Root, "some.key");

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _folder.DeleteAsync();

    [Fact]
    public async Task Where_none_is_given_one_is_made_for_its_owner_alone_and_found_again()
    {
        await using (var storage = await _folder.OpenAsync())
        {
            Assert.Equal((Path.Combine(_folder.Configuration, "master.key"), true, true), (storage.MasterKey.Place, storage.MasterKey.IsFile, storage.MasterKey.WasMade));
            await Conversation.Of(storage, "w-1").TurnAsync("một", 0);
        }

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder.Configuration, "master.key")));
        }

        await using var again = await _folder.OpenAsync();
        Assert.False(again.MasterKey.WasMade);
        Assert.Equal(["một"], await Conversation.Of(again, "w-1").TextsAsync());
    }

    [Fact]
    public async Task Another_master_key_is_refused_and_changes_nothing()
    {
        await WriteKeyAsync();
        await (await OpenWithFileAsync()).DisposeAsync();
        var right = await File.ReadAllTextAsync(KeyFile);
        await WriteKeyAsync();

        var failure = await Assert.ThrowsAsync<StorageSetupException>(OpenWithFileAsync);

        Assert.Contains("another master key", failure.Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(KeyFile, right);
        await (await OpenWithFileAsync()).DisposeAsync();
    }

    [Fact]
    public async Task A_lost_master_key_is_not_replaced_by_a_new_one()
    {
        await (await _folder.OpenAsync()).DisposeAsync();
        File.Delete(Path.Combine(_folder.Configuration, "master.key"));

        var failure = await Assert.ThrowsAsync<StorageSetupException>(() => _folder.OpenAsync());

        Assert.Contains("master key is missing", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Configuration, "master.key")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("c2hvcnQ=")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISI=")]
    public async Task What_is_no_key_is_refused_with_what_was_expected(string text)
    {
        await File.WriteAllTextAsync(KeyFile, text);

        Assert.Contains("32 bytes in base64", (await Assert.ThrowsAsync<StorageSetupException>(OpenWithFileAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_file_that_is_not_there_is_refused() =>
        Assert.Contains("cannot be read", (await Assert.ThrowsAsync<StorageSetupException>(OpenWithFileAsync)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_key_in_the_data_folder_is_refused_however_it_is_reached()
    {
        Directory.CreateDirectory(_folder.Data);
        await File.WriteAllTextAsync(Path.Combine(_folder.Data, "master.key"), Convert.ToBase64String(new byte[32]));
        File.CreateSymbolicLink(KeyFile, Path.Combine(_folder.Data, "master.key"));

        foreach (var path in new[] { Path.Combine(_folder.Data, "master.key"), Path.Combine(_folder.Data, "..", "data", "master.key"), KeyFile })
        {
            var failure = await Assert.ThrowsAsync<StorageSetupException>(() => _folder.OpenAsync(set: o => o.MasterKeyFile = path));
            Assert.Contains("lies in the data folder", failure.Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<StorageSetupException>(() => _folder.OpenAsync(set: o => o.ConfigurationFolder = _folder.Data));
    }

    [Fact]
    public async Task The_environment_may_give_the_key()
    {
        const string variable = "ASSISTANT_TEST_MASTER_KEY_FOR_THIS_TEST";
        Environment.SetEnvironmentVariable(variable, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        await using var storage = await _folder.OpenAsync(set: o => o.MasterKeyVariable = variable);

        Assert.Equal((variable, false), (storage.MasterKey.Place, storage.MasterKey.IsFile));
        Assert.False(Directory.Exists(_folder.Configuration));
    }

    private Task WriteKeyAsync() => File.WriteAllTextAsync(KeyFile, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) + "\n");

    private Task<EmbeddedStorage> OpenWithFileAsync() => _folder.OpenAsync(set: o => o.MasterKeyFile = KeyFile);
}
