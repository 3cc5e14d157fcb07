using System.ComponentModel.DataAnnotations;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Conversations.Outbox;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms;
using Assistant.Bot.Forms.Attachments;
using Assistant.Bot.Forms.Resuming;
using Assistant.Connectors.AzureBotService;
using Assistant.Connectors.DirectLine;
using Assistant.Connectors.DirectLine.Tokens;
using Assistant.Connectors.Photos;
using Assistant.Connectors.SignIn;
using Assistant.Connectors.Web;
using Assistant.Host.Commands;
using Assistant.Knowledge.Answers;
using Assistant.Storage;
using Microsoft.Extensions.Configuration.Memory;

namespace Assistant.Host.Serving;

/// <summary>The whole server, put together: content, storage, conversations, channels.</summary>
internal static class Server
{
    /// <summary>Loopback only, until an operator says otherwise with --urls or ASPNETCORE_URLS.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    // Settings are read at start. Watching their folder for changes costs more than it gives where that folder is a busy one.
    private const string NoWatching = "--hostBuilder:reloadConfigOnChange=false";

    // A line for every request would say who asked what when; any setting of the operator's own goes before this.
    private static readonly KeyValuePair<string, string?>[] Quiet =
    [
        new("Logging:LogLevel:Default", "Information"), new("Logging:LogLevel:Microsoft.AspNetCore", "Warning"), new("Logging:LogLevel:System.Net.Http", "Warning"),
    ];

    private static readonly ChannelTraits Web = new("web", ReplyStyle.Rich, ReplyDelivery.Pull, 20_000, ShowsChoices: true);

    /// <summary>Opens storage and builds the web application.</summary>
    /// <exception cref="UserErrorException">The settings or the data folder are not as they must be.</exception>
    public static async Task<WebApplication> BuildAsync(string[] args, DirectoryInfo? data, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateBuilder([.. args, NoWatching]);
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Quiet });
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null && builder.Configuration["HTTP_PORTS"] is null)
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        var storage = await OpenStorageAsync(builder, data, cancellation).ConfigureAwait(false);
        try
        {
            AddConversations(builder, storage, data);
            builder.Services.AddWebChannel();
            builder.Services.AddDirectLine().AddSignIn();
            builder.Services.AddAzureBotService();
            builder.Services.AddPhotoChecks();
            builder.Services.AddSingleton(new DirectLineTokenKey(storage.DeriveKey("direct line tokens 1")));
            var app = builder.Build();
            Map(app);
            return app;
        }
        catch
        {
            await storage.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task<EmbeddedStorage> OpenStorageAsync(WebApplicationBuilder builder, DirectoryInfo? data, CancellationToken cancellation)
    {
        var options = Settings<StorageOptions>(builder, StorageOptions.Section);
        if (data is not null || options.DataFolder.Length == 0)
        {
            options.DataFolder = DataFolder.Resolve(data).FullName;
        }

        Check(options, StorageOptions.Section);
        using var loggers = LoggerFactory.Create(logging => logging.AddConfiguration(builder.Configuration.GetSection("Logging")).AddConsole());
        try
        {
            return await EmbeddedStorage.OpenAsync(options, TimeProvider.System, loggers, cancellation).ConfigureAwait(false);
        }
        catch (StorageSetupException error)
        {
            throw new UserErrorException(error.Message);
        }
    }

    private static void AddConversations(WebApplicationBuilder builder, EmbeddedStorage storage, DirectoryInfo? data)
    {
        var engine = Settings<EngineOptions>(builder, EngineOptions.Section);
        Check(engine, EngineOptions.Section);
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<QuestionAnswerer>(_ => Installation.LoadAnswerer(data));
        services.AddSingleton<IStorage>(_ => storage);
        services.AddSingleton(storage.Turns);
        services.AddSingleton(storage.Outbox);
        services.AddSingleton(storage.Attachments);
        services.AddSingleton(storage.Cipher);
        services.AddSingleton(engine);
        services.AddSingleton(Web);
        services.AddSingleton<ConversationFeed>();
        services.AddSingleton<IFormSource, StoredForms>();
        services.AddSingleton(provider => new FormPorts(storage.Codes, provider.GetRequiredService<IFormSource>(), storage.Attachments, provider.GetRequiredService<IPhotoCheck>())
        {
            Kept = Settings<StorageOptions>(builder, StorageOptions.Section).KeepConversations,
        });
        services.AddSingleton<ITurnHandler, TurnHandler>();
        services.AddSingleton(provider => new ChannelDirectory(
            [.. provider.GetServices<ChannelTraits>(), .. provider.GetServices<IPushChannel>().Select(c => c.Traits)]));
        services.AddSingleton(provider => new OutboxDispatcher(
            storage.Outbox, provider.GetServices<IPushChannel>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<OutboxDispatcher>>()));
        services.AddSingleton<IOutboxWake>(provider => provider.GetRequiredService<OutboxDispatcher>());
        services.AddSingleton<ConversationEngine>();
        services.AddSingleton<IConversationEngine>(provider => provider.GetRequiredService<ConversationEngine>());
        services.AddHostedService<ConversationService>();
        services.AddHostedService<TidyingService>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = engine.DrainTime + TimeSpan.FromSeconds(10));
    }

    private static void Map(WebApplication app)
    {
        app.MapWebChannel();
        app.MapDirectLine().MapSignIn();
        app.MapAzureBotService();
        Health.Map(app);
        var answerer = app.Services.GetRequiredService<QuestionAnswerer>();
        var source = app.Services.GetRequiredService<IStorage>().MasterKey;
        app.Logger.MasterKeyFound(source.Place, source.WasMade ? "made now; keep a copy in a safe place" : "found");
        // Learning from the content happens before the first citizen asks, not while they wait.
        app.Lifetime.ApplicationStarted.Register(() => Task.Run(() => Settle(answerer, app.Services.GetRequiredService<TimeProvider>())));
    }

    // Reading the content leaves far more behind than is kept; it is given back once, before the long quiet life of a server.
    private static void Settle(QuestionAnswerer answerer, TimeProvider time)
    {
        answerer.WarmUp(CommonOptions.TodayInVietnam(time));
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private static T Settings<T>(WebApplicationBuilder builder, string section)
        where T : class, new()
    {
        try
        {
            return builder.Configuration.GetSection(section).Get<T>() ?? new T();
        }
        catch (InvalidOperationException error)
        {
            throw new UserErrorException($"{section}: {error.Message}");
        }
    }

    private static void Check(object options, string section)
    {
        var problems = new List<ValidationResult>();
        if (!Validator.TryValidateObject(options, new ValidationContext(options), problems, validateAllProperties: true))
        {
            throw new UserErrorException(string.Join(Environment.NewLine, problems.Select(p => $"{section}: {p.ErrorMessage}")));
        }
    }
}
