using System.Collections.Concurrent;
using Assistant.Bot.Channels;
using Microsoft.Extensions.Logging;

namespace Assistant.Bot.Conversations;

/// <summary>
/// Takes messages from channels and makes their turns: one at a time a conversation, many conversations at once. A message is
/// handed to the store at once and worked on while it goes to disk; nothing is acknowledged or shown before it is there.
/// </summary>
public sealed class ConversationEngine : IConversationEngine, IAsyncDisposable
{
    private readonly ConcurrentDictionary<ConversationId, Lane> _lanes = new();
    private readonly CancellationTokenSource _stopped = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _atOnce;
    private readonly ITurnStore _store;
    private readonly TurnMaker _maker;
    private readonly EngineOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private int _pending;
    private int _disposed;
    private volatile bool _stopping;

    /// <summary>Creates an engine. It takes messages at once; <see cref="RecoverAsync"/> first picks up what an earlier run left.</summary>
    /// <param name="store">Durable truth.</param>
    /// <param name="handler">Decides what is answered.</param>
    /// <param name="channels">The channels.</param>
    /// <param name="feed">Tells live watchers.</param>
    /// <param name="outbox">Is woken when replies wait for a push channel.</param>
    /// <param name="options">Limits.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where failures are told, without a citizen's words.</param>
    public ConversationEngine(
        ITurnStore store, ITurnHandler handler, ChannelDirectory channels, ConversationFeed feed, Outbox.IOutboxWake outbox, EngineOptions options, TimeProvider time, ILogger<ConversationEngine> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _store = store;
        _options = options;
        _time = time;
        _logger = logger;
        Feed = feed;
        _atOnce = new SemaphoreSlim(options.TurnsAtOnce > 0 ? options.TurnsAtOnce : Environment.ProcessorCount * 4);
        _maker = new TurnMaker(store, handler, channels, feed, outbox, new SnapshotCache(options.ConversationsInMemory), time, logger);
    }

    /// <inheritdoc/>
    public ConversationFeed Feed { get; }

    /// <summary>Messages that wait or are worked on.</summary>
    public int Pending => Volatile.Read(ref _pending);

    /// <summary>Goes on with the messages that an earlier run accepted and did not answer.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RecoverAsync(CancellationToken cancellation)
    {
        var left = await _store.RecoverAsync(cancellation).ConfigureAwait(false);
        foreach (var acceptance in left)
        {
            Interlocked.Increment(ref _pending);
            Enqueue(acceptance.Message.Conversation, int.MaxValue, () => acceptance);
        }

        if (left.Count > 0)
        {
            _logger.Recovered(left.Count);
        }

        return left.Count;
    }

    /// <inheritdoc/>
    public Refusal TrySubmit(InboundMessage message, out Submission? submission)
    {
        ArgumentNullException.ThrowIfNull(message);
        submission = null;
        // Counted before the look at the flag: a stopping engine waits for whoever got in.
        if (Interlocked.Increment(ref _pending) > _options.MostPending || _stopping)
        {
            Release();
            return _stopping ? Refusal.Stopping : Refusal.Busy;
        }

        var taken = false;
        try
        {
            if (Enqueue(message.Conversation, _options.MostPendingOfOne, () => _store.Accept(message)) is not { } work)
            {
                return Refusal.Busy;
            }

            taken = true;
            submission = new Submission(work.Acceptance.Durable, work.Answered);
            return Refusal.None;
        }
        finally
        {
            // A message that the store would not even look at is nobody's any more, and the caller is told why.
            if (!taken)
            {
                Release();
            }
        }
    }

    /// <inheritdoc/>
    public void StopGrowing(ConversationId conversation, string? streamId) => _maker.StopGrowing(conversation, streamId);

    /// <summary>Forgets what is held in memory of a conversation whose person was erased.</summary>
    public void Forget(ConversationId conversation) => _maker.Forget(conversation);

    /// <summary>Takes no more messages, and ends the turns that wait; what does not end in time is picked up by the next run.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        _stopping = true;
        if (Pending == 0)
        {
            _drained.TrySetResult();
        }

        try
        {
            await _drained.Task.WaitAsync(_options.DrainTime, _time, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException)
        {
            _logger.NotDrained(Pending);
        }

        await _stopped.CancelAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        if (!_stopping)
        {
            await StopAsync(CancellationToken.None).ConfigureAwait(false);
        }

        _stopped.Dispose();
        _atOnce.Dispose();
    }

    private LaneWork? Enqueue(ConversationId conversation, int most, Func<Acceptance> accept)
    {
        while (true)
        {
            var lane = _lanes.GetOrAdd(conversation, static id => new Lane(id));
            LaneWork work;
            bool start;
            lock (lane.Gate)
            {
                if (lane.IsRetired)
                {
                    _lanes.TryRemove(new KeyValuePair<ConversationId, Lane>(conversation, lane));
                    continue;
                }

                if (lane.Count >= most)
                {
                    return null;
                }

                work = new LaneWork(accept());
                start = lane.Add(work);
            }

            if (start)
            {
                ThreadPool.UnsafeQueueUserWorkItem(static run => _ = run.Engine.RunAsync(run.Lane), (Engine: this, Lane: lane), preferLocal: false);
            }

            return work;
        }
    }

    private async Task RunAsync(Lane lane)
    {
        var work = lane.First();
        while (work is not null)
        {
            await RunAsync(work).ConfigureAwait(false);
            Release();
            work = lane.Next();
        }

        _lanes.TryRemove(new KeyValuePair<ConversationId, Lane>(lane.Conversation, lane));
    }

    private async Task RunAsync(LaneWork work)
    {
        try
        {
            await _atOnce.WaitAsync(_stopped.Token).ConfigureAwait(false);
            try
            {
                work.Complete(await _maker.MakeAsync(work.Acceptance, _stopped.Token).ConfigureAwait(false));
            }
            finally
            {
                _atOnce.Release();
            }
        }
#pragma warning disable CA1031 // Whatever went wrong with one message, the lane goes on with the next.
        catch (Exception error)
#pragma warning restore CA1031
        {
            work.Fail(error);
        }
    }

    private void Release()
    {
        if (Interlocked.Decrement(ref _pending) == 0 && _stopping)
        {
            _drained.TrySetResult();
        }
    }
}
