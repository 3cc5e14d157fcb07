using Assistant.Connectors.AzureBotService.Outbound;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.SignIn;

/// <summary>Checks at start what one setting demands of another.</summary>
internal sealed class SignInOptionsRules : IValidateOptions<SignInOptions>
{
    private const string OpenId = "openid";

    public ValidateOptionsResult Validate(string? name, SignInOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!options.Enabled)
        {
            return ValidateOptionsResult.Success;
        }

        var problems = new List<string>();
        Need(options.Name.Trim().Length > 0, "Name is missing: what citizens know the provider by.", problems);
        Need(options.ClientId.Length > 0, "ClientId is missing.", problems);
        Need(options.Scopes.Split(' ').Contains(OpenId, StringComparer.Ordinal), $"Scopes must contain {OpenId}.", problems);
        Need(options.Authority is { } authority && ServiceAddressRule.IsSecure(authority, options.AllowInsecureLoopback), "Authority must be an https address.", problems);
        Need(options.ClientSecret is null || options.ClientSecretFile is null, "ClientSecret and ClientSecretFile cannot both be set.", problems);
        Need(options.ClientSecretFile is null || File.Exists(options.ClientSecretFile), "ClientSecretFile does not exist.", problems);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static void Need(bool isSo, string otherwise, List<string> problems)
    {
        if (!isSo)
        {
            problems.Add($"{SignInOptions.Section}: {otherwise}");
        }
    }
}
