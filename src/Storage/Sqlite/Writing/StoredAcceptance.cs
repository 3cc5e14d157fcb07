using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Storage.Sqlite.Tables;

namespace Assistant.Storage.Sqlite.Writing;

/// <summary>An acceptance with what the writer knows of it. Only the writer's thread reads and sets the rows.</summary>
internal sealed class StoredAcceptance : Acceptance
{
    private readonly WriteItem? _write;
    private readonly Task<Receipt> _durable;

    /// <summary>For a message that is being accepted.</summary>
    public StoredAcceptance(InboundMessage message, AcceptWrite write)
        : base(message, 0)
    {
        _write = write;
        _durable = write.Done;
    }

    /// <summary>For a message of an earlier run.</summary>
    public StoredAcceptance(InboundMessage message, int attempts, Receipt receipt, long inbox, ConversationRow row)
        : base(message, attempts)
    {
        Inbox = inbox;
        Row = row;
        Sequence = receipt.Sequence;
        _durable = Task.FromResult(receipt);
    }

    /// <inheritdoc/>
    public override Task<Receipt> Durable => _durable;

    /// <summary>Why it could not be stored.</summary>
    public Exception? Fault => _write?.Fault;

    /// <summary>Its row in the inbox: of a duplicate, the first arrival's.</summary>
    public long Inbox { get; set; }

    /// <summary>Its conversation; null where it is a duplicate of a message of another one.</summary>
    public ConversationRow? Row { get; set; }

    /// <summary>Its number in the conversation.</summary>
    public long Sequence { get; set; }
}
