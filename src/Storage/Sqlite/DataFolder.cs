using System.Globalization;
using System.Security.Cryptography;
using Assistant.Storage.Encryption;
using Assistant.Storage.Sqlite.Native;

namespace Assistant.Storage.Sqlite;

/// <summary>What was opened of a data folder.</summary>
internal sealed record OpenedFiles(DataFolder Folder, KeyFile Keys, Database Main, MasterKey Master, MasterKeySource MasterKey);

/// <summary>The data folder: assistant.db, keys.db, files/, and the lock that one program holds.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string MainName = "assistant.db";
    private const string KeysName = "keys.db";
    private const string LockName = "assistant.lock";

    // Pages of the log after which the writer copies them into the file: large enough that pages written often are copied once,
    // small enough that the pause is short.
    private const int CheckpointPages = 4000;
    private const long LargestIdleLog = 64L << 20;

    private readonly StorageOptions _options;
    private readonly FileStream _lock;

    private DataFolder(StorageOptions options, FileStream @lock)
    {
        _options = options;
        _lock = @lock;
    }

    /// <summary>Where files lie.</summary>
    public string Files => Path.Combine(_options.DataFolder, "files");

    private string MainPath => Path.Combine(_options.DataFolder, MainName);

    private string KeysPath => Path.Combine(_options.DataFolder, KeysName);

    /// <summary>Creates the folder where it is missing, and takes its lock.</summary>
    /// <exception cref="StorageSetupException">Another program has it open, or it cannot be created.</exception>
    public static DataFolder Lock(StorageOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.DataFolder))
        {
            throw new StorageSetupException("No data folder is set (Storage:DataFolder).");
        }

        try
        {
            CreateFolder(options.DataFolder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageSetupException($"The data folder {options.DataFolder} cannot be created: {failure.Message}", failure);
        }

        try
        {
            return new DataFolder(
                options, new FileStream(Path.Combine(options.DataFolder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageSetupException(
                $"The data folder {options.DataFolder} is in use by another program, or may not be written: only one program at a time can work with it.", failure);
        }
    }

    /// <summary>Opens the files, creates and migrates them.</summary>
    /// <exception cref="StorageSetupException">They do not fit one another, the master key, or this program.</exception>
    public OpenedFiles Open()
    {
        var isNew = !File.Exists(KeysPath);
        if (isNew && File.Exists(MainPath))
        {
            throw new StorageSetupException(
                $"{KeysPath} is missing, and without it nothing in {MainName} can be read. Put the key file back; keep it apart from back-ups of {MainName}, but keep it.");
        }

        var (master, source) = MasterKeyFinder.Find(_options, isNew);
        var keys = Database.Open(KeysPath, readOnly: false, _options.LockWait);
        try
        {
            Configure(keys, Durability.Full);
            keys.Run("PRAGMA secure_delete = ON");
            Migrator.Apply(keys, KeysName, Migrator.Shipped("keys"));
            var installation = CheckMasterKey(keys, master, source);
            return new OpenedFiles(this, new KeyFile(keys), OpenMain(installation), master, source);
        }
        catch
        {
            keys.Dispose();
            throw;
        }
    }

    /// <summary>Opens the main file for reading only.</summary>
    public Database OpenForReading()
    {
        var database = Database.Open(MainPath, readOnly: true, _options.LockWait);
        database.Run("PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4000");
        return database;
    }

    /// <summary>Closes the main file with everything in it and nothing in its log.</summary>
    public static void Close(Database main)
    {
        try
        {
            main.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteFailure)
        {
            // What is in the log is as safe as in the file; the next start reads it.
        }

        main.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static void Configure(Database database, Durability durability)
    {
        database.Run("PRAGMA journal_mode = WAL; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = OFF");
        database.Run(durability == Durability.Full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
    }

    private static byte[] CheckMasterKey(Database keys, MasterKey master, MasterKeySource source)
    {
        using var find = keys.Prepare("SELECT id, master_key FROM installation");
        if (!find.Step())
        {
            var id = RandomNumberGenerator.GetBytes(16);
            using var insert = keys.Prepare("INSERT INTO installation (one, id, master_key) VALUES (1, ?, ?)");
            insert.With(id).With(master.Wrap("assistant"u8, id)).Run();
            return id;
        }

        var installation = find.Bytes(0).ToArray();
        try
        {
            master.Unwrap(find.Bytes(1), installation);
        }
        catch (CryptographicException failure)
        {
            throw new StorageSetupException($"The data folder was encrypted with another master key than the one in {source.Place}. Give the one that it was made with.", failure);
        }

        return installation;
    }

    private Database OpenMain(byte[] installation)
    {
        var main = Database.Open(MainPath, readOnly: false, _options.LockWait);
        try
        {
            Configure(main, _options.Durability);
            main.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA wal_autocheckpoint = {CheckpointPages}; PRAGMA journal_size_limit = {LargestIdleLog}; PRAGMA cache_size = -16000"));
            Migrator.Apply(main, MainName, Migrator.Shipped("assistant"));
            CheckInstallation(main, installation);
            if (_options.LargestFile > 0)
            {
                main.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {Math.Max(1, _options.LargestFile / main.Number("PRAGMA page_size"))}"));
            }

            return main;
        }
        catch
        {
            main.Dispose();
            throw;
        }
    }

    private static void CheckInstallation(Database main, byte[] installation)
    {
        using var find = main.Prepare("SELECT id FROM installation");
        if (!find.Step())
        {
            using var insert = main.Prepare("INSERT INTO installation (one, id) VALUES (1, ?)");
            insert.With(installation).Run();
        }
        else if (!find.Bytes(0).SequenceEqual(installation))
        {
            throw new StorageSetupException($"{MainName} and {KeysName} belong to two installations; put together those that belong together.");
        }
    }
}
