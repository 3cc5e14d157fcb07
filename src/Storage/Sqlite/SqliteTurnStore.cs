using System.Text.Json;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Privacy;
using Assistant.Storage.Encryption;
using Assistant.Storage.Formats;
using Assistant.Storage.Sqlite.Reading;
using Assistant.Storage.Sqlite.Tables;
using Assistant.Storage.Sqlite.Writing;
using Microsoft.Extensions.Logging;

namespace Assistant.Storage.Sqlite;

/// <summary>Conversations in SQLite.</summary>
/// <param name="writer">Writes.</param>
/// <param name="readers">Read.</param>
/// <param name="keys">The data keys.</param>
/// <param name="pseudonyms">Makes pseudonyms.</param>
/// <param name="states">How state is written.</param>
/// <param name="files">Where files lie.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where to log.</param>
/// <param name="lastOfEarlierRuns">The highest number in the inbox when the program started.</param>
internal sealed class SqliteTurnStore(
    Writer writer, ReaderPool readers, KeyRing keys, Pseudonyms pseudonyms, StateFormat states, FileFolder files, TimeProvider time, ILogger logger, long lastOfEarlierRuns) : ITurnStore
{
    private const int LongestName = 200;

    /// <inheritdoc/>
    public async ValueTask<bool> OpenAsync(ConversationId conversation, string person, DateTimeOffset at, CancellationToken cancellation)
    {
        CheckNames(conversation, person);
        var name = pseudonyms.Conversation(conversation.Channel, conversation.Key);
        return await writer.WriteAsync(
            new PlainWrite<bool>(session =>
            {
                session.Conversations.FindOrOpen(conversation, name, person, address: null, at, out var isNew);
                return isNew;
            }),
            cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> ExistsAsync(ConversationId conversation, CancellationToken cancellation) =>
        await FromConversationAsync(conversation, (_, _) => (bool?)true, cancellation).ConfigureAwait(false) ?? false;

    /// <inheritdoc/>
    public Acceptance Accept(InboundMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        CheckNames(message.Conversation, message.Person);
        ArgumentException.ThrowIfNullOrEmpty(message.MessageId);
        var write = new AcceptWrite(message, pseudonyms);
        writer.Post(write);
        return write.Acceptance;
    }

    /// <inheritdoc/>
    public ValueTask<TurnOutcome> CommitAsync(Turn turn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return writer.WriteAsync(new TurnWrite(turn, states, turn.Erases ? new Renewal(files.Delete, logger) : null), cancellation, beyondCapacity: true);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<TranscriptMessage>> AppendAsync(
        ConversationId conversation, MessageAuthor author, IReadOnlyList<MessageContent> messages, bool push, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var name = pseudonyms.Conversation(conversation.Channel, conversation.Key);
        byte[][] contents = [.. messages.Select(ContentFormat.Write)];
        var now = at.ToUnixTimeMilliseconds();
        return writer.WriteAsync(
            new PlainWrite<IReadOnlyList<TranscriptMessage>>(session =>
            {
                var row = session.Conversations.Find(name) ?? throw new KeyNotFoundException("There is no such conversation.");
                var advanced = session.Conversations.Advance(row, contents.Length, now);
                return Transcript.Append(session, row, author, messages, contents, replyTo: null, advanced, push ? now : null);
            }),
            cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<ConversationSnapshot?> LoadAsync(ConversationId conversation, CancellationToken cancellation) =>
        FromConversationAsync(
            conversation,
            (session, row) => session.Conversation.IsNull(4)
                ? null
                : new ConversationSnapshot(session.Conversation.Int(2), states.Read(row.Key.Open(session.Conversation.Bytes(4), row.Place(SealedKind.State)))),
            cancellation);

    /// <inheritdoc/>
    public ValueTask<TranscriptPage?> ReadAsync(ConversationId conversation, long after, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return FromConversationAsync(
            conversation,
            (session, row) =>
            {
                var last = session.Conversation.Int(3);
                var messages = StoredRows.Messages(session.After.With(MessagePlace.Of(row.Id, Math.Clamp(after, 0, MessagePlace.Most))).With(MessagePlace.End(row.Id)).With(limit), row);
                return new TranscriptPage(messages, messages.Count == 0 ? last : Math.Max(last, messages[^1].Sequence));
            },
            cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<TranscriptMessage>> ReadLastAsync(ConversationId conversation, int count, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var messages = await FromConversationAsync(
            conversation, (session, row) => StoredRows.Messages(session.Newest.With(MessagePlace.First(row.Id)).With(MessagePlace.End(row.Id)).With(count), row), cancellation).ConfigureAwait(false) ?? [];
        messages.Reverse();
        return messages;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Acceptance>> RecoverAsync(CancellationToken cancellation)
    {
        await writer.WriteAsync(
            new PlainWrite<bool>(session =>
            {
                session.Inbox.CountAttempts(lastOfEarlierRuns);
                return true;
            }),
            cancellation).ConfigureAwait(false);
        return await readers.ReadAsync(OpenMessages, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<int> EraseAsync(string channel, string person, CancellationToken cancellation) => writer.WriteAsync(
        new Erasure(pseudonyms.Person(PersonName.Of(channel, person)), time.GetUtcNow(), files.Delete), cancellation, beyondCapacity: true);

    private static void CheckNames(ConversationId conversation, string person)
    {
        ArgumentException.ThrowIfNullOrEmpty(conversation.Channel);
        ArgumentException.ThrowIfNullOrEmpty(conversation.Key);
        ArgumentException.ThrowIfNullOrEmpty(person);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(conversation.Key.Length, LongestName, nameof(conversation));
    }

    // The row stands under the statement while it is read; a person erased meanwhile counts as not there.
    private ValueTask<T?> FromConversationAsync<T>(ConversationId conversation, Func<ReadSession, ConversationRow, T?> read, CancellationToken cancellation)
    {
        var name = pseudonyms.Conversation(conversation.Channel, conversation.Key);
        return readers.ReadAsync(
            session =>
            {
                try
                {
                    return Read(session, name, read);
                }
                catch (PersonErasedException)
                {
                    // Gone for good, or under a new key since this read began: a new read tells.
                    session.Reset();
                }

                try
                {
                    return Read(session, name, read);
                }
                catch (PersonErasedException)
                {
                    return default;
                }
            },
            cancellation);
    }

    private T? Read<T>(ReadSession session, Pseudonym name, Func<ReadSession, ConversationRow, T?> read)
    {
        Span<byte> bytes = stackalloc byte[Pseudonym.Length];
        name.WriteTo(bytes);
        return session.Conversation.With(bytes).Step()
            ? read(session, new ConversationRow(session.Conversation.Int(0), name, keys.Get(session.Conversation.Int(1))))
            : default;
    }

    private List<Acceptance> OpenMessages(ReadSession session)
    {
        var open = new List<Acceptance>();
        session.Open.With(lastOfEarlierRuns);
        while (session.Open.Step())
        {
            try
            {
                if (StoredRows.Contact(session, keys, session.Open.Int(1)) is { } known
                    && StoredRows.Message(session, known.Row, session.Open.Int(2)) is { } message)
                {
                    open.Add(Accepted(session, known, message));
                }
            }
            catch (PersonErasedException)
            {
                // Nobody waits for the answer any more.
                session.Contact.Reset();
            }
        }

        return open;
    }

    private static StoredAcceptance Accepted(ReadSession session, KnownContact known, TranscriptMessage message)
    {
        var sealedEnvelope = session.Open.Bytes(5);
        var envelope = JsonSerializer.Deserialize(
            known.Row.Key.Open(sealedEnvelope, known.Row.Place(SealedKind.Envelope, message.Sequence)), StoredJson.Context.StoredEnvelope)!;
        var inbound = new InboundMessage
        {
            Conversation = known.Conversation,
            Person = envelope.Person,
            MessageId = envelope.MessageId,
            EventKind = envelope.EventKind,
            Content = message.Content,
            ReceivedAt = envelope.ReceivedAt,
            ReplyAddress = known.Contact.Address,
            WantsParts = envelope.WantsParts,
            AnswersInResponse = envelope.AnswersInResponse,
        };
        return new StoredAcceptance(
            inbound, (int)session.Open.Int(4), new Receipt(message.Sequence, message.At, IsDuplicate: false), session.Open.Int(0), known.Row);
    }
}
