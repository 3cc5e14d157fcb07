using Assistant.Storage.Encryption;
using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Sqlite.Writing;

namespace Assistant.Storage.Sqlite.Tables;

/// <summary>Writes the wrong attempts at resume codes.</summary>
internal sealed class ResumeAttemptTable(WriteSession session)
{
    private readonly Statement _insert = session.Prepare("INSERT INTO resume_attempt (source, at) VALUES (?, ?)");
    private readonly Statement _ofSource = session.Prepare("SELECT at FROM resume_attempt WHERE source = ? AND at > ? ORDER BY at DESC LIMIT 1 OFFSET ?");
    private readonly Statement _ofAll = session.Prepare("SELECT at FROM resume_attempt WHERE at > ? ORDER BY at DESC LIMIT 1 OFFSET ?");
    private readonly Statement _prune = session.Prepare("DELETE FROM resume_attempt WHERE id IN (SELECT id FROM resume_attempt WHERE at <= ? LIMIT ?)");

    /// <summary>Adds an attempt.</summary>
    public void Add(Pseudonym source, long at) => _insert.With(source.ToArray()).With(at).Run();

    /// <summary>The time of the attempt of a source that is so many before its newest, if it is younger than a time.</summary>
    public long? Nth(Pseudonym source, long after, int most) => Take(_ofSource.With(source.ToArray()).With(after).With(most - 1));

    /// <summary>The same of all sources together.</summary>
    public long? Nth(long after, int most) => Take(_ofAll.With(after).With(most - 1));

    /// <summary>Deletes attempts that count no longer, a few at a time.</summary>
    public int Prune(long upTo, int rows) => _prune.With(upTo).With(rows).Run();

    private static long? Take(Statement statement)
    {
        if (!statement.Step())
        {
            return null;
        }

        var at = statement.Int(0);
        statement.Reset();
        return at;
    }
}
