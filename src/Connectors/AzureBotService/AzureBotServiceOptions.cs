using System.ComponentModel.DataAnnotations;

namespace Assistant.Connectors.AzureBotService;

/// <summary>Which of Microsoft's clouds the bot is registered in.</summary>
public enum AzureCloud
{
    /// <summary>The public cloud.</summary>
    Public,

    /// <summary>Azure Government of the United States.</summary>
    UsGovernment,

    /// <summary>Azure in China, operated by 21Vianet.</summary>
    China,
}

/// <summary>The bot's registration with Azure Bot Service, and the limits of <c>/api/messages</c>.</summary>
public sealed class AzureBotServiceOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "AzureBotService";

    /// <summary>Gets or sets the application id of the bot's registration. Without it the endpoint is closed.</summary>
    [RegularExpression("^[A-Za-z0-9-]{1,64}$")]
    public string? AppId { get; set; }

    /// <summary>Gets or sets the client secret of the registration, for the token with which replies are sent.</summary>
    public string? AppPassword { get; set; }

    /// <summary>Gets or sets the tenant of a single-tenant registration; null for a multi-tenant one.</summary>
    [RegularExpression("^[A-Za-z0-9.-]{1,128}$")]
    public string? TenantId { get; set; }

    /// <summary>Gets or sets the cloud. The default is the public one.</summary>
    [EnumDataType(typeof(AzureCloud))]
    public AzureCloud Cloud { get; set; }

    /// <summary>Gets or sets a value indicating whether the Emulator on this very machine is served: without an application id no
    /// token is asked of callers on loopback, and service addresses on loopback need no TLS. The default is false.</summary>
    public bool AllowUnauthenticatedOnLoopback { get; set; }

    /// <summary>Gets the host names that replies may be sent to, each with everything below it, such as <c>botframework.com</c>.
    /// Empty: wherever a token of the service says.</summary>
    public IList<string> AllowedServiceHosts { get; } = [];

    /// <summary>Gets or sets where the service's signing keys are described, in place of the cloud's address.</summary>
    public Uri? ChannelMetadataAddress { get; set; }

    /// <summary>Gets or sets the issuer of the service's tokens, in place of the cloud's.</summary>
    public string? ChannelIssuer { get; set; }

    /// <summary>Gets or sets where the signing keys of the Emulator's tokens are described, in place of the cloud's address.</summary>
    public Uri? EntraMetadataAddress { get; set; }

    /// <summary>Gets or sets the address of the log-in service that gives the bot its own token, in place of the cloud's; the tenant is put behind it.</summary>
    public Uri? LoginAddress { get; set; }

    /// <summary>Gets or sets how many bytes an activity may have.</summary>
    /// <value>The default is 262,144, which is also what the service itself allows.</value>
    [Range(1024, 1 << 20)]
    public int MaxRequestBytes { get; set; } = 256 * 1024;

    /// <summary>Gets or sets how many characters the text of a message may have.</summary>
    /// <value>The default is 8,000.</value>
    [Range(100, 100_000)]
    public int MaxTextLength { get; set; } = 8000;

    /// <summary>Gets or sets how many messages a minute one conversation may send. A minute's worth may come at once.</summary>
    /// <value>The default is 60.</value>
    [Range(1, 1_000_000)]
    public int MessagesPerMinute { get; set; } = 60;

    /// <summary>Gets or sets how many refused tokens a minute one address may send before it is told to wait.</summary>
    /// <value>The default is 60.</value>
    [Range(1, 1_000_000)]
    public int RefusalsPerMinute { get; set; } = 60;

    /// <summary>Gets or sets how long a call to the service may take, a reply or a token.</summary>
    /// <value>The default is 15 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:02:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(15);
}
