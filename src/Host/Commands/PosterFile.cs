namespace Assistant.Host.Commands;

/// <summary>A poster to be written.</summary>
/// <param name="Path">Where to.</param>
/// <param name="Content">The whole file.</param>
internal sealed record PosterFile(string Path, byte[] Content)
{
    /// <summary>The ending of SVG files.</summary>
    public const string Svg = ".svg";

    private const string Pdf = ".pdf";

    /// <summary>Whether the ending asks for PDF.</summary>
    /// <exception cref="UserErrorException">It is neither PDF nor SVG.</exception>
    public static bool IsPdf(string? path) => path is not null && System.IO.Path.GetExtension(path).ToLowerInvariant() switch
    {
        Pdf => true,
        Svg => false,
        _ => throw new UserErrorException($"--out: expected a file that ends in {Svg} or {Pdf}, found '{path}'"),
    };

    /// <summary>Makes the folder of a set of posters where it is not there yet.</summary>
    /// <exception cref="UserErrorException">It cannot be made.</exception>
    public static void EnsureFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UserErrorException($"--out: {folder}: cannot be made: {error.Message}");
        }
    }

    /// <summary>Writes files whole or not at all, each; nothing is written while any of them is there already.</summary>
    /// <param name="files">The files.</param>
    /// <param name="force">Whether to replace what is there.</param>
    /// <param name="cancellation">Stops between files.</param>
    /// <exception cref="UserErrorException">One is there already, or cannot be written.</exception>
    public static void WriteAll(IReadOnlyList<PosterFile> files, bool force, CancellationToken cancellation)
    {
        if (!force && files.FirstOrDefault(f => File.Exists(f.Path)) is { } existing)
        {
            throw new UserErrorException($"--out: {existing.Path}: exists already; --force replaces it");
        }

        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            file.Write(force);
        }
    }

    private void Write(bool force)
    {
        var full = System.IO.Path.GetFullPath(Path);
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(full)))
        {
            throw new UserErrorException($"--out: no such folder: {System.IO.Path.GetDirectoryName(full)}");
        }

        var unfinished = $"{full}.{Guid.NewGuid():N}.part";
        try
        {
            File.WriteAllBytes(unfinished, Content);
            File.Move(unfinished, full, force);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            File.Delete(unfinished);
            throw new UserErrorException($"--out: {Path}: cannot be written: {error.Message}");
        }
    }
}
