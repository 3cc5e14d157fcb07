using System.Reflection;
using System.Text;

namespace Assistant.Knowledge.Procedures;

/// <summary>Where content files come from.</summary>
public static class ContentFolder
{
    private const string Prefix = "Content/";

    /// <summary>The content shipped inside this assembly.</summary>
    public static IReadOnlyList<ContentFile> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new List<ContentFile>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            files.Add(new ContentFile(name[Prefix.Length..], reader.ReadToEnd()));
        }

        return files;
    }

    /// <summary>The content of a folder on disk, for editors who try a change before it is built in.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<ContentFile> OnDisk(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return
        [
            .. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
                .Select(path => new ContentFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }
}
