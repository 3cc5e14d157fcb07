using System.Diagnostics;
using System.Globalization;
using Assistant.Load.Servers;

namespace Assistant.Load.Turns;

/// <summary>What a run of turns came to.</summary>
internal sealed record TurnFigures(string Server, string Wire, double TurnsASecond, double Median, double P90, double P99, double Longest, double ServerMilliseconds, double ClientMilliseconds, long Turns, long Failures)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Server} | {Wire} | {TurnsASecond:0} | {Median:0.0} | {P90:0.0} | {P99:0.0} | {Longest:0} | {ServerMilliseconds:0.00} | {ClientMilliseconds:0.00} | {Turns} | {Failures} |");

    public static string Heading => """
        | server | wire | turns/s | p50 ms | p90 ms | p99 ms | max ms | server CPU ms/turn | client CPU ms/turn | turns | failed |
        |---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
        """;
}

/// <summary>Has turns in many conversations in rotation, so many in flight, and takes the time of each.</summary>
internal sealed class TurnLoad(IReadOnlyList<string> texts, int conversations, int inFlight, TimeSpan warmUp, TimeSpan time)
{
    public async Task<TurnFigures> RunAsync(string name, string wireName, ServerProcess server, ITurnWire wire, Func<string, string, bool> isAnswer, CancellationToken cancellation)
    {
        await using (wire.ConfigureAwait(false))
        {
            await wire.OpenAsync(conversations, cancellation).ConfigureAwait(false);
            var run = new Run(texts, conversations, wire, isAnswer);
            await run.ForAsync(warmUp, inFlight, cancellation).ConfigureAwait(false);
            run.Forget();
            var (serverBefore, clientBefore) = (server.ProcessorTime, Environment.CpuUsage.TotalTime);
            var clock = Stopwatch.StartNew();
            await run.ForAsync(time, inFlight, cancellation).ConfigureAwait(false);
            clock.Stop();
            var (serverTime, clientTime) = (server.ProcessorTime - serverBefore, Environment.CpuUsage.TotalTime - clientBefore);
            var times = run.Times;
            return new TurnFigures(
                name, wireName, times.Count / clock.Elapsed.TotalSeconds, At(times, 0.5), At(times, 0.9), At(times, 0.99), At(times, 1),
                serverTime.TotalMilliseconds / times.Count, clientTime.TotalMilliseconds / times.Count, times.Count, run.Failures);
        }
    }

    private static double At(IReadOnlyList<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];

    private sealed class Run(IReadOnlyList<string> texts, int conversations, ITurnWire wire, Func<string, string, bool> isAnswer)
    {
        private readonly Lock _lock = new();
        private readonly List<double> _times = [];
        private readonly SemaphoreSlim[] _free = [.. Enumerable.Range(0, conversations).Select(_ => new SemaphoreSlim(1))];
        private int _next;
        private long _failures;

        public IReadOnlyList<double> Times => [.. _times.Order()];

        public long Failures => Interlocked.Read(ref _failures);

        public void Forget()
        {
            _times.Clear();
            _failures = 0;
        }

        public Task ForAsync(TimeSpan time, int inFlight, CancellationToken cancellation)
        {
            var clock = Stopwatch.StartNew();
            return Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(
                async () =>
                {
                    while (clock.Elapsed < time)
                    {
                        await TurnAsync(Interlocked.Increment(ref _next), cancellation).ConfigureAwait(false);
                    }
                },
                cancellation)));
        }

        private async Task TurnAsync(int number, CancellationToken cancellation)
        {
            var conversation = number % conversations;
            // 7 has no common divisor with the number of texts of most files: every conversation meets every text in time.
            var text = texts[(int)((long)number * 7 % texts.Count)];
            await _free[conversation].WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                var start = Stopwatch.GetTimestamp();
                var reply = await wire.TurnAsync(conversation, text, cancellation).ConfigureAwait(false);
                var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if (!isAnswer(text, reply))
                {
                    throw new InvalidOperationException("this is no answer");
                }

                lock (_lock)
                {
                    _times.Add(elapsed);
                }
            }
            catch (Exception failure) when (failure is InvalidOperationException or HttpRequestException or TimeoutException)
            {
                if (Interlocked.Increment(ref _failures) <= 3)
                {
                    await Console.Error.WriteLineAsync($"  failed: {failure.Message}").ConfigureAwait(false);
                }
            }
            finally
            {
                _free[conversation].Release();
            }
        }
    }
}
