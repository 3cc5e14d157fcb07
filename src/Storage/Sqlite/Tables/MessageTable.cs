using Assistant.Bot.Channels;
using Assistant.Storage.Encryption;
using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Sqlite.Writing;

namespace Assistant.Storage.Sqlite.Tables;

/// <summary>Writes transcripts.</summary>
internal sealed class MessageTable(WriteSession session)
{
    private readonly Statement _insert = session.Prepare("INSERT INTO message (place, author, at, reply_to, inbox, body) VALUES (?, ?, ?, ?, ?, ?)");
    private readonly Statement _delete = session.Prepare("DELETE FROM message WHERE place > ? AND place < ?");

    /// <summary>Adds a message.</summary>
    /// <param name="row">Its conversation.</param>
    /// <param name="sequence">Its number.</param>
    /// <param name="author">Who wrote it.</param>
    /// <param name="at">Its time.</param>
    /// <param name="replyTo">The number that it answers.</param>
    /// <param name="inbox">Its row in the inbox, where it has one.</param>
    /// <param name="content">What it says, not yet sealed.</param>
    public void Add(ConversationRow row, long sequence, MessageAuthor author, long at, long? replyTo, long? inbox, byte[] content) => _insert
        .With(MessagePlace.Of(row.Id, sequence)).With((long)author).With(at).With(replyTo).With(inbox)
        .With(row.Key.Seal(content, row.Place(SealedKind.Message, sequence)))
        .Run();

    /// <summary>Deletes the messages of a conversation.</summary>
    public void Delete(long conversation) => _delete.With(MessagePlace.First(conversation)).With(MessagePlace.End(conversation)).Run();
}
