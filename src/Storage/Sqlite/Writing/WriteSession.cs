using Assistant.Storage.Encryption;
using Assistant.Storage.Formats;
using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Sqlite.Tables;

namespace Assistant.Storage.Sqlite.Writing;

/// <summary>What writes work with: the tables with their prepared statements. Belongs to the writer's thread.</summary>
internal sealed class WriteSession : IDisposable
{
    private readonly List<Statement> _statements = [];
    private readonly Database _database;

    public WriteSession(Database database, KeyRing keys, Pseudonyms pseudonyms, StateFormat states)
    {
        _database = database;
        Keys = keys;
        Pseudonyms = pseudonyms;
        States = states;
        Conversations = new ConversationTable(this);
        Messages = new MessageTable(this);
        Inbox = new InboxTable(this, database.Number("SELECT max(id) FROM inbox"));
        Outbox = new OutboxTable(this, database.Number("SELECT max(id) FROM outbox"));
        Files = new FileTable(this);
        Codes = new ResumeCodeTable(this);
        Erasing = new ErasingTable(this);
        Attempts = new ResumeAttemptTable(this);
    }

    /// <summary>Every statement.</summary>
    public IReadOnlyList<Statement> All => _statements;

    public KeyRing Keys { get; }

    public Pseudonyms Pseudonyms { get; }

    public StateFormat States { get; }

    public ConversationTable Conversations { get; }

    public MessageTable Messages { get; }

    public InboxTable Inbox { get; }

    public OutboxTable Outbox { get; }

    public FileTable Files { get; }

    public ResumeCodeTable Codes { get; }

    public ResumeAttemptTable Attempts { get; }

    public ErasingTable Erasing { get; }

    /// <summary>Prepares a statement that lives as long as the session.</summary>
    public Statement Prepare(string sql)
    {
        var statement = _database.Prepare(sql);
        _statements.Add(statement);
        return statement;
    }

    /// <summary>Makes all statements ready again after a failure in the middle of one.</summary>
    public void Reset() => _statements.ForEach(s => s.Reset());

    /// <inheritdoc/>
    public void Dispose() => _statements.ForEach(s => s.Dispose());
}
