using System.Security.Cryptography;

namespace Assistant.Storage.Encryption;

/// <summary>Where the master key was found.</summary>
/// <param name="Place">The file, or the name of the environment variable.</param>
/// <param name="IsFile">Whether <paramref name="Place"/> is a file.</param>
/// <param name="WasMade">Whether it was made just now; the operator should keep a copy of it in a safe place.</param>
public sealed record MasterKeySource(string Place, bool IsFile, bool WasMade);

/// <summary>Finds the master key, or makes one for a new data folder.</summary>
internal static class MasterKeyFinder
{
    private const string FileName = "master.key";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Finds the master key.</summary>
    /// <param name="options">Where to look.</param>
    /// <param name="isNew">Whether the data folder holds nothing yet; only then may a key be made.</param>
    /// <exception cref="StorageSetupException">There is none, it cannot be read, or it lies in the data folder.</exception>
    public static (MasterKey Key, MasterKeySource Source) Find(StorageOptions options, bool isNew)
    {
        if (!string.IsNullOrWhiteSpace(options.MasterKeyFile))
        {
            return FromFile(options.MasterKeyFile, options.DataFolder, wasMade: false);
        }

        if (Environment.GetEnvironmentVariable(options.MasterKeyVariable) is { Length: > 0 } value)
        {
            return (Parse(value, $"The environment variable {options.MasterKeyVariable}"), new MasterKeySource(options.MasterKeyVariable, IsFile: false, WasMade: false));
        }

        var file = Path.Combine(options.ConfigurationFolder ?? UserConfigurationFolder(), FileName);
        if (File.Exists(file))
        {
            return FromFile(file, options.DataFolder, wasMade: false);
        }

        if (!isNew)
        {
            throw new StorageSetupException(
                $"The data folder {options.DataFolder} is encrypted, and its master key is missing. Give it by Storage:MasterKeyFile or {options.MasterKeyVariable}, or put it back at {file}.");
        }

        RefuseInside(file, options.DataFolder);
        Make(file);
        return FromFile(file, options.DataFolder, wasMade: true);
    }

    private static (MasterKey Key, MasterKeySource Source) FromFile(string path, string dataFolder, bool wasMade)
    {
        RefuseInside(path, dataFolder);
        try
        {
            return (Parse(File.ReadAllText(path), $"The master key file {path}"), new MasterKeySource(Path.GetFullPath(path), IsFile: true, wasMade));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageSetupException($"The master key file {path} cannot be read: {failure.Message}", failure);
        }
    }

    private static MasterKey Parse(string text, string where)
    {
        Span<byte> bytes = stackalloc byte[Sealing.KeyLength + 1];
        var trimmed = text.Trim();
        return Convert.TryFromBase64String(trimmed, bytes, out var length) && length == Sealing.KeyLength
            ? new MasterKey(bytes[..length])
            : throw new StorageSetupException($"{where} does not hold a master key: {Sealing.KeyLength} bytes in base64 (44 characters) are expected.");
    }

    private static void Make(string file)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }

            using var stream = new FileStream(file, options);
            stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Sealing.KeyLength)) + "\n"));
            stream.Flush(flushToDisk: true);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another program made it in the same moment; that one is read.
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageSetupException($"No master key was given, and none can be made at {file}: {failure.Message}", failure);
        }
    }

    private static void RefuseInside(string file, string dataFolder)
    {
        var folder = Real(dataFolder) + Path.DirectorySeparatorChar;
        if (Real(file).StartsWith(folder, StringComparison.Ordinal) || Path.GetFullPath(file).StartsWith(folder, StringComparison.Ordinal))
        {
            throw new StorageSetupException($"The master key {file} lies in the data folder {dataFolder}: a copy of the folder would give everything away. Keep it elsewhere.");
        }
    }

    // A link must not lead a key into the data folder unnoticed.
    private static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        FileSystemInfo entry = Directory.Exists(full) ? new DirectoryInfo(full) : new FileInfo(full);
        var target = entry.Exists ? entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName : null;
        return target is not null ? Real(target) : Path.Combine(Real(parent), Path.GetFileName(full));
    }

    private static string UserConfigurationFolder() => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } folder && Path.IsPathFullyQualified(folder)
            ? folder
            : Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "assistant");
}
