namespace Assistant.Connectors.Tests.AzureBotService;

/// <summary>Tokens as the service and the Emulator make them, to be bent by tests.</summary>
internal static class TokenShapes
{
    public const string AppId = "0c0ffee0-1111-4222-8333-444455556666";

    public const string Channel = "msteams";

    public const string ServiceUrl = "https://smba.example.net/apac/";

    public const string ChannelIssuer = "https://api.botframework.com";

    public static readonly DateTimeOffset Now = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);

    public static Dictionary<string, object> OfChannel(DateTimeOffset? now = null, string serviceUrl = ServiceUrl) => new()
    {
        ["serviceurl"] = serviceUrl,
        ["nbf"] = (now ?? Now).AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = (now ?? Now).AddMinutes(60).ToUnixTimeSeconds(),
        ["iss"] = ChannelIssuer,
        ["aud"] = AppId,
    };

    public static Dictionary<string, object> OfEmulator(string version, DateTimeOffset? now = null)
    {
        var tenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
        return new()
        {
            ["iss"] = version == "2.0" ? $"https://login.microsoftonline.com/{tenant}/v2.0" : $"https://sts.windows.net/{tenant}/",
            ["aud"] = AppId,
            ["ver"] = version,
            [version == "2.0" ? "azp" : "appid"] = AppId,
            ["nbf"] = (now ?? Now).AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = (now ?? Now).AddMinutes(60).ToUnixTimeSeconds(),
        };
    }

    /// <summary>The same token with claims changed; null takes a claim away.</summary>
    public static Dictionary<string, object> With(this Dictionary<string, object> claims, params (string Name, object? Value)[] changes)
    {
        var changed = new Dictionary<string, object>(claims);
        foreach (var (name, value) in changes)
        {
            changed.Remove(name);
            if (value is not null)
            {
                changed[name] = value;
            }
        }

        return changed;
    }
}
