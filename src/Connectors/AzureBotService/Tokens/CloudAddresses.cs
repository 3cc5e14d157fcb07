using System.Collections.Frozen;

namespace Assistant.Connectors.AzureBotService.Tokens;

/// <summary>Where a cloud describes its keys, who signs its tokens, and where the bot gets its own.</summary>
/// <remarks>
/// Source: <c>AuthenticationConstants</c>, <c>GovernmentAuthenticationConstants</c> and <c>TokenValidationParameters</c> of Microsoft's
/// Bot Framework SDK; for China the service's documentation of bots operated by 21Vianet.
/// </remarks>
/// <param name="ChannelMetadata">The description of the service's keys.</param>
/// <param name="ChannelIssuer">The issuer of the service's tokens.</param>
/// <param name="EntraMetadata">The description of the keys that sign tokens of the Emulator.</param>
/// <param name="EntraIssuers">The issuers of tokens of the Emulator.</param>
/// <param name="TokenEndpoint">Gives the bot its own token.</param>
/// <param name="Scope">What the bot's own token is for.</param>
internal sealed record CloudAddresses(
    Uri ChannelMetadata, string ChannelIssuer, Uri EntraMetadata, FrozenSet<string> EntraIssuers, Uri TokenEndpoint, string Scope)
{
    // The tenants in which Microsoft's own tools get their tokens.
    private static readonly string[] ToolTenants =
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "69e9b82d-4842-4902-8d1e-abc5b98a55e8"];

    private static readonly string[] GovernmentTenants = ["cab8a31a-1906-4287-a0d8-4eef66b95f6e", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    private static readonly string[] ChinaTenants = ["a55a4d5b-9241-49b1-b4ff-befa8db00269"];

    /// <summary>The addresses that the configuration comes to.</summary>
    public static CloudAddresses For(AzureBotServiceOptions options)
    {
        var cloud = options.Cloud switch
        {
            AzureCloud.UsGovernment => new Cloud(
                "https://login.botframework.azure.us", "https://api.botframework.us", "https://login.microsoftonline.us", "https://sts.windows.net",
                GovernmentTenants[0], "MicrosoftServices.onmicrosoft.us", GovernmentTenants),
            AzureCloud.China => new Cloud(
                "https://login.botframework.azure.cn", "https://api.botframework.azure.cn", "https://login.partner.microsoftonline.cn",
                "https://sts.chinacloudapi.cn", ChinaTenants[0], ChinaTenants[0], ChinaTenants),
            _ => new Cloud(
                "https://login.botframework.com", "https://api.botframework.com", "https://login.microsoftonline.com", "https://sts.windows.net",
                "common", "botframework.com", ToolTenants),
        };

        var tenants = options.TenantId is { } own ? cloud.IssuingTenants.Append(own) : cloud.IssuingTenants;
        var login = (options.LoginAddress?.AbsoluteUri ?? cloud.Login).TrimEnd('/');
        return new CloudAddresses(
            options.ChannelMetadataAddress ?? new Uri($"{cloud.BotLogin}/v1/.well-known/openidconfiguration"),
            options.ChannelIssuer ?? cloud.BotIssuer,
            options.EntraMetadataAddress ?? new Uri($"{cloud.Login}/{cloud.MetadataTenant}/v2.0/.well-known/openid-configuration"),
            tenants.SelectMany(t => new[] { $"{cloud.Sts}/{t}/", $"{cloud.Login}/{t}/v2.0" }).ToFrozenSet(StringComparer.Ordinal),
            new Uri($"{login}/{options.TenantId ?? cloud.BotTenant}/oauth2/v2.0/token"),
            $"{cloud.BotIssuer}/.default");
    }

    private sealed record Cloud(
        string BotLogin, string BotIssuer, string Login, string Sts, string MetadataTenant, string BotTenant, string[] IssuingTenants);
}
