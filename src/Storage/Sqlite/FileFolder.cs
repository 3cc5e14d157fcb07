using Microsoft.Extensions.Logging;

namespace Assistant.Storage.Sqlite;

/// <summary>The encrypted bytes of files, in 256 folders by the first digits of their ids.</summary>
internal sealed class FileFolder(string root, ILogger logger)
{
    /// <summary>How many folders there are.</summary>
    public const int Shelves = 256;

    /// <summary>Writes a file; it is on disk, under its name, when this returns.</summary>
    /// <exception cref="StorageUnavailableException">There is no room, or the disk fails.</exception>
    public void Write(string id, ReadOnlySpan<byte> content)
    {
        var path = PathOf(id);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);

            // Under its own name at once: flushing a new file also makes its name durable, which a later renaming would not be. Until its
            // row is written nobody knows the id, so a half-written file is an orphan and nothing worse.
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Delete([id]);
            throw new StorageUnavailableException("A file cannot be stored now.", failure);
        }
    }

    /// <summary>Reads a file; null where it is not there.</summary>
    public async ValueTask<byte[]?> ReadAsync(string id, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllBytesAsync(PathOf(id), cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException("A file cannot be read now.", failure);
        }
    }

    /// <summary>Deletes files. What cannot be deleted is left for tidying: its key or its row is gone already.</summary>
    public void Delete(IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
        {
            try
            {
                File.Delete(PathOf(id));
            }
            catch (DirectoryNotFoundException)
            {
                // Nothing to delete.
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                logger.FileNotDeleted(failure.GetType().Name);
            }
        }
    }

    /// <summary>The ids of files on a shelf that were written before a time.</summary>
    public IReadOnlyList<string> OnShelf(int shelf, DateTimeOffset before)
    {
        var folder = new DirectoryInfo(Path.Combine(root, shelf.ToString("x2", null)));
        return !folder.Exists
            ? []
            : [.. folder.EnumerateFiles().Where(f => f.LastWriteTimeUtc < before.UtcDateTime).Select(f => f.Name).Where(FileIds.IsValid)];
    }

    private string PathOf(string id) => Path.Combine(root, id[..2], id);
}
