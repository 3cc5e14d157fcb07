using System.Security.Cryptography;
using Assistant.Connectors.AzureBotService;
using Assistant.Connectors.AzureBotService.Tokens;
using Assistant.Connectors.Tests.Shared;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;
using static Assistant.Connectors.Tests.AzureBotService.TokenShapes;

namespace Assistant.Connectors.Tests.AzureBotService;

public sealed class CallerTokensTests : IAsyncLifetime, IDisposable
{
    private readonly MovableClock _clock = new(Now);
    private TokenIssuer _issuer = null!;
    private IssuerKeys _keys = null!;
    private CallerTokens _tokens = null!;

    public static TheoryData<string, string, object?, string> BentClaims => new()
    {
        { "another issuer", "iss", "https://api.botframework.example", "the issuer is not known" },
        { "no issuer", "iss", null, "the issuer is not known" },
        { "another audience", "aud", "another-bot", "the token is for another bot" },
        { "no audience", "aud", null, "the token is for another bot" },
        { "no end", "exp", null, "the token has expired" },
        { "no service address", "serviceurl", null, "the token names no service address" },
    };

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        _issuer.Publish("k1", Channel, "webchat");
        var options = Options.Create(new AzureBotServiceOptions
        {
            AppId = AppId,
            AppPassword = "secret",
            ChannelMetadataAddress = _issuer.Metadata,
            EntraMetadataAddress = _issuer.Metadata,
        });
        _keys = new IssuerKeys(options, _clock, NullLogger<IssuerKeys>.Instance);
        _tokens = new CallerTokens(options, _keys, _clock);
    }

    public Task DisposeAsync() => _issuer.DisposeAsync().AsTask();

    public void Dispose() => _keys.Dispose();

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task A_token_of_the_service_is_taken(string algorithm)
    {
        var key = _issuer.Publish("k2", Channel);

        var verdict = await CheckAsync(TokenIssuer.Sign("k2", key, OfChannel(), algorithm));

        Assert.Null(verdict.Refusal);
        Assert.Equal(ServiceUrl, verdict.Caller!.ServiceUrl);
        Assert.Null(verdict.Caller.Objection(Channel, ServiceUrl));
    }

    [Theory]
    [MemberData(nameof(BentClaims))]
    public async Task A_token_with_a_wrong_claim_is_refused(string what, string claim, object? value, string refusal)
    {
        var verdict = await CheckAsync(_issuer.Sign("k1", OfChannel().With((claim, value))));

        Assert.True(verdict.Caller is null, what);
        Assert.Equal(refusal, verdict.Refusal);
    }

    [Fact]
    public async Task A_token_may_have_ended_five_minutes_ago_and_no_longer()
    {
        var token = _issuer.Sign("k1", OfChannel().With(("exp", Now.ToUnixTimeSeconds())));

        _clock.Now = Now.AddMinutes(5).AddSeconds(-1);
        Assert.NotNull((await CheckAsync(token)).Caller);
        _clock.Now = Now.AddMinutes(5);
        Assert.Equal("the token has expired", (await CheckAsync(token)).Refusal);
    }

    [Fact]
    public async Task A_token_may_begin_in_five_minutes_and_no_later()
    {
        var token = _issuer.Sign("k1", OfChannel().With(("nbf", Now.AddMinutes(5).ToUnixTimeSeconds())));

        Assert.NotNull((await CheckAsync(token)).Caller);
        _clock.Now = Now.AddSeconds(-1);
        Assert.Equal("the token is not valid yet", (await CheckAsync(token)).Refusal);
    }

    [Fact]
    public async Task A_token_without_a_signature_is_refused() =>
        Assert.Equal("the signing algorithm is not allowed", (await CheckAsync(TokenIssuer.Unsigned("k1", OfChannel()))).Refusal);

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_secret_is_refused() =>
        Assert.Equal("the signing algorithm is not allowed", (await CheckAsync(_issuer.SignWithPublicKeyAsSecret("k1", OfChannel()))).Refusal);

    [Fact]
    public async Task A_token_signed_with_a_strangers_key_under_a_known_name_is_refused()
    {
        using var stranger = RSA.Create(2048);

        Assert.Equal("the signature does not hold", (await CheckAsync(TokenIssuer.Sign("k1", stranger, OfChannel()))).Refusal);
    }

    [Fact]
    public async Task A_token_whose_claims_were_changed_after_signing_is_refused()
    {
        var parts = _issuer.Sign("k1", OfChannel()).Split('.');
        var other = _issuer.Sign("k1", OfChannel().With(("serviceurl", "https://evil.example/"))).Split('.');

        Assert.Equal("the signature does not hold", (await CheckAsync($"{parts[0]}.{other[1]}.{parts[2]}")).Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a.b.c")]
    [InlineData("....")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.e30.")]
    public async Task What_is_no_token_is_refused(string token) => Assert.Null((await CheckAsync(token)).Caller);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Basic YTpi")]
    public async Task Without_a_bearer_token_nobody_is_let_in(string? header) =>
        Assert.Equal("there is no bearer token", (await _tokens.CheckAsync(header, CancellationToken.None)).Refusal);

    [Fact]
    public async Task A_token_of_another_service_address_does_not_fit_the_activity()
    {
        var caller = (await CheckAsync(_issuer.Sign("k1", OfChannel()))).Caller!;

        Assert.Null(caller.Objection(Channel, ServiceUrl.ToUpperInvariant()));
        Assert.Equal("the token is for another service address", caller.Objection(Channel, "https://evil.example/"));
        Assert.Equal("the token is for another service address", caller.Objection(Channel, null));
    }

    [Fact]
    public async Task A_key_speaks_only_for_the_channels_that_it_is_endorsed_for()
    {
        var caller = (await CheckAsync(_issuer.Sign("k1", OfChannel()))).Caller!;

        Assert.Null(caller.Objection("webchat", ServiceUrl));
        Assert.Equal("the token's key is not endorsed for the channel", caller.Objection("slack", ServiceUrl));
        Assert.Equal("the token's key is not endorsed for the channel", caller.Objection(null, ServiceUrl));
    }

    [Fact]
    public async Task A_key_without_endorsements_speaks_for_no_channel()
    {
        _issuer.Publish("bare", null);
        var caller = (await CheckAsync(_issuer.Sign("bare", OfChannel()))).Caller!;

        Assert.Equal("the token's key is not endorsed for the channel", caller.Objection(Channel, ServiceUrl));
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("2.0")]
    public async Task The_emulator_is_let_in_with_the_bots_own_registration(string version)
    {
        _issuer.Publish("entra", null);

        var verdict = await CheckAsync(_issuer.Sign("entra", OfEmulator(version)));

        Assert.Null(verdict.Refusal);
        Assert.Null(verdict.Caller!.Objection("emulator", "http://localhost:56789"));
    }

    [Theory]
    [InlineData("1.0", "appid", "another")]
    [InlineData("1.0", "appid", null)]
    [InlineData("2.0", "azp", "another")]
    [InlineData("2.0", "azp", null)]
    [InlineData("2.0", "ver", "3.0")]
    public async Task Another_application_of_entra_is_refused(string version, string claim, string? value)
    {
        var verdict = await CheckAsync(_issuer.Sign("k1", OfEmulator(version).With((claim, value))));

        Assert.Equal("the caller is not the bot's own registration", verdict.Refusal);
    }

    [Fact]
    public async Task A_token_of_entra_without_a_version_is_refused() =>
        Assert.Equal("the token names no version", (await CheckAsync(_issuer.Sign("k1", OfEmulator("1.0").With(("ver", null))))).Refusal);

    [Fact]
    public async Task A_tenant_that_is_neither_microsofts_nor_the_operators_is_refused() =>
        Assert.Equal("the issuer is not known", (await CheckAsync(_issuer.Sign("k1", OfEmulator("1.0").With(("iss", "https://sts.windows.net/11111111-2222-4333-8444-555555555555/"))))).Refusal);

    private async Task<TokenVerdict> CheckAsync(string token) => await _tokens.CheckAsync($"Bearer {token}", CancellationToken.None);
}
