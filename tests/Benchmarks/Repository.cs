namespace Assistant.Benchmarks;

/// <summary>Finds files of the repository from wherever the benchmark runs.</summary>
internal static class Repository
{
    /// <summary>The full path of a file given from the root of the repository.</summary>
    public static string File(string path)
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (System.IO.File.Exists(Path.Combine(folder.FullName, "Assistant.sln")))
                {
                    return Path.Combine(folder.FullName, path);
                }
            }
        }

        throw new FileNotFoundException("The repository's root was not found above the benchmark.", path);
    }
}
