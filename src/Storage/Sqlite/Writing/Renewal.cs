using Assistant.Storage.Encryption;
using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Sqlite.Tables;
using Microsoft.Extensions.Logging;

namespace Assistant.Storage.Sqlite.Writing;

/// <summary>
/// Erases a person whose conversation goes on. The commit of the main file decides: with it all old words are gone, what is left is under
/// a new key, and it is noted that the old key is to be destroyed. That is done right after, before anybody is told; where it cannot be,
/// by tidying or the next start.
/// </summary>
internal sealed class Renewal(Action<IReadOnlyList<string>> deleteFiles, ILogger logger)
{
    private readonly List<string> _files = [];
    private KeyRing? _keys;
    private DataKey? _old;
    private DataKey? _successor;

    /// <summary>Deletes all that the conversation's key sealed, in every conversation, and puts this one under a new key.</summary>
    /// <param name="session">The session.</param>
    /// <param name="row">The conversation that goes on.</param>
    /// <param name="inbox">The message that asked for it: its words go, and that it was answered stays, so that it is known when it is sent again.</param>
    /// <returns>The conversation under its new key.</returns>
    public ConversationRow Begin(WriteSession session, ConversationRow row, long inbox)
    {
        _files.Clear();
        (_keys, _old) = (session.Keys, row.Key);
        _successor = session.Keys.MakeSuccessor(row.Key.Person);
        var renewed = session.Conversations.Renew(row, _successor);
        _files.AddRange(session.Files.DeleteOf(row.Id));
        Erasure.Delete(session, row.Key.Id, _files);
        Erasure.Empty(session, row.Id, inbox);
        session.Erasing.Add(row.Key.Id, _successor.Id);
        return renewed;
    }

    /// <summary>Gives up: nothing of it was kept.</summary>
    public void GiveUp()
    {
        if (_successor is { } successor)
        {
            _keys!.GiveUp(successor);
            _successor = null;
        }
    }

    /// <summary>Destroys the old key and deletes the files, once the rest is on disk.</summary>
    public void Finish(DateTimeOffset at)
    {
        try
        {
            _keys!.Succeed(_old!.Id, _successor!.Id, at);
        }
        catch (SqliteFailure failure)
        {
            logger.KeyNotDestroyed(failure.Code);
        }

        deleteFiles(_files);
    }
}
