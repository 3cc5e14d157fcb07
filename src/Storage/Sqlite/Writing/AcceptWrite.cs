using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Storage.Encryption;
using Assistant.Storage.Formats;
using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Sqlite.Tables;

namespace Assistant.Storage.Sqlite.Writing;

/// <summary>Takes a message into transcript and inbox.</summary>
internal sealed class AcceptWrite : WriteItem<Receipt>
{
    private readonly InboundMessage _message;
    private readonly Pseudonym _conversation;
    private readonly Pseudonym _event;
    private readonly byte[] _content;

    public AcceptWrite(InboundMessage message, Pseudonyms pseudonyms)
    {
        _message = message;
        _conversation = pseudonyms.Conversation(message.Conversation.Channel, message.Conversation.Key);
        _event = pseudonyms.Event(message.Conversation.Channel, message.EventKind, message.MessageId);
        _content = ContentFormat.Write(message.Content);
        Acceptance = new StoredAcceptance(message, this);
    }

    /// <summary>What the caller holds.</summary>
    public StoredAcceptance Acceptance { get; }

    /// <inheritdoc/>
    public override bool Apply(WriteSession session)
    {
        var row = session.Conversations.FindOrOpen(_message.Conversation, _conversation, _message.Person, _message.ReplyAddress, _message.ReceivedAt, out _);
        var (sequence, at) = session.Conversations.Advance(row, 1, _message.ReceivedAt.ToUnixTimeMilliseconds());
        var id = session.Inbox.NextId();
        try
        {
            session.Inbox.Add(id, _event, row, sequence, at, Envelope());
        }
        catch (SqliteFailure failure) when (failure.IsDuplicate)
        {
            return Repeat(row, session.Inbox.Find(_event)!.Value);
        }

        session.Messages.Add(row, sequence, MessageAuthor.Citizen, at, replyTo: null, id, _content);
        Note(id, row, new Receipt(sequence, DateTimeOffset.FromUnixTimeMilliseconds(at), IsDuplicate: false));
        return true;
    }

    private bool Repeat(ConversationRow row, FirstArrival first)
    {
        Note(first.Inbox, first.Conversation == row.Id ? row : null, new Receipt(first.Sequence, DateTimeOffset.FromUnixTimeMilliseconds(first.At), IsDuplicate: true));
        return false;
    }

    private void Note(long inbox, ConversationRow? row, Receipt receipt)
    {
        Acceptance.Inbox = inbox;
        Acceptance.Row = row;
        Acceptance.Sequence = receipt.Sequence;
        Result = receipt;
    }

    private StoredEnvelope Envelope() => new()
    {
        Person = _message.Person,
        MessageId = _message.MessageId,
        EventKind = _message.EventKind,
        WantsParts = _message.WantsParts,
        AnswersInResponse = _message.AnswersInResponse,
        ReceivedAt = _message.ReceivedAt,
    };
}
