using Assistant.Storage.Encryption;

namespace Assistant.Storage.Sqlite.Writing;

/// <summary>Erases a person: first the key, durably, then what it sealed. Stopped in between, the next start goes on.</summary>
internal sealed class Erasure(Pseudonym person, DateTimeOffset at, Action<IReadOnlyList<string>> deleteFiles) : WriteItem<int>
{
    private readonly List<string> _files = [];

    /// <summary>Deletes all that a key sealed.</summary>
    /// <param name="session">The session.</param>
    /// <param name="key">The key.</param>
    /// <param name="files">Receives the ids of files whose bytes are to be deleted after the commit.</param>
    /// <returns>How many conversations it had.</returns>
    public static int Delete(WriteSession session, long key, List<string> files)
    {
        files.AddRange(session.Files.DeleteOfKey(key));
        var conversations = session.Conversations.OfKey(key);
        foreach (var conversation in conversations)
        {
            Empty(session, conversation);
            session.Conversations.Delete(conversation);
        }

        return conversations.Count;
    }

    /// <summary>Deletes all that is in a conversation, but for its files.</summary>
    /// <param name="session">The session.</param>
    /// <param name="conversation">Its row.</param>
    /// <param name="keptInbox">A message of which it stays known that it came; 0 for none.</param>
    public static void Empty(WriteSession session, long conversation, long keptInbox = 0)
    {
        session.Inbox.Delete(conversation, keptInbox);
        session.Outbox.DeleteOf(conversation);
        session.Messages.Delete(conversation);
        session.Codes.DeleteOf(conversation);
    }

    /// <inheritdoc/>
    public override bool Apply(WriteSession session)
    {
        Result = session.Keys.Destroy(person, at).Sum(key => Delete(session, key, _files));
        return true;
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        if (Fault is null)
        {
            deleteFiles(_files);
        }

        base.Complete();
    }
}
