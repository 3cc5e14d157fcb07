using System.ComponentModel.DataAnnotations;
using Assistant.Bot.Forms.Resuming;

namespace Assistant.Storage;

/// <summary>When a commit counts as done.</summary>
public enum Durability
{
    /// <summary>When it is on disk: a loss of power loses nothing that was acknowledged.</summary>
    Full,

    /// <summary>When the system has it: a killed program loses nothing, a loss of power may lose the last moments.</summary>
    Relaxed,
}

/// <summary>Where data lies, and how.</summary>
public sealed class StorageOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Storage";

    /// <summary>Gets or sets the data folder; it is created where it is missing. One program at a time may have it open.</summary>
    [Required]
    public string DataFolder { get; set; } = "";

    /// <summary>Gets or sets the file with the master key: 32 bytes in base64. It must exist and lie outside the data folder.</summary>
    /// <value>The default is none: <see cref="MasterKeyVariable"/> is asked, then the user's configuration folder.</value>
    public string? MasterKeyFile { get; set; }

    /// <summary>Gets or sets the environment variable with the master key: 32 bytes in base64.</summary>
    /// <value>The default is <c>ASSISTANT_MASTER_KEY</c>.</value>
    public string MasterKeyVariable { get; set; } = "ASSISTANT_MASTER_KEY";

    /// <summary>Gets or sets the folder where a master key is kept that nobody gave; one is made there for a new data folder.</summary>
    /// <value>The default is <c>assistant</c> in the user's configuration folder.</value>
    public string? ConfigurationFolder { get; set; }

    /// <summary>Gets or sets when a commit counts as done.</summary>
    /// <value>The default is <see cref="Durability.Full"/>.</value>
    public Durability Durability { get; set; }

    /// <summary>Gets or sets a wait added to each commit, to see what a slower disk would do.</summary>
    /// <value>The default is none.</value>
    public TimeSpan CommitDelay { get; set; }

    /// <summary>Gets or sets how many writes may wait before more are refused.</summary>
    /// <value>The default is 16,384.</value>
    [Range(16, 1_000_000)]
    public int MostWaitingWrites { get; set; } = 16 * 1024;

    /// <summary>Gets or sets how many writes at most share a commit.</summary>
    /// <value>The default is 512.</value>
    [Range(1, 100_000)]
    public int MostWritesInCommit { get; set; } = 512;

    /// <summary>Gets or sets how many reads may run at once.</summary>
    /// <value>The default is 4.</value>
    [Range(1, 64)]
    public int Readers { get; set; } = 4;

    /// <summary>Gets or sets how many data keys are kept unwrapped in memory.</summary>
    /// <value>The default is 4,096.</value>
    [Range(16, 1_000_000)]
    public int KeysInMemory { get; set; } = 4096;

    /// <summary>Gets or sets the largest size of the main file, in bytes; what does not fit is refused. 0 for no limit but the disk's.</summary>
    /// <value>The default is 0.</value>
    [Range(0, long.MaxValue)]
    public long LargestFile { get; set; }

    /// <summary>Gets or sets how long another program's lock on a file is waited for, such as a back-up's.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan LockWait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets for how many days a message that was answered is known again when it is sent once more.</summary>
    /// <value>The default is 7.</value>
    [Range(1, 3650)]
    public int DuplicateDays { get; set; } = 7;

    /// <summary>Gets or sets for how many days dead letters stay visible.</summary>
    /// <value>The default is 90.</value>
    [Range(1, 3650)]
    public int DeadLetterDays { get; set; } = 90;

    /// <summary>Gets or sets how long a conversation is kept after its last message; then it is erased, and its person with their last one.</summary>
    /// <value>The default is 90 days. None or zero keeps conversations for ever.</value>
    public TimeSpan? KeepConversations { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Gets or sets how long codes that take a form to another channel live, and how often one may be wrong.</summary>
    public ResumeCodeOptions ResumeCodes { get; set; } = new();
}
