using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Assistant.Bot.Tests.Shared;

/// <summary>A clock that stands still and tells when somebody begins to wait on it, so that tests move it neither too early nor by guess.</summary>
internal sealed class WatchedTime() : FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 5, 0, 0, TimeSpan.Zero))
{
    private readonly Channel<TimeSpan> _timers = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _timers.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>The next wait that begins, or has begun and was not told yet.</summary>
    public async Task<TimeSpan> NextWaitAsync() => await _timers.Reader.ReadAsync().AsTask().InTime();

    /// <summary>Skips waits until one fits, such as the pause among the time limits of attempts.</summary>
    public async Task<TimeSpan> NextWaitAsync(Predicate<TimeSpan> fits)
    {
        while (true)
        {
            var wait = await NextWaitAsync();
            if (fits(wait))
            {
                return wait;
            }
        }
    }
}
