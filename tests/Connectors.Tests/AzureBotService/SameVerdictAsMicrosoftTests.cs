using System.Security.Cryptography;
using System.Text.Json;
using Assistant.Connectors.AzureBotService;
using Assistant.Connectors.AzureBotService.Tokens;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Assistant.Connectors.Tests.Shared;
using Xunit;
using static Assistant.Connectors.Tests.AzureBotService.TokenShapes;

namespace Assistant.Connectors.Tests.AzureBotService;

/// <summary>The token checks of npm's <c>botframework-connector</c>, pointed at the tests' issuer, and ours get the same tokens.</summary>
public sealed class SameVerdictAsMicrosoftTests
{
    private const string NotEndorsed = "a key without endorsements";
    private const string Endless = "no end";
    private const string OtherCase = "a service address in other case";

    [Fact]
    public async Task Microsofts_own_checks_and_ours_take_and_refuse_the_same_tokens()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        var cases = Cases(issuer);

        var theirs = await TheirsAsync(issuer, cases);
        var ours = await OursAsync(issuer, cases);

        Assert.Contains(ours, o => o.Value);
        Assert.Contains(ours, o => !o.Value);
        Assert.Equal(cases.Count, theirs.Count);
        // Three differences are meant. We ask for an endorsement always, they only where the key has any; we refuse a token without
        // an end, and compare service addresses without regard to case, as their checks for .NET do and those for JavaScript do not.
        Assert.True(theirs[NotEndorsed] && !ours[NotEndorsed]);
        Assert.True(theirs[Endless] && !ours[Endless]);
        Assert.True(!theirs[OtherCase] && ours[OtherCase]);
        var rest = cases.Select(c => c.Name).Except([NotEndorsed, Endless, OtherCase]).ToArray();
        Assert.Equal(rest.Select(n => $"{n}: {theirs[n]}"), rest.Select(n => $"{n}: {ours[n]}"));
    }

    private static List<Case> Cases(TokenIssuer issuer)
    {
        // The library reads the clock of the machine, so that these tokens are of now.
        var now = TimeProvider.System.GetUtcNow();
        var good = OfChannel(now);
        using var stranger = RSA.Create(2048);
        var strong = issuer.Publish("strong", Channel);
        issuer.Publish("k1", Channel);
        issuer.Publish("bare", null);
        return
        [
            new("a token of the service", issuer.Sign("k1", good)),
            new("RS384", TokenIssuer.Sign("strong", strong, good, "RS384")),
            new("RS512", TokenIssuer.Sign("strong", strong, good, "RS512")),
            new("another issuer", issuer.Sign("k1", good.With(("iss", "https://api.botframework.example")))),
            new("another audience", issuer.Sign("k1", good.With(("aud", "another-bot")))),
            new("no audience", issuer.Sign("k1", good.With(("aud", null)))),
            new("ended six minutes ago", issuer.Sign("k1", good.With(("exp", now.AddMinutes(-6).ToUnixTimeSeconds())))),
            new("ended four minutes ago", issuer.Sign("k1", good.With(("exp", now.AddMinutes(-4).ToUnixTimeSeconds())))),
            new(Endless, issuer.Sign("k1", good.With(("exp", null)))),
            new("begins in six minutes", issuer.Sign("k1", good.With(("nbf", now.AddMinutes(6).ToUnixTimeSeconds())))),
            new("begins in four minutes", issuer.Sign("k1", good.With(("nbf", now.AddMinutes(4).ToUnixTimeSeconds())))),
            new("no signature", TokenIssuer.Unsigned("k1", good)),
            new("the public key as a secret", issuer.SignWithPublicKeyAsSecret("k1", good)),
            new("a stranger's key", TokenIssuer.Sign("k1", stranger, good)),
            new("an unknown key", TokenIssuer.Sign("k9", stranger, good)),
            new("another service address", issuer.Sign("k1", good.With(("serviceurl", "https://evil.example/")))),
            new("no service address", issuer.Sign("k1", good.With(("serviceurl", null)))),
            new(OtherCase, issuer.Sign("k1", good.With(("serviceurl", ServiceUrl.ToUpperInvariant())))),
            new("a channel that is not endorsed", issuer.Sign("k1", good), "slack"),
            new(NotEndorsed, issuer.Sign("bare", good)),
            new("the Emulator, version 1.0", issuer.Sign("bare", OfEmulator("1.0", now))),
            new("the Emulator, version 2.0", issuer.Sign("bare", OfEmulator("2.0", now))),
            new("another application", issuer.Sign("bare", OfEmulator("1.0", now).With(("appid", "another")))),
            new("the Emulator without its id", issuer.Sign("bare", OfEmulator("2.0", now).With(("azp", null)))),
            new("no token at all", "nonsense"),
        ];
    }

    private static async Task<Dictionary<string, bool>> TheirsAsync(TokenIssuer issuer, List<Case> cases)
    {
        var asked = JsonSerializer.Serialize(new
        {
            metadata = issuer.Metadata.AbsoluteUri,
            issuer = ChannelIssuer,
            appId = AppId,
            cases = cases.Select(c => new { name = c.Name, token = c.Token, channelId = c.ChannelId, serviceUrl = ServiceUrl }),
        });
        using var answers = JsonDocument.Parse(await NodeClient.RunAsync("azure", "check-tokens.mjs", asked));
        return answers.RootElement.EnumerateObject().ToDictionary(a => a.Name, a => a.Value.GetProperty("accepted").GetBoolean());
    }

    private static async Task<Dictionary<string, bool>> OursAsync(TokenIssuer issuer, List<Case> cases)
    {
        var options = Options.Create(new AzureBotServiceOptions
        {
            AppId = AppId,
            AppPassword = "secret",
            ChannelMetadataAddress = issuer.Metadata,
            EntraMetadataAddress = issuer.Metadata,
        });
        using var keys = new IssuerKeys(options, TimeProvider.System, NullLogger<IssuerKeys>.Instance);
        var tokens = new CallerTokens(options, keys, TimeProvider.System);
        var verdicts = new Dictionary<string, bool>();
        foreach (var one in cases)
        {
            var verdict = await tokens.CheckAsync($"Bearer {one.Token}", CancellationToken.None);
            verdicts[one.Name] = verdict.Caller is { } caller && caller.Objection(one.ChannelId, ServiceUrl) is null;
        }

        return verdicts;
    }

    private sealed record Case(string Name, string Token, string ChannelId = Channel);
}
