using Assistant.Bot.Channels;
using Assistant.Bot.Conversations.Outbox;
using Assistant.Bot.Privacy;
using Assistant.Storage.Encryption;
using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Sqlite.Reading;
using Assistant.Storage.Sqlite.Tables;
using Assistant.Storage.Sqlite.Writing;

namespace Assistant.Storage.Sqlite;

/// <summary>Replies on their way, in SQLite.</summary>
internal sealed class SqliteOutbox(Writer writer, ReaderPool readers, KeyRing keys) : IOutbox
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OutboundDelivery>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellation) => readers.ReadAsync(
        session =>
        {
            var due = new List<OutboundDelivery>();
            session.Due.With(now.ToUnixTimeMilliseconds()).With(limit);
            while (session.Due.Step())
            {
                if (Delivery(session) is { } delivery)
                {
                    due.Add(delivery);
                }
            }

            return (IReadOnlyList<OutboundDelivery>)due;
        },
        cancellation);

    /// <inheritdoc/>
    /// <exception cref="KeyNotFoundException">The delivery is not waiting (any more): its person was erased, or another attempt runs.</exception>
    public async ValueTask BeginAsync(long outboxId, DateTimeOffset now, CancellationToken cancellation) => await writer.WriteAsync(
        new PlainWrite<bool>(session => session.Outbox.Begin(outboxId, now.ToUnixTimeMilliseconds())
            ? true
            : throw new KeyNotFoundException("There is no such delivery waiting.")),
        cancellation,
        beyondCapacity: true).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask SettleAsync(long outboxId, DeliveryResult result, DateTimeOffset? nextAttempt, DateTimeOffset now, CancellationToken cancellation) =>
        await writer.WriteAsync(
            new PlainWrite<bool>(session =>
            {
                Settle(session.Outbox, outboxId, result, nextAttempt?.ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds());
                return true;
            }),
            cancellation,
            beyondCapacity: true).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset?> NextDueAsync(CancellationToken cancellation) => readers.ReadAsync(
        session => session.NextDue.Step() ? DateTimeOffset.FromUnixTimeMilliseconds(session.NextDue.Int(0)) : (DateTimeOffset?)null, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DeadLetter>> DeadLettersAsync(int limit, CancellationToken cancellation) => readers.ReadAsync(
        session => (IReadOnlyList<DeadLetter>)[
            .. DeadLetters(session, session.DeadReplies, limit, isInbound: false)
                .Concat(DeadLetters(session, session.DeadMessages, limit, isInbound: true))
                .OrderByDescending(l => l.At).Take(limit)],
        cancellation);

    /// <inheritdoc/>
    public ValueTask<bool> ReviveAsync(long outboxId, DateTimeOffset now, CancellationToken cancellation) =>
        writer.WriteAsync(new PlainWrite<bool>(session => session.Outbox.Revive(outboxId, now.ToUnixTimeMilliseconds())), cancellation);

    private static void Settle(OutboxTable outbox, long id, DeliveryResult result, long? next, long now)
    {
        switch (result.Fate)
        {
            case DeliveryFate.Delivered:
                outbox.Delete(id);
                break;
            case DeliveryFate.Retry when next is { } due:
                outbox.Set(id, OutboxStatus.Waiting, due, now, result.Reason);
                break;
            case DeliveryFate.Uncertain:
                outbox.Set(id, OutboxStatus.Uncertain, now, now, result.Reason);
                break;
            default:
                outbox.Set(id, OutboxStatus.Dead, now, now, result.Reason);
                break;
        }
    }

    private OutboundDelivery? Delivery(ReadSession session)
    {
        try
        {
            if (StoredRows.Contact(session, keys, session.Due.Int(1)) is not { } known
                || StoredRows.Message(session, known.Row, session.Due.Int(2)) is not { } message)
            {
                return null;
            }

            var wire = message.InReplyTo is { } answered ? StoredRows.Message(session, known.Row, answered)?.Content.Wire : null;
            return new OutboundDelivery(
                session.Due.Int(0), known.Conversation, known.Contact.Person, known.Contact.Address, message, wire, (int)session.Due.Int(3) + 1);
        }
        catch (PersonErasedException)
        {
            session.Contact.Reset();
            return null;
        }
    }

    private List<DeadLetter> DeadLetters(ReadSession session, Statement statement, int limit, bool isInbound)
    {
        var letters = new List<DeadLetter>();
        statement.With(limit);
        while (statement.Step())
        {
            try
            {
                if (StoredRows.Contact(session, keys, statement.Int(1)) is { } known)
                {
                    var fate = !isInbound && statement.Int(3) == (long)OutboxStatus.Uncertain ? "uncertain" : "dead";
                    letters.Add(new DeadLetter(
                        statement.Int(0), isInbound, known.Conversation, statement.Int(2), fate, statement.Text(4), DateTimeOffset.FromUnixTimeMilliseconds(statement.Int(5))));
                }
            }
            catch (PersonErasedException)
            {
                session.Contact.Reset();
            }
        }

        return letters;
    }
}
