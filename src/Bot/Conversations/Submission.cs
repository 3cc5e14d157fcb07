namespace Assistant.Bot.Conversations;

/// <summary>A message that the engine has taken.</summary>
/// <param name="Accepted">Completes when the message is on disk and may be acknowledged.</param>
/// <param name="Answered">Completes when its turn is on disk. A duplicate completes at once, without replies.</param>
public sealed record Submission(Task<Receipt> Accepted, Task<TurnOutcome> Answered);

/// <summary>Why a message was not taken.</summary>
public enum Refusal
{
    /// <summary>It was taken.</summary>
    None,

    /// <summary>Too much waits already; the sender should try again in a moment.</summary>
    Busy,

    /// <summary>The program is stopping.</summary>
    Stopping,
}
