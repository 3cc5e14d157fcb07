using Assistant.Connectors.AzureBotService;
using Assistant.Connectors.AzureBotService.Tokens;
using Xunit;

namespace Assistant.Connectors.Tests.AzureBotService;

public sealed class CloudAddressesTests
{
    [Theory]
    [InlineData(AzureCloud.Public, "https://login.botframework.com/v1/.well-known/openidconfiguration", "https://api.botframework.com")]
    [InlineData(AzureCloud.UsGovernment, "https://login.botframework.azure.us/v1/.well-known/openidconfiguration", "https://api.botframework.us")]
    [InlineData(AzureCloud.China, "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration", "https://api.botframework.azure.cn")]
    public void Each_cloud_has_its_keys_issuer_and_scope(AzureCloud cloud, string metadata, string issuer)
    {
        var addresses = CloudAddresses.For(new AzureBotServiceOptions { Cloud = cloud });

        Assert.Equal((metadata, issuer, $"{issuer}/.default"), (addresses.ChannelMetadata.AbsoluteUri, addresses.ChannelIssuer, addresses.Scope));
    }

    [Theory]
    [InlineData(AzureCloud.Public, "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration")]
    [InlineData(AzureCloud.UsGovernment, "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration")]
    [InlineData(AzureCloud.China, "https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration")]
    public void Each_cloud_has_the_keys_of_its_emulator(AzureCloud cloud, string metadata) =>
        Assert.Equal(metadata, CloudAddresses.For(new AzureBotServiceOptions { Cloud = cloud }).EntraMetadata.AbsoluteUri);

    [Theory]
    [InlineData(AzureCloud.Public, null, "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    [InlineData(AzureCloud.Public, "my-tenant", "https://login.microsoftonline.com/my-tenant/oauth2/v2.0/token")]
    [InlineData(AzureCloud.UsGovernment, null, "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token")]
    [InlineData(AzureCloud.China, "my-tenant", "https://login.partner.microsoftonline.cn/my-tenant/oauth2/v2.0/token")]
    public void The_bots_own_token_comes_from_its_tenant(AzureCloud cloud, string? tenant, string endpoint) =>
        Assert.Equal(endpoint, CloudAddresses.For(new AzureBotServiceOptions { Cloud = cloud, TenantId = tenant }).TokenEndpoint.AbsoluteUri);

    [Fact]
    public void Tokens_of_the_operators_own_tenant_are_taken_beside_those_of_microsofts_tools()
    {
        var without = CloudAddresses.For(new AzureBotServiceOptions()).EntraIssuers;
        var with = CloudAddresses.For(new AzureBotServiceOptions { TenantId = "my-tenant" }).EntraIssuers;

        Assert.Equal(["https://login.microsoftonline.com/my-tenant/v2.0", "https://sts.windows.net/my-tenant/"], with.Except(without).Order());
    }
}
