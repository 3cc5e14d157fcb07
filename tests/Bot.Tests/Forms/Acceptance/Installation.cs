using System.Text;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Conversations.Outbox;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms;
using Assistant.Bot.Forms.Resuming;
using Assistant.Bot.Tests.Shared;
using Assistant.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Assistant.Bot.Tests.Forms.Acceptance;

/// <summary>An installation with the real engine, handler and storage, in a folder of its own, on a clock that the test moves. All channels share it.</summary>
internal sealed class Installation : IAsyncDisposable, IOutboxWake
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-test-").FullName;
    private readonly AssistantFixture _assistant;
    private ConversationEngine _engine = null!;

    private Installation(AssistantFixture assistant) => _assistant = assistant;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 25, 2, 0, 0, TimeSpan.Zero));

    public EmbeddedStorage Storage { get; private set; } = null!;

    private string Data => Path.Combine(_folder, "data");

    public static async Task<Installation> OpenAsync(AssistantFixture assistant)
    {
        var installation = new Installation(assistant);
        await installation.StartAsync();
        return installation;
    }

    /// <summary>Somebody on a channel.</summary>
    public Citizen Citizen(ChannelTraits channel, string person) => new(this, channel, person);

    /// <summary>Ends the program and starts it again on the same folder.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async Task<IReadOnlyList<MessageContent>> TellAsync(InboundMessage message)
    {
        Assert(_engine.TrySubmit(message, out var submission) == Refusal.None);
        await submission!.Accepted;
        return [.. (await submission.Answered).Replies.Select(r => r.Content)];
    }

    /// <summary>Whether words can be read in any file of the data folder, in either of the usual writings.</summary>
    public bool Shows(string words) =>
        Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) != ".lock").Select(Read).Any(bytes =>
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(words)) >= 0);

    public void Wake()
    {
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static void Assert(bool holds) => Xunit.Assert.True(holds);

    private async Task StartAsync()
    {
        var options = new StorageOptions { DataFolder = Data, ConfigurationFolder = Path.Combine(_folder, "configuration"), MasterKeyVariable = "ASSISTANT_TEST_NO_SUCH_KEY" };
        Storage = await EmbeddedStorage.OpenAsync(options, Clock, NullLoggerFactory.Instance, CancellationToken.None);
        var handler = new TurnHandler(_assistant.Answerer, new FormPorts(Storage.Codes, new StoredForms(Storage.Turns), Storage.Attachments, new MemoryFiles()));
        _engine = new ConversationEngine(
            Storage.Turns,
            handler,
            new ChannelDirectory([ChannelKinds.Web, ChannelKinds.Zalo, ChannelKinds.Voice]),
            new ConversationFeed(),
            this,
            new EngineOptions(),
            Clock,
            NullLogger<ConversationEngine>.Instance);
        await _engine.RecoverAsync(CancellationToken.None);
    }

    private async Task StopAsync()
    {
        await _engine.DisposeAsync();
        await Storage.DisposeAsync();
    }
}
