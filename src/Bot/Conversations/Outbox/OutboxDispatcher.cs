using Assistant.Bot.Channels;
using Microsoft.Extensions.Logging;

namespace Assistant.Bot.Conversations.Outbox;

/// <summary>
/// Carries replies from the outbox to the channels that must be called: in order a conversation, many conversations at once,
/// with pauses between attempts. What is uncertain is never sent blindly again.
/// </summary>
public sealed class OutboxDispatcher : IOutboxWake, IAsyncDisposable
{
    private const int AtOnce = 32;
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, IPushChannel> _channels;
    private readonly HashSet<ConversationId> _busy = [];
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _woken = new(0, 1);
    private readonly SemaphoreSlim _atOnce = new(AtOnce);
    private readonly CancellationTokenSource _stopped = new();
    private readonly IOutbox _outbox;
    private readonly BackOff _backOff;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private Task _running = Task.CompletedTask;
    private int _disposed;

    /// <summary>Creates a dispatcher; <see cref="Start"/> sets it to work.</summary>
    /// <param name="outbox">The queue.</param>
    /// <param name="channels">The channels that are called.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where failed deliveries are told.</param>
    /// <param name="random">Chance in the pauses, from 0 up to 1; null for the common source.</param>
    public OutboxDispatcher(IOutbox outbox, IEnumerable<IPushChannel> channels, TimeProvider time, ILogger<OutboxDispatcher> logger, Func<double>? random = null)
    {
        ArgumentNullException.ThrowIfNull(channels);
        _outbox = outbox;
        _channels = channels.ToDictionary(c => c.Traits.Id, StringComparer.Ordinal);
        _time = time;
        _logger = logger;
        _backOff = new BackOff(random ?? Random.Shared.NextDouble);
    }

    /// <summary>Sets the dispatcher to work.</summary>
    public void Start() => _running = _channels.Count == 0 ? Task.CompletedTask : Task.Run(() => RunAsync(_stopped.Token));

    /// <inheritdoc/>
    public void Wake()
    {
        lock (_lock)
        {
            if (_woken.CurrentCount == 0)
            {
                _woken.Release();
            }
        }
    }

    /// <summary>Stops between deliveries; those under way are given up and found again by the next run.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        await _stopped.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        for (var i = 0; i < AtOnce; i++)
        {
            await _atOnce.WaitAsync().ConfigureAwait(false);
        }

        _stopped.Dispose();
        _woken.Dispose();
        _atOnce.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                var started = await StartDueAsync(cancellation).ConfigureAwait(false);
                if (!started)
                {
                    await SleepAsync(cancellation).ConfigureAwait(false);
                }
            }
            catch (Exception error) when (!cancellation.IsCancellationRequested)
            {
                _logger.OutboxFailed(error, PauseAfterFailure);
                await Task.Delay(PauseAfterFailure, _time, cancellation).ConfigureAwait(false);
            }
        }
    }

    private async Task<bool> StartDueAsync(CancellationToken cancellation)
    {
        var any = false;
        // What is under way now may be listed as it stood before, and be done when its place in the list is reached.
        var busy = Busy();
        foreach (var delivery in await _outbox.DueAsync(_time.GetUtcNow(), AtOnce * 2, cancellation).ConfigureAwait(false))
        {
            if (busy.Contains(delivery.Conversation) || !Claim(delivery.Conversation))
            {
                continue;
            }

            any = true;
            await _atOnce.WaitAsync(cancellation).ConfigureAwait(false);
            _ = DeliverAsync(delivery, cancellation);
        }

        return any;
    }

    private async Task DeliverAsync(OutboundDelivery delivery, CancellationToken cancellation)
    {
        try
        {
            if (await BeginAsync(delivery, cancellation).ConfigureAwait(false))
            {
                await SettleAsync(delivery, await SendAsync(delivery, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops. The row says "begun", and the next run finds it uncertain.
        }
        finally
        {
            Free(delivery.Conversation);
            _atOnce.Release();
            Wake();
        }
    }

    private async Task<bool> BeginAsync(OutboundDelivery delivery, CancellationToken cancellation)
    {
        try
        {
            await _outbox.BeginAsync(delivery.OutboxId, _time.GetUtcNow(), cancellation).ConfigureAwait(false);
            return true;
        }
        catch (KeyNotFoundException)
        {
            return false;
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            // Nothing was sent. It stays due, so that its conversation is left alone for the pause.
            _logger.OutboxFailed(error, PauseAfterFailure);
            await Task.Delay(PauseAfterFailure, _time, cancellation).ConfigureAwait(false);
            return false;
        }
    }

    // How it went is known and must not be lost: a delivered reply would be found uncertain, and hold up those behind it.
    private async Task SettleAsync(OutboundDelivery delivery, DeliveryResult result, CancellationToken cancellation)
    {
        var pause = result.Fate == DeliveryFate.Retry ? _backOff.After(delivery.Attempt, result.RetryAfter) : null;
        if (result.Fate != DeliveryFate.Delivered)
        {
            _logger.DeliveryFailed(delivery.OutboxId, delivery.Conversation.Channel, result.Fate.ToString(), delivery.Attempt, result.Reason);
        }

        var now = _time.GetUtcNow();
        while (true)
        {
            try
            {
                // A stopping program still notes what it knows.
                await _outbox.SettleAsync(delivery.OutboxId, result, pause is { } wait ? now + wait : null, now, CancellationToken.None).ConfigureAwait(false);
                return;
            }
#pragma warning disable CA1031 // Whatever ails the store, the note is tried again until the program stops.
            catch (Exception error)
#pragma warning restore CA1031
            {
                _logger.OutboxFailed(error, PauseAfterFailure);
                await Task.Delay(PauseAfterFailure, _time, cancellation).ConfigureAwait(false);
            }
        }
    }

    private async Task<DeliveryResult> SendAsync(OutboundDelivery delivery, CancellationToken cancellation)
    {
        if (!_channels.TryGetValue(delivery.Conversation.Channel, out var channel))
        {
            return new DeliveryResult(DeliveryFate.Retry, "the channel is switched off");
        }

        using var limit = new CancellationTokenSource(LongestAttempt, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await channel.SendAsync(delivery, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new DeliveryResult(DeliveryFate.Uncertain, "no answer in time");
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return new DeliveryResult(DeliveryFate.Uncertain, error.GetType().Name);
        }
    }

    private async Task SleepAsync(CancellationToken cancellation)
    {
        var now = _time.GetUtcNow();
        var next = await _outbox.NextDueAsync(cancellation).ConfigureAwait(false);
        var sleep = next is { } due && due - now < LongestSleep ? due - now : LongestSleep;
        // A due head whose conversation is busy wakes us when it is free.
        sleep = sleep > TimeSpan.Zero ? sleep : TimeSpan.FromSeconds(1);
        using var timer = _time.CreateTimer(static self => ((OutboxDispatcher)self!).Wake(), this, sleep, Timeout.InfiniteTimeSpan);
        await _woken.WaitAsync(cancellation).ConfigureAwait(false);
    }

    private HashSet<ConversationId> Busy()
    {
        lock (_lock)
        {
            return [.. _busy];
        }
    }

    private bool Claim(ConversationId conversation)
    {
        lock (_lock)
        {
            return _busy.Add(conversation);
        }
    }

    private void Free(ConversationId conversation)
    {
        lock (_lock)
        {
            _busy.Remove(conversation);
        }
    }
}
