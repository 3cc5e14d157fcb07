using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.DirectLine;

/// <summary>Who may speak Direct Line with this server, and how much.</summary>
public sealed class DirectLineOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "DirectLine";

    /// <summary>Gets or sets the secret with which a server of the operator's makes tokens for its own users; without it, <c>tokens/generate</c> is closed.</summary>
    /// <value>The default is none.</value>
    [MinLength(16)]
    public string? Secret { get; set; }

    /// <summary>Gets or sets the address under which clients reach this server, such as <c>https://tro-ly.example.vn</c>; streams and files are named under it.</summary>
    /// <value>The default is none: the address of each request.</value>
    [Url]
    public string? PublicAddress { get; set; }

    /// <summary>Gets or sets the other sites whose pages may talk to this server, such as <c>https://phuong.example.vn</c>; <c>*</c> for all.</summary>
    /// <value>The default is none: only pages of this server itself.</value>
    public IList<string> AllowedOrigins { get; set; } = [];

    /// <summary>Gets or sets how long a token is good for, in seconds.</summary>
    /// <value>The default is 1,800, as Microsoft's service has it.</value>
    [Range(60, 86_400)]
    public int TokenSeconds { get; set; } = 1800;

    /// <summary>Gets or sets for how many days a citizen's browser may come back to its conversation.</summary>
    /// <value>The default is 30.</value>
    [Range(0, 366)]
    public int ReturnDays { get; set; } = 30;

    /// <summary>Gets or sets how many bytes an activity may have.</summary>
    /// <value>The default is 65,536.</value>
    [Range(1024, 1 << 20)]
    public int MostActivityBytes { get; set; } = 64 * 1024;

    /// <summary>Gets or sets how many characters a text may have. What is longer than is read is taken all the same, and said so.</summary>
    /// <value>The default is 10,000.</value>
    [Range(100, 100_000)]
    public int LongestText { get; set; } = 10_000;

    /// <summary>Gets or sets how many bytes a file may have.</summary>
    /// <value>The default is 10 MiB.</value>
    [Range(1024, 100 << 20)]
    public int MostFileBytes { get; set; } = 10 << 20;

    /// <summary>Gets or sets how many files one message may carry.</summary>
    /// <value>The default is 5.</value>
    [Range(1, 50)]
    public int MostFiles { get; set; } = 5;

    /// <summary>Gets or sets how many messages a conversation may send in a minute. A minute's worth may come at once.</summary>
    /// <value>The default is 60.</value>
    [Range(1, 1_000_000)]
    public int MessagesPerMinute { get; set; } = 60;

    /// <summary>Gets or sets how many requests an address may make in a minute. Many homes and whole offices may share one.</summary>
    /// <value>The default is 6,000: a hundred clients that poll every second.</value>
    [Range(1, 10_000_000)]
    public int RequestsPerMinute { get; set; } = 6000;

    /// <summary>Gets or sets how many conversations an address may begin in a minute.</summary>
    /// <value>The default is 60.</value>
    [Range(1, 10_000_000)]
    public int ConversationsPerMinute { get; set; } = 60;

    /// <summary>Gets or sets how many streams a conversation may have open at once.</summary>
    /// <value>The default is 8.</value>
    [Range(1, 1000)]
    public int StreamsOfOne { get; set; } = 8;
}

/// <summary>Checks the settings at start.</summary>
[OptionsValidator]
internal sealed partial class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>;
