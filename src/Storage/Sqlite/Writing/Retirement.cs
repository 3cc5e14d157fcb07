using Assistant.Bot.Privacy;
using Assistant.Storage.Encryption;

namespace Assistant.Storage.Sqlite.Writing;

/// <summary>Erases conversations in which nothing was said for long; with the last one of a person their key is destroyed.</summary>
/// <param name="conversations">The rows that a reader found; each is looked at again, as somebody may have written since.</param>
/// <param name="idleSince">What is younger stays.</param>
/// <param name="at">The time.</param>
/// <param name="deleteFiles">Deletes the bytes of files after the commit.</param>
internal sealed class Retirement(IReadOnlyList<long> conversations, long idleSince, DateTimeOffset at, Action<IReadOnlyList<string>> deleteFiles) : WriteItem<int>
{
    private readonly List<string> _files = [];

    /// <inheritdoc/>
    public override bool Apply(WriteSession session)
    {
        foreach (var conversation in conversations)
        {
            if (session.Conversations.IdleKey(conversation, idleSince) is { } key)
            {
                Retire(session, conversation, key);
                Result++;
            }
        }

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

    private void Retire(WriteSession session, long conversation, long key)
    {
        if (session.Conversations.OfKey(key).Count > 1)
        {
            _files.AddRange(session.Files.DeleteOf(conversation));
            Erasure.Empty(session, conversation);
            session.Conversations.Delete(conversation);
            return;
        }

        // As whoever asks to be erased: first the key, then what it sealed.
        foreach (var erased in Destroy(session.Keys, key))
        {
            Erasure.Delete(session, erased, _files);
        }
    }

    private IReadOnlyList<long> Destroy(KeyRing keys, long key)
    {
        try
        {
            return keys.Destroy(keys.Get(key).Person, at);
        }
        catch (PersonErasedException)
        {
            return [key];
        }
    }
}
