using System.ComponentModel.DataAnnotations;

namespace Assistant.Bot.Forms.Resuming;

/// <summary>How long codes live and how often one may be wrong.</summary>
public sealed record ResumeCodeOptions
{
    /// <summary>Gets how long a code works.</summary>
    /// <value>The default is 10 minutes.</value>
    public TimeSpan Life { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets for how long after its end it is still told what became of a code; then it is unknown and its digits are free again.</summary>
    /// <value>The default is an hour.</value>
    public TimeSpan Remembered { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Gets how often the second fact may be wrong before the code is void.</summary>
    /// <value>The default is 3.</value>
    [Range(1, 100)]
    public int MostFactFailures { get; init; } = 3;

    /// <summary>Gets the time within which wrong attempts are counted.</summary>
    /// <value>The default is 10 minutes.</value>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets how many attempts of one source may be wrong within <see cref="Window"/>.</summary>
    /// <value>The default is 5.</value>
    [Range(1, 1000)]
    public int MostWrongOfSource { get; init; } = 5;

    /// <summary>Gets how many attempts of all together may be wrong within <see cref="Window"/>.</summary>
    /// <value>The default is 100.</value>
    [Range(1, 100_000)]
    public int MostWrongInAll { get; init; } = 100;
}
