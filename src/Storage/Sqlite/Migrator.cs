using System.Globalization;
using System.Reflection;
using Assistant.Storage.Sqlite.Native;

namespace Assistant.Storage.Sqlite;

/// <summary>Brings a file to this program's schema: the numbered SQL files that it lacks, each in a transaction of its own.</summary>
internal static class Migrator
{
    /// <summary>Applies what is missing.</summary>
    /// <param name="database">The file.</param>
    /// <param name="fileName">Its name, for the message.</param>
    /// <param name="migrations">The SQL of version 1, 2, …</param>
    /// <exception cref="StorageSetupException">The file was written by a newer program.</exception>
    public static void Apply(Database database, string fileName, IReadOnlyList<string> migrations)
    {
        var version = database.Number("PRAGMA user_version");
        if (version > migrations.Count)
        {
            throw new StorageSetupException(
                $"{fileName} has schema {version}, written by a newer version of this program, which knows schemas up to {migrations.Count}. Use the newer program, or restore a back-up made before the update.");
        }

        for (var next = (int)version; next < migrations.Count; next++)
        {
            database.Run("BEGIN IMMEDIATE");
            try
            {
                database.Run(migrations[next]);
                database.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {next + 1}"));
                database.Run("COMMIT");
            }
            catch
            {
                if (database.IsInTransaction)
                {
                    database.Run("ROLLBACK");
                }

                throw;
            }
        }
    }

    /// <summary>The SQL files of a folder under Migrations, in order of their numbers.</summary>
    public static IReadOnlyList<string> Shipped(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"Migrations/{folder}/";
        return [.. assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

        string Read(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
