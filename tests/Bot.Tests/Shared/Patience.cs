namespace Assistant.Bot.Tests.Shared;

/// <summary>What should come at once fails a test, and does not hang it, where it does not come at all.</summary>
internal static class Patience
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    public static Task InTime(this Task task) => task.WaitAsync(Most);

    public static Task<T> InTime<T>(this Task<T> task) => task.WaitAsync(Most);
}
