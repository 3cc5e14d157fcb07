using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Storage.Formats;
using Assistant.Storage.Sqlite.Tables;

namespace Assistant.Storage.Sqlite.Writing;

/// <summary>Stores a turn: the message is settled, the state and the replies are there, or nothing is.</summary>
internal sealed class TurnWrite : WriteItem<TurnOutcome>
{
    private readonly Turn _turn;
    private readonly StoredAcceptance _inbox;
    private readonly byte[] _state;
    private readonly byte[][] _replies;
    private readonly Renewal? _renewal;

    /// <param name="turn">The turn.</param>
    /// <param name="states">How state is written.</param>
    /// <param name="renewal">Erases the person, where the turn does.</param>
    public TurnWrite(Turn turn, StateFormat states, Renewal? renewal)
    {
        _turn = turn;
        _renewal = renewal;
        _inbox = turn.Inbox as StoredAcceptance ?? throw new ArgumentException("The message was accepted by another store.", nameof(turn));
        _state = states.Write(turn.State);
        _replies = [.. turn.Replies.Select(ContentFormat.Write)];
    }

    /// <inheritdoc/>
    public override bool Apply(WriteSession session)
    {
        if (_inbox.Fault is { } fault)
        {
            Fault = fault;
            return false;
        }

        var at = _turn.At.ToUnixTimeMilliseconds();
        if (_inbox.Row is not { } row || !session.Inbox.Settle(_inbox.Inbox, at, _turn.DeadLetter))
        {
            Result = new TurnOutcome(TurnFate.AlreadyAnswered, _inbox.Row is { } known ? session.Conversations.Version(known.Id) : 0, []);
            return false;
        }

        try
        {
            return Store(session, row, at);
        }
        catch
        {
            _renewal?.GiveUp();
            throw;
        }
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        if (Fault is null && Result.Fate == TurnFate.Committed)
        {
            _renewal?.Finish(_turn.At);
        }
        else
        {
            _renewal?.GiveUp();
        }

        base.Complete();
    }

    private bool Store(WriteSession session, ConversationRow row, long at)
    {
        if (_renewal is not null && session.Conversations.Version(row.Id) == _turn.ExpectedVersion)
        {
            row = _renewal.Begin(session, row, _inbox.Inbox);
        }

        if (session.Conversations.Turn(row, _replies.Length, at, _state, _turn.ExpectedVersion) is not { } advanced)
        {
            Result = new TurnOutcome(TurnFate.Conflict, session.Conversations.Version(row.Id), []);
            return false;
        }

        Result = new TurnOutcome(
            TurnFate.Committed,
            _turn.ExpectedVersion + 1,
            Transcript.Append(session, row, MessageAuthor.Assistant, _turn.Replies, _replies, _inbox.Sequence, advanced, _turn.Push ? at : null));
        return true;
    }
}

/// <summary>Adds messages behind the last one of a conversation.</summary>
internal static class Transcript
{
    /// <summary>Adds messages that were given numbers.</summary>
    /// <param name="session">The session.</param>
    /// <param name="row">The conversation.</param>
    /// <param name="author">Who wrote them.</param>
    /// <param name="messages">What they say.</param>
    /// <param name="contents">The same, as written.</param>
    /// <param name="replyTo">The number that they answer.</param>
    /// <param name="advanced">The number and time of the last of them.</param>
    /// <param name="due">When they are due in the outbox; null where they do not go there.</param>
    public static IReadOnlyList<TranscriptMessage> Append(
        WriteSession session,
        ConversationRow row,
        MessageAuthor author,
        IReadOnlyList<MessageContent> messages,
        byte[][] contents,
        long? replyTo,
        Advanced advanced,
        long? due)
    {
        var added = new TranscriptMessage[messages.Count];
        for (var i = 0; i < added.Length; i++)
        {
            var back = added.Length - 1 - i;
            var (sequence, at) = (advanced.Last - back, advanced.LastAt - back);
            session.Messages.Add(row, sequence, author, at, replyTo, inbox: null, contents[i]);
            if (due is { } time)
            {
                session.Outbox.Add(row.Id, sequence, time);
            }

            added[i] = new TranscriptMessage(sequence, author, DateTimeOffset.FromUnixTimeMilliseconds(at), messages[i], replyTo);
        }

        return added;
    }
}
