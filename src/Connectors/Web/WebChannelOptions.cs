using System.ComponentModel.DataAnnotations;

namespace Assistant.Connectors.Web;

/// <summary>Limits of the web page.</summary>
public sealed class WebChannelOptions
{
    /// <summary>The configuration section that the page reads.</summary>
    public const string Section = "Web";

    /// <summary>Gets or sets how many bytes a request may carry; more is refused with a page that says so.</summary>
    /// <value>The default is 65,536.</value>
    [Range(1024, 1 << 20)]
    public int MaxRequestBytes { get; set; } = 64 * 1024;

    /// <summary>Gets or sets how many requests an address may make in a minute. Many homes may share one address.</summary>
    /// <value>The default is 60.</value>
    [Range(1, 100_000)]
    public int RequestsPerMinute { get; set; } = 60;

    /// <summary>Gets or sets how many of the citizen's messages the page carries along, so that follow-up questions are understood.</summary>
    /// <value>The default is 4.</value>
    [Range(1, 8)]
    public int CarriedMessages { get; set; } = 4;
}
