using System.Text.Json;
using Assistant.Bot.Channels;
using Assistant.Storage.Encryption;
using Assistant.Storage.Formats;
using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Sqlite.Tables;

namespace Assistant.Storage.Sqlite.Reading;

/// <summary>A conversation with whom it is with.</summary>
internal sealed record KnownContact(ConversationRow Row, ConversationId Conversation, StoredContact Contact);

/// <summary>Reads rows and opens what is sealed in them.</summary>
internal static class StoredRows
{
    /// <summary>Reads the messages of a statement that was bound.</summary>
    public static List<TranscriptMessage> Messages(Statement statement, ConversationRow row)
    {
        var messages = new List<TranscriptMessage>();
        while (statement.Step())
        {
            messages.Add(Message(statement, row));
        }

        return messages;
    }

    /// <summary>Reads one message; null where it is not there.</summary>
    public static TranscriptMessage? Message(ReadSession session, ConversationRow row, long sequence)
    {
        var statement = session.Message.With(MessagePlace.Of(row.Id, sequence));
        var message = statement.Step() ? Message(statement, row) : null;
        statement.Reset();
        return message;
    }

    /// <summary>Reads whom a conversation is with.</summary>
    /// <returns>Null where it is not there.</returns>
    public static KnownContact? Contact(ReadSession session, KeyRing keys, long conversation)
    {
        var statement = session.Contact.With(conversation);
        if (!statement.Step())
        {
            return null;
        }

        var row = new ConversationRow(conversation, Pseudonym.Read(statement.Bytes(0)), keys.Get(statement.Int(2)));
        var contact = JsonSerializer.Deserialize(row.Key.Open(statement.Bytes(3), row.Place(SealedKind.Contact)), StoredJson.Context.StoredContact)!;
        var known = new KnownContact(row, new ConversationId(statement.Text(1)!, contact.Key), contact);
        statement.Reset();
        return known;
    }

    private static TranscriptMessage Message(Statement statement, ConversationRow row)
    {
        var sequence = MessagePlace.Sequence(statement.Int(0));
        return new TranscriptMessage(
            sequence,
            (MessageAuthor)statement.Int(1),
            DateTimeOffset.FromUnixTimeMilliseconds(statement.Int(2)),
            ContentFormat.Read(row.Key.Open(statement.Bytes(4), row.Place(SealedKind.Message, sequence))),
            statement.IsNull(3) ? null : statement.Int(3));
    }
}
