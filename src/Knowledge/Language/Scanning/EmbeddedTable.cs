using System.Reflection;
using System.Text;

namespace Assistant.Knowledge.Language.Scanning;

/// <summary>Reads the small tables that travel inside the assembly: UTF-8, a header row, fields divided by semicolons.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows of a table, the header left out.</summary>
    /// <param name="path">The path under the Language folder, for instance <c>Dates/holidays.csv</c>.</param>
    public static IEnumerable<string[]> Rows(string path)
    {
        var name = "Language/" + path;
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not built into the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line.Split(';');
            }
        }
    }
}
