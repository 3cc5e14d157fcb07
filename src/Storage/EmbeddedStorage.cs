using Assistant.Bot.Conversations;
using Assistant.Bot.Conversations.Outbox;
using Assistant.Bot.Forms.Resuming;
using Assistant.Bot.Privacy;
using Assistant.Storage.Encryption;
using Assistant.Storage.Formats;
using Assistant.Storage.Sqlite;
using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Sqlite.Reading;
using Assistant.Storage.Sqlite.Writing;
using Microsoft.Extensions.Logging;

namespace Assistant.Storage;

/// <summary>Storage in one data folder, without a server: SQLite and encrypted files.</summary>
public sealed class EmbeddedStorage : IStorage
{
    private readonly DataFolder _folder;
    private readonly KeyFile _keyFile;
    private readonly Database _database;
    private readonly WriteSession _session;
    private readonly Writer _writer;
    private readonly ReaderPool _readers;
    private readonly Tidying _tidying;
    private readonly MasterKey _master;
    private int _disposed;

    private EmbeddedStorage(OpenedFiles files, StorageOptions options, StateFormat states, TimeProvider time, ILogger logger)
    {
        (_folder, _keyFile, _database) = (files.Folder, files.Keys, files.Main);
        var pseudonyms = files.Master.Pseudonyms;
        var keys = new KeyRing(_keyFile, files.Master, options.KeysInMemory);
        var bytes = new FileFolder(_folder.Files, logger);
        _session = new WriteSession(_database, keys, pseudonyms, states);
        StartUp.Run(_database, _session, _keyFile, bytes, time.GetUtcNow(), logger);
        _writer = new Writer(_database, _session, keys, options, logger);
        _readers = new ReaderPool(_folder.OpenForReading, options.Readers);
        _tidying = new Tidying(_writer, _readers, bytes, options, time, logger);
        MasterKey = files.MasterKey;
        _master = files.Master;
        Turns = new SqliteTurnStore(_writer, _readers, keys, pseudonyms, states, bytes, time, logger, _session.Inbox.Last);
        Outbox = new SqliteOutbox(_writer, _readers, keys);
        Attachments = new SqliteAttachmentStore(_writer, _readers, keys, pseudonyms, bytes);
        Codes = new SqliteResumeCodes(_writer, _readers, keys, pseudonyms, new CodeHasher(_master.Key(CodeHasher.Purpose)), options.ResumeCodes);
        Cipher = new PersonalDataCipher(keys, pseudonyms);
        _writer.Start();
    }

    /// <inheritdoc/>
    public ITurnStore Turns { get; }

    /// <inheritdoc/>
    public IOutbox Outbox { get; }

    /// <inheritdoc/>
    public IAttachmentStore Attachments { get; }

    /// <inheritdoc/>
    public IResumeCodes Codes { get; }

    /// <inheritdoc/>
    public IPersonalDataCipher Cipher { get; }

    /// <inheritdoc/>
    public MasterKeySource MasterKey { get; }

    /// <summary>Opens a data folder, creates what is missing in it, and goes on with erasures that a crash or a back-up left half done.</summary>
    /// <param name="options">Where and how.</param>
    /// <param name="time">The clock.</param>
    /// <param name="loggers">Where to log.</param>
    /// <param name="cancellation">Gives up before it begins.</param>
    /// <exception cref="StorageSetupException">The folder cannot be opened; the message says why and what to do.</exception>
    public static Task<EmbeddedStorage> OpenAsync(StorageOptions options, TimeProvider time, ILoggerFactory loggers, CancellationToken cancellation) =>
        OpenAsync(options, StateFormat.Current, time, loggers, cancellation);

    /// <inheritdoc/>
    public byte[] DeriveKey(string purpose) => _master.Key(purpose);

    /// <inheritdoc/>
    public ValueTask<bool> TidyAsync(CancellationToken cancellation) => _tidying.StepAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        await _writer.DisposeAsync().ConfigureAwait(false);
        _readers.Dispose();
        _session.Dispose();
        DataFolder.Close(_database);
        _keyFile.Dispose();
        _folder.Dispose();
    }

    /// <inheritdoc cref="OpenAsync(StorageOptions, TimeProvider, ILoggerFactory, CancellationToken)"/>
    internal static Task<EmbeddedStorage> OpenAsync(
        StorageOptions options, StateFormat states, TimeProvider time, ILoggerFactory loggers, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(loggers);

        // Opening reads and writes disk throughout, and may take a while after a crash.
        return Task.Run(() => Open(options, states, time, loggers.CreateLogger<EmbeddedStorage>()), cancellation);
    }

    private static EmbeddedStorage Open(StorageOptions options, StateFormat states, TimeProvider time, ILogger logger)
    {
        var folder = DataFolder.Lock(options);
        OpenedFiles? files = null;
        try
        {
            files = folder.Open();
            return new EmbeddedStorage(files, options, states, time, logger);
        }
        catch (Exception failure)
        {
            files?.Main.Dispose();
            files?.Keys.Dispose();
            folder.Dispose();
            if (failure is SqliteFailure)
            {
                throw new StorageSetupException($"The data folder {options.DataFolder} cannot be opened: {failure.Message}", failure);
            }

            throw;
        }
    }
}
