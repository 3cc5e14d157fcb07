using Assistant.Connectors.AzureBotService.Tokens;
using Assistant.Connectors.Tests.Shared;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Assistant.Connectors.Tests.AzureBotService;

public sealed class SigningKeysTests : IAsyncLifetime, IDisposable
{
    private readonly MovableClock _clock = new(TokenShapes.Now);
    private readonly HttpClient _http = new();
    private TokenIssuer _issuer = null!;
    private SigningKeys _keys = null!;

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        _issuer.Publish("k1", "msteams", "webchat");
        _keys = new SigningKeys(_http, _issuer.Metadata, TimeSpan.FromSeconds(30), _clock, NullLogger.Instance);
    }

    public Task DisposeAsync() => _issuer.DisposeAsync().AsTask();

    public void Dispose()
    {
        _keys.Dispose();
        _http.Dispose();
    }

    [Fact]
    public async Task Keys_come_with_their_endorsements() =>
        Assert.Equal(["msteams", "webchat"], (await FindAsync("k1"))!.Endorsements.Order());

    [Fact]
    public async Task Keys_are_fetched_once_in_five_days()
    {
        await FindAsync("k1");
        _clock.Now += SigningKeys.Lifetime - TimeSpan.FromSeconds(1);
        await FindAsync("k1");
        Assert.Equal(1, _issuer.Fetches);

        _clock.Now += TimeSpan.FromSeconds(1);
        await FindAsync("k1");
        Assert.Equal(2, _issuer.Fetches);
    }

    [Fact]
    public async Task A_key_that_was_rolled_over_is_found_by_fetching_again()
    {
        await FindAsync("k1");
        _issuer.Publish("k2", "msteams");
        _issuer.Withdraw("k1");
        _clock.Now += SigningKeys.LeastInterval;

        Assert.NotNull(await FindAsync("k2"));
        Assert.Null(await FindAsync("k1"));
        Assert.Equal(2, _issuer.Fetches);
    }

    [Fact]
    public async Task Unknown_names_of_keys_do_not_make_us_fetch_more_than_once_a_minute()
    {
        await FindAsync("k1");
        for (var i = 0; i < 50; i++)
        {
            Assert.Null(await FindAsync($"made-up-{i}"));
        }

        Assert.Equal(1, _issuer.Fetches);
        _clock.Now += SigningKeys.LeastInterval;
        Assert.Null(await FindAsync("made-up"));
        Assert.Equal(2, _issuer.Fetches);
    }

    [Fact]
    public async Task Many_at_once_share_one_fetch()
    {
        var found = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => FindAsync("k1")));

        Assert.All(found, Assert.NotNull);
        Assert.Equal(1, _issuer.Fetches);
    }

    [Fact]
    public async Task Old_keys_still_serve_while_the_issuer_is_down()
    {
        await FindAsync("k1");
        _issuer.IsDown = true;
        _clock.Now += SigningKeys.Lifetime;

        Assert.NotNull(await FindAsync("k1"));
    }

    [Fact]
    public async Task While_there_are_no_keys_at_all_nothing_is_said_of_a_token_and_the_next_try_comes_soon()
    {
        _issuer.IsDown = true;
        await Assert.ThrowsAsync<KeysUnavailableException>(() => FindAsync("k1"));
        _issuer.IsDown = false;
        await Assert.ThrowsAsync<KeysUnavailableException>(() => FindAsync("k1"));

        _clock.Now += SigningKeys.LeastIntervalWithoutKeys;
        Assert.NotNull(await FindAsync("k1"));
    }

    private Task<SigningKey?> FindAsync(string kid) => _keys.FindAsync(kid, CancellationToken.None).AsTask();
}
