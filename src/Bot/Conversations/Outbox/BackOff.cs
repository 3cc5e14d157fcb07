namespace Assistant.Bot.Conversations.Outbox;

/// <summary>How long to wait before a delivery is tried again: doubling from a second to five minutes, a fifth more or less by chance.</summary>
/// <param name="random">Gives numbers from 0 up to 1, so that many failed deliveries do not come back in one moment.</param>
internal sealed class BackOff(Func<double> random)
{
    /// <summary>A delivery that failed so often is a dead letter; with the pauses below that is after more than half an hour.</summary>
    public const int MostAttempts = 16;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>The pause after an attempt; null where there is no further one.</summary>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <param name="asked">How long the channel asks to be left alone; never cut short.</param>
    public TimeSpan? After(int attempt, TimeSpan? asked)
    {
        if (attempt >= MostAttempts)
        {
            return null;
        }

        var pause = First * Math.Pow(2, attempt - 1);
        pause = (pause < Longest ? pause : Longest) * (0.8 + (0.4 * random()));
        return asked is { } least && least > pause ? least : pause;
    }
}
