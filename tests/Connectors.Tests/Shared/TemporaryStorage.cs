using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Conversations.Outbox;
using Assistant.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assistant.Connectors.Tests.Shared;

/// <summary>The real storage in a folder of its own, which is gone with it.</summary>
internal sealed class TemporaryStorage : IAsyncDisposable
{
    private readonly string _folder;

    private TemporaryStorage(string folder, EmbeddedStorage storage) => (_folder, Storage) = (folder, storage);

    public EmbeddedStorage Storage { get; }

    /// <summary>Whether any file of a citizen is on disk.</summary>
    public bool HoldsFiles
    {
        get
        {
            var files = Path.Combine(_folder, "data", "files");
            return Directory.Exists(files) && Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories).Any();
        }
    }

    public static async Task<TemporaryStorage> OpenAsync()
    {
        var folder = Directory.CreateTempSubdirectory("connector-test-").FullName;
        var options = new StorageOptions
        {
            DataFolder = Path.Combine(folder, "data"),
            ConfigurationFolder = Path.Combine(folder, "configuration"),
            MasterKeyVariable = "ASSISTANT_TEST_NO_SUCH_KEY",
        };
        return new TemporaryStorage(folder, await EmbeddedStorage.OpenAsync(options, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None));
    }

    /// <summary>Registers the real engine over this storage.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="handler">What answers.</param>
    /// <param name="channels">Channels that are not called for their replies.</param>
    public void Register(IServiceCollection services, ITurnHandler handler, params ChannelTraits[] channels)
    {
        services.AddSingleton(Storage.Turns);
        services.AddSingleton(Storage.Outbox);
        services.AddSingleton(Storage.Attachments);
        services.AddSingleton(handler);
        services.AddSingleton(s => new ChannelDirectory([.. channels, .. s.GetServices<IPushChannel>().Select(c => c.Traits)]));
        services.AddSingleton<ConversationFeed>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddSingleton<IOutboxWake>(s => s.GetRequiredService<OutboxDispatcher>());
        services.AddSingleton<ConversationEngine>();
        services.AddSingleton<IConversationEngine>(s => s.GetRequiredService<ConversationEngine>());
    }

    public async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
