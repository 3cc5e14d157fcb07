namespace Assistant.Connectors.Web;

/// <summary>The day by which offices, deadlines and laws go, wherever the machine stands.</summary>
internal sealed class VietnamCalendar(TimeProvider time)
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Offset).DateTime);
}
