namespace Assistant.Connectors.Tests.AzureBotService;

/// <summary>A clock that the test moves.</summary>
internal sealed class MovableClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}
