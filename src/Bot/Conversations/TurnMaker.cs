using System.Collections.Concurrent;
using System.Globalization;
using Assistant.Bot.Channels;
using Microsoft.Extensions.Logging;

namespace Assistant.Bot.Conversations;

/// <summary>Makes one turn: loads, asks the handler, stores, and tells those who watch.</summary>
internal sealed class TurnMaker(
    ITurnStore store, ITurnHandler handler, ChannelDirectory channels, ConversationFeed feed, Outbox.IOutboxWake outbox, SnapshotCache cache, TimeProvider time, ILogger logger)
{
    /// <summary>A message that was begun so often and never ended is put aside: it may be what ends the program.</summary>
    private const int MostAttempts = 3;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<ConversationId, AnswerGrowth> _growing = new();

    public void StopGrowing(ConversationId conversation, string? streamId)
    {
        if (_growing.TryGetValue(conversation, out var growth) && (streamId is null || growth.StreamId == streamId))
        {
            growth.Stop();
        }
    }

    public void Forget(ConversationId conversation) => cache.Forget(conversation);

    /// <summary>Makes the turn of a message, however often it takes.</summary>
    /// <exception cref="KeyNotFoundException">The message's channel is not registered.</exception>
    /// <exception cref="Exception">The message itself could not be stored; nobody was told that it was.</exception>
    public async Task<TurnOutcome> MakeAsync(Acceptance acceptance, CancellationToken cancellation)
    {
        var message = acceptance.Message;
        // Outside of what is tried again: a channel that is switched off today does not come by waiting. The next run asks again.
        var channel = Channel(message.Conversation.Channel);
        var growth = Grow(message);
        var echoed = false;
        try
        {
            for (var pause = FirstPause; ;)
            {
                try
                {
                    var snapshot = cache.Find(message.Conversation) ?? await store.LoadAsync(message.Conversation, cancellation).ConfigureAwait(false);
                    var input = new TurnInput(message, snapshot?.State ?? ConversationState.New, channel, time.GetUtcNow(), growth);
                    var deciding = DecideAsync(acceptance, input, cancellation);
                    echoed = echoed || (!deciding.IsCompleted && await EchoAsync(acceptance, growth).ConfigureAwait(false));
                    var (result, deadLetter) = await deciding.ConfigureAwait(false);
                    var push = channel.Delivery == ReplyDelivery.Push && !message.AnswersInResponse;
                    var turn = new Turn(acceptance, snapshot?.Version ?? 0, result.State, result.Replies, push, input.Now, deadLetter) { Erases = result.Erases };
                    var storing = store.CommitAsync(turn, cancellation).AsTask();
                    echoed = echoed || await EchoAsync(acceptance, growth).ConfigureAwait(false);
                    var outcome = await storing.ConfigureAwait(false);
                    if (Settle(message, result, outcome, push))
                    {
                        return outcome;
                    }
                }
                catch (Exception error) when (error is not OperationCanceledException && acceptance.Durable.IsCompletedSuccessfully)
                {
                    // The message is safe on disk, so the turn is owed: the disk may be full for a while, and then it is not.
                    logger.TurnNotStored(error, pause);
                    await Task.Delay(pause, time, cancellation).ConfigureAwait(false);
                    pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                }
            }
        }
        finally
        {
            if (growth.StreamId is not null)
            {
                _growing.TryRemove(new KeyValuePair<ConversationId, AnswerGrowth>(message.Conversation, growth));
            }
        }
    }

    private ChannelTraits Channel(string id)
    {
        try
        {
            return channels[id];
        }
        catch (KeyNotFoundException)
        {
            logger.ChannelUnknown(id);
            throw;
        }
    }

    private async ValueTask<(TurnResult Result, string? DeadLetter)> DecideAsync(Acceptance acceptance, TurnInput input, CancellationToken cancellation)
    {
        var reference = "";
        if (acceptance.Attempts < MostAttempts)
        {
            try
            {
                return (await handler.HandleAsync(input, cancellation).ConfigureAwait(false), null);
            }
#pragma warning disable CA1031 // A citizen is answered whatever goes wrong inside; the operator finds the reference in the log.
            catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
#pragma warning restore CA1031
            {
                reference = Reference(input.Now);
                // Where it failed, and not what it says: the text of an exception may quote the citizen.
                logger.TurnFailed(error.GetType().Name, reference, error.StackTrace);
                return (new TurnResult(input.State, [handler.Apologise(input, reference)]), null);
            }
        }

        reference = Reference(input.Now);
        logger.MessageSetAside(reference, acceptance.Attempts);
        return (new TurnResult(input.State, [handler.Apologise(input, reference)]), $"attempts {acceptance.Attempts.ToString(CultureInfo.InvariantCulture)}, reference {reference}");
    }

    // The citizen's own message reaches those who watch before its answer does.
    private async Task<bool> EchoAsync(Acceptance acceptance, AnswerGrowth growth)
    {
        var receipt = await acceptance.Durable.ConfigureAwait(false);
        var conversation = acceptance.Message.Conversation;
        if (receipt.IsDuplicate)
        {
            return true;
        }

        if (feed.IsWatched(conversation))
        {
            feed.Stored(conversation, [new TranscriptMessage(receipt.Sequence, MessageAuthor.Citizen, receipt.At, acceptance.Message.Content, null)]);
        }

        growth.Open();
        return true;
    }

    private bool Settle(InboundMessage message, TurnResult result, TurnOutcome outcome, bool push)
    {
        switch (outcome.Fate)
        {
            case TurnFate.Committed:
                if (result.Erases)
                {
                    // Other conversations of the person are gone too, and it is not known here which they are.
                    cache.Clear();
                }

                cache.Keep(message.Conversation, new ConversationSnapshot(outcome.Version, result.State));
                feed.Stored(message.Conversation, outcome.Replies);
                if (push && outcome.Replies.Count > 0)
                {
                    outbox.Wake();
                }

                return true;
            case TurnFate.Conflict:
                cache.Forget(message.Conversation);
                return false;
            default:
                return true;
        }
    }

    private AnswerGrowth Grow(InboundMessage message)
    {
        if (!message.WantsParts || !feed.IsWatched(message.Conversation))
        {
            return AnswerGrowth.Unseen;
        }

        var growth = new AnswerGrowth(message.Conversation, feed, Guid.NewGuid().ToString("N"));
        _growing[message.Conversation] = growth;
        return growth;
    }

    // Short enough to be read out over the telephone; unique enough together with the day.
    private static string Reference(DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{now.ToOffset(TimeSpan.FromHours(7)):HHmmss}-{Random.Shared.Next(1000, 10000)}");
}
