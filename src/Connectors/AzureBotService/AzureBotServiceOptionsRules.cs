using Assistant.Connectors.AzureBotService.Outbound;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.AzureBotService;

/// <summary>Checks at start what one setting demands of another.</summary>
internal sealed class AzureBotServiceOptionsRules : IValidateOptions<AzureBotServiceOptions>
{
    public ValidateOptionsResult Validate(string? name, AzureBotServiceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new List<string>();
        if (options.AppId is not null && string.IsNullOrEmpty(options.AppPassword))
        {
            problems.Add("AzureBotService: AppId is set but AppPassword is not; without it no reply can be sent.");
        }

        if (options.AppId is null && !string.IsNullOrEmpty(options.AppPassword))
        {
            problems.Add("AzureBotService: AppPassword is set but AppId is not.");
        }

        if (options.Cloud == AzureCloud.China && options.AppId is not null && options.TenantId is null)
        {
            problems.Add("AzureBotService: the cloud China has single-tenant registrations only; TenantId is missing.");
        }

        Address(nameof(options.ChannelMetadataAddress), options.ChannelMetadataAddress, problems);
        Address(nameof(options.EntraMetadataAddress), options.EntraMetadataAddress, problems);
        Address(nameof(options.LoginAddress), options.LoginAddress, problems);
        problems.AddRange(options.AllowedServiceHosts.Where(h => Uri.CheckHostName(h) == UriHostNameType.Unknown)
            .Select(h => $"AzureBotService: AllowedServiceHosts: '{h}' is not a host name."));
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static void Address(string setting, Uri? address, List<string> problems)
    {
        if (address is not null && !ServiceAddressRule.IsSecure(address, loopbackToo: true))
        {
            problems.Add($"AzureBotService: {setting} must be an https address, or an http one on this machine.");
        }
    }
}
