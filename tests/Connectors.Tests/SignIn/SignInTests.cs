using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Assistant.Bot.Channels;
using Assistant.Connectors.Tests.DirectLine;
using Assistant.Connectors.Tests.Shared;
using Xunit;

namespace Assistant.Connectors.Tests.SignIn;

/// <summary>Signing in at a provider, over real connections, from the button to the event in the conversation.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "xunit calls DisposeAsync.")]
public sealed class SignInTests : IAsyncLifetime
{
    private readonly EchoHandler _handler = new();
    private readonly MovableClock _clock = new(new DateTimeOffset(2026, 11, 25, 3, 0, 0, TimeSpan.Zero));
    private OpenIdProvider _provider = null!;
    private DirectLineServer _server = null!;
    private DirectLineCaller _caller = null!;
    private SigningCitizen _citizen = null!;

    public async Task InitializeAsync()
    {
        _provider = await OpenIdProvider.StartAsync(_clock);
        _server = await DirectLineServer.StartAsync(_handler, null, Settings());
        _caller = await _server.BeginAsync();
        _citizen = new SigningCitizen(_server, _caller);
    }

    public async Task DisposeAsync()
    {
        _citizen.Dispose();
        await _server.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_signs_in_is_known_to_their_conversation_and_told_to_go_back_to_it()
    {
        var (status, page) = await _citizen.ComeBackAsync(await _citizen.AtProviderAsync());

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Đăng nhập xong", page, StringComparison.Ordinal);
        Assert.Contains("Đã nhận thông tin từ VNeID", page, StringComparison.Ordinal);
        var told = Assert.Single(await IdentitiesAsync());
        Assert.Equal(("web", _caller.Conversation), (told.Conversation.Channel, told.Conversation.Key));
        var value = JsonDocument.Parse(told.Content.Value!).RootElement;
        Assert.Equal("VNeID", value.Text("provider"));
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["self.full_name"] = "Nguyễn Thị Lan",
                ["self.birth_date"] = "1987-03-05",
                ["self.gender"] = "female",
                ["self.permanent_address"] = "12 Hàng Bạc, phường Hoàn Kiếm, Hà Nội",
                ["self.citizen_id"] = "001187000123",
                ["self.phone"] = "+84912345678",
            },
            value.GetProperty("claims").Deserialize<Dictionary<string, string>>());
        Assert.DoesNotContain(_server.Log, line => line.Contains("Lan", StringComparison.Ordinal) || line.Contains("001187000123", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_known_of_the_citizen_is_not_sent_to_clients()
    {
        await _citizen.ComeBackAsync(await _citizen.AtProviderAsync());
        await _caller.SayAsync("xin chào");

        var activities = await _caller.PollAsync(2);

        Assert.DoesNotContain(activities, a => a.GetRawText().Contains("identity/", StringComparison.Ordinal) || a.GetRawText().Contains("001187000123", StringComparison.Ordinal));
    }

    public static TheoryData<string, object> Spoilt => new()
    {
        { "nonce", "another" },
        { "nonce", "" },
        { "aud", "another-client" },
        { "iss", "https://another.example.vn" },
        { "exp", new DateTimeOffset(2026, 11, 25, 2, 50, 0, TimeSpan.Zero).ToUnixTimeSeconds() },
        { "nbf", new DateTimeOffset(2026, 11, 25, 3, 10, 0, TimeSpan.Zero).ToUnixTimeSeconds() },
        { "aud", new[] { OpenIdProvider.ClientId, "another-client" } },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task A_token_that_is_not_for_this_sign_in_tells_nothing(string claim, object value)
    {
        _provider.Spoil = claims => claims[claim] = value;

        var (status, page) = await _citizen.ComeBackAsync(await _citizen.AtProviderAsync());

        Assert.Equal(1, _provider.Exchanges);
        await AssertFailedAsync(status, page);
    }

    [Fact]
    public async Task A_token_of_another_key_tells_nothing()
    {
        using var other = RSA.Create(2048);
        _provider.OtherKey = other;

        var (status, page) = await _citizen.ComeBackAsync(await _citizen.AtProviderAsync());

        Assert.Equal(1, _provider.Exchanges);
        await AssertFailedAsync(status, page);
    }

    [Fact]
    public async Task User_information_of_another_person_spoils_the_sign_in()
    {
        _provider.More["sub"] = "u2";

        var (status, page) = await _citizen.ComeBackAsync(await _citizen.AtProviderAsync());

        await AssertFailedAsync(status, page);
    }

    [Fact]
    public async Task A_state_is_good_once()
    {
        var back = await _citizen.AtProviderAsync();
        await _citizen.ComeBackAsync(back);

        var (status, page) = await _citizen.ComeBackAsync(back);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("chỉ dùng được một lần", page, StringComparison.Ordinal);
        Assert.Single(await IdentitiesAsync());
        Assert.Equal(1, _provider.Exchanges);
    }

    [Fact]
    public async Task A_state_that_was_made_up_opens_nothing()
    {
        var (status, _) = await _citizen.ComeBackAsync($"{_server.Address}sign-in/callback?state=made-up&code=code-1");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(0, _provider.Exchanges);
    }

    [Fact]
    public async Task A_citizen_who_comes_back_too_late_begins_again()
    {
        var back = await _citizen.AtProviderAsync();
        _server.Clock.Now += TimeSpan.FromMinutes(16);

        var (status, _) = await _citizen.ComeBackAsync(back);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Empty(await IdentitiesAsync());
    }

    [Fact]
    public async Task Another_browser_cannot_end_what_one_began()
    {
        var back = await _citizen.AtProviderAsync();
        using var other = new SigningCitizen(_server, _caller);

        var (status, _) = await other.ComeBackAsync(back);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(0, _provider.Exchanges);
    }

    [Fact]
    public async Task Whoever_says_no_at_the_provider_loses_nothing()
    {
        _provider.IsRefused = true;

        var (status, page) = await _citizen.ComeBackAsync(await _citizen.AtProviderAsync());

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Không có gì bị mất", page, StringComparison.Ordinal);
        Assert.Empty(await IdentitiesAsync());
    }

    [Fact]
    public async Task A_ticket_is_good_once_and_not_for_long()
    {
        var used = await _citizen.TicketAsync();
        await _citizen.AtProviderAsync(used);
        using var again = await _citizen.StartAsync(used);
        var old = await _citizen.TicketAsync();
        _server.Clock.Now += TimeSpan.FromMinutes(3);
        using var late = await _citizen.StartAsync(old);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (again.StatusCode, late.StatusCode));
    }

    [Theory]
    [InlineData("none", null)]
    [InlineData("cross-site", null)]
    [InlineData("cross-site", "https://evil.example/")]
    [InlineData(null, null)]
    public async Task A_ticket_that_was_sent_to_somebody_else_leads_nowhere(string? site, string? referer)
    {
        using var response = await _citizen.StartAsync(await _citizen.TicketAsync(), site, referer);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("xin đừng đăng nhập", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_a_site_that_may_carry_the_widget_leads_to_the_provider()
    {
        using var response = await _citizen.StartAsync(await _citizen.TicketAsync(), "cross-site", "https://phuong.example.vn/");

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.StartsWith(_provider.Issuer, response.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_token_of_a_conversation_there_is_no_ticket()
    {
        using var nobody = await _server.SendAsync(HttpMethod.Post, "/sign-in/ticket");
        using var secret = await _server.SendAsync(HttpMethod.Post, "/sign-in/ticket", DirectLineServer.Secret);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden), (nobody.StatusCode, secret.StatusCode));
    }

    [Theory]
    [InlineData("token_endpoint", "http://127.0.0.1:9/token")]
    [InlineData("jwks_uri", "http://169.254.169.254/latest/meta-data")]
    [InlineData("authorization_endpoint", "javascript:alert(1)")]
    [InlineData("issuer", "https://another.example.vn")]
    public async Task A_description_that_names_other_machines_is_not_followed(string member, string address)
    {
        _provider.Describe = description => description[member] = address;

        using var response = await _citizen.StartAsync(await _citizen.TicketAsync());

        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
    }

    [Fact]
    public async Task Pages_are_told_where_to_sign_in_only_when_it_is_open()
    {
        using var open = await _server.SendAsync(HttpMethod.Post, "/chat/token");
        await using var closed = await DirectLineServer.StartAsync(_handler);
        using var nothing = await closed.SendAsync(HttpMethod.Post, "/chat/token");

        Assert.Equal("VNeID", (await open.BodyAsync()).Text("signIn"));
        Assert.Null((await nothing.BodyAsync()).Text("signIn"));
    }

    [Theory]
    [InlineData("POST", "/sign-in/ticket")]
    [InlineData("GET", "/sign-in/start?ticket=x")]
    [InlineData("GET", "/sign-in/callback?state=x&code=y")]
    public async Task Where_signing_in_is_closed_there_is_nothing(string method, string path)
    {
        await using var closed = await DirectLineServer.StartAsync(_handler);

        using var response = await closed.SendAsync(new HttpMethod(method), path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("SignIn:Authority", "http://id.example.vn")]
    [InlineData("SignIn:Authority", null)]
    [InlineData("SignIn:ClientId", "")]
    [InlineData("SignIn:Name", " ")]
    [InlineData("SignIn:Scopes", "profile")]
    [InlineData("SignIn:AllowInsecureLoopback", "false")]
    [InlineData("SignIn:ClientSecretFile", "/no/such/file")]
    public async Task Settings_that_cannot_work_stop_the_start(string name, string? value) =>
        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() =>
            DirectLineServer.StartAsync(_handler, null, [.. Settings().Where(s => s.Name != name), (name, value)]));

    private (string Name, string? Value)[] Settings() =>
    [
        ("AllowedOrigins:0", "https://phuong.example.vn"),
        ("SignIn:Enabled", "true"),
        ("SignIn:Name", "VNeID"),
        ("SignIn:Authority", _provider.Issuer),
        ("SignIn:ClientId", OpenIdProvider.ClientId),
        ("SignIn:ClientSecret", OpenIdProvider.ClientSecret),
        ("SignIn:CitizenIdClaim", "vn_id"),
        ("SignIn:AllowInsecureLoopback", "true"),
    ];

    private async Task AssertFailedAsync(HttpStatusCode status, string page)
    {
        Assert.Equal(HttpStatusCode.BadGateway, status);
        Assert.Contains("Không có gì bị mất", page, StringComparison.Ordinal);
        Assert.Empty(await IdentitiesAsync());
    }

    // Turns of a conversation are made in order: once the next is answered, this one was.
    private async Task<IReadOnlyList<InboundMessage>> IdentitiesAsync()
    {
        var mark = (await _caller.ReadAsync()).Activities.Count;
        await _caller.SayAsync("xong");
        await _caller.PollAsync(mark + 2);
        return [.. _handler.Handled.Where(m => m.Content.Name == IdentityEvent.Name)];
    }
}
