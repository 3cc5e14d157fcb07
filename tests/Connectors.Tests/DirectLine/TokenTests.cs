using System.Buffers.Text;
using System.Net;
using System.Text;
using Xunit;

namespace Assistant.Connectors.Tests.DirectLine;

public sealed class TokenTests : IAsyncLifetime
{
    private const string Generate = "/v3/directline/tokens/generate";
    private const string Refresh = "/v3/directline/tokens/refresh";
    private const string Conversations = "/v3/directline/conversations";

    private readonly EchoHandler _handler = new();
    private DirectLineServer _server = null!;

    public async Task InitializeAsync() => _server = await DirectLineServer.StartAsync(_handler);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Generate_with_the_secret_gives_a_token_for_half_an_hour()
    {
        using var response = await _server.SendAsync(HttpMethod.Post, Generate, DirectLineServer.Secret);

        var body = await response.BodyAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1800, body.GetProperty("expires_in").GetInt32());
        Assert.NotEqual("", body.Text("conversationId"));
        Assert.NotEqual("", body.Text("token"));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("another secret of nobody", HttpStatusCode.Forbidden)]
    public async Task Generate_is_closed_to_whoever_does_not_know_the_secret(string? secret, HttpStatusCode status)
    {
        using var response = await _server.SendAsync(HttpMethod.Post, Generate, secret);

        Assert.Equal(status, response.StatusCode);
        Assert.DoesNotContain("has no DirectLine:Secret", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_is_closed_while_no_secret_is_configured()
    {
        await using var server = await DirectLineServer.StartAsync(_handler, null, ("Secret", null));

        using var response = await server.SendAsync(HttpMethod.Post, Generate, DirectLineServer.Secret);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("Closed", await response.CodeAsync());
    }

    [Fact]
    public async Task Generate_refuses_a_user_token()
    {
        var caller = await _server.PageTokenAsync();

        using var response = await caller.SendAsync(HttpMethod.Post, Generate);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Generate_refuses_what_would_not_fit_into_a_token()
    {
        var origins = Enumerable.Range(0, 20).Select(i => $"https://{new string('a', 400)}{i}.example").ToArray();

        using var response = await _server.SendAsync(HttpMethod.Post, Generate, DirectLineServer.Secret, new { trustedOrigins = origins });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Token_is_good_until_its_time_and_not_longer()
    {
        var caller = await _server.BeginAsync();

        _server.Clock.Now += TimeSpan.FromSeconds(1799);
        using var before = await caller.GetAsync();
        _server.Clock.Now += TimeSpan.FromSeconds(1);
        using var after = await caller.GetAsync();

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, after.StatusCode);
        Assert.Equal("TokenExpired", await after.CodeAsync());
    }

    [Fact]
    public async Task Refresh_gives_a_later_token_and_the_old_one_stays_good_until_its_time()
    {
        var old = await _server.BeginAsync();
        _server.Clock.Now += TimeSpan.FromMinutes(15);
        using var response = await old.SendAsync(HttpMethod.Post, Refresh);
        var fresh = await DirectLineCaller.OfAsync(_server, response);

        using var withOld = await old.GetAsync();
        _server.Clock.Now += TimeSpan.FromMinutes(20);
        using var withOldLater = await old.GetAsync();
        using var withFresh = await fresh.GetAsync();

        Assert.Equal(old.Conversation, fresh.Conversation);
        Assert.Equal(HttpStatusCode.OK, withOld.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, withOldLater.StatusCode);
        Assert.Equal(HttpStatusCode.OK, withFresh.StatusCode);
    }

    [Fact]
    public async Task Refresh_of_an_expired_token_is_refused()
    {
        var caller = await _server.BeginAsync();
        _server.Clock.Now += TimeSpan.FromMinutes(31);

        using var response = await caller.SendAsync(HttpMethod.Post, Refresh);

        Assert.Equal("TokenExpired", await response.CodeAsync());
    }

    [Fact]
    public async Task Token_opens_no_other_conversation()
    {
        var (mine, other) = (await _server.BeginAsync(), await _server.BeginAsync());
        foreach (var path in new[] { "", "/activities" })
        {
            using var response = await mine.SendAsync(HttpMethod.Get, $"{Conversations}/{other.Conversation}{path}");
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        using var post = await mine.SendAsync(HttpMethod.Post, $"{Conversations}/{other.Conversation}/activities", new { type = "message", text = "a" });
        Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
        Assert.Empty((await other.ReadAsync()).Activities);
    }

    [Fact]
    public async Task Token_that_was_touched_opens_nothing()
    {
        var caller = await _server.BeginAsync();
        var parts = caller.Token.Split('.');
        var claims = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1]));
        string[] bent =
        [
            $"{parts[0]}.{Encode(claims.Replace(caller.Conversation, "another", StringComparison.Ordinal))}.{parts[2]}",
            $"{Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.",
            $"{Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.{parts[2]}",
            $"{parts[0]}.{parts[1]}.", $"{parts[0]}.{parts[1]}", $"{parts[0]}..{parts[2]}", $"{parts[0]}.{parts[1]}.!{parts[2][1..]}", $"{parts[0]}.{parts[1]}.={parts[2][1..]}", $"{parts[0]}.!{parts[1]}.{parts[2]}", "..", ".", "a", new string('a', 20_000),
            .. Enumerable.Range(0, caller.Token.Length).Where(i => i % 7 == 0).Select(i => caller.Token[..i]).Where(t => t.Length > 0),
            .. Enumerable.Range(0, caller.Token.Length).Where(i => i % 5 == 0).Select(i => Swap(caller.Token, i)),
        ];

        foreach (var token in bent)
        {
            using var response = await caller.With(token).GetAsync();
            Assert.True(response.StatusCode == HttpStatusCode.Forbidden, $"{response.StatusCode} for {token}");
        }
    }

    [Theory]
    [InlineData("Basic abc")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData(null)]
    public async Task Request_without_a_bearer_token_is_unauthorized(string? header)
    {
        var caller = await _server.BeginAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Conversations}/{caller.Conversation}/activities");
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        using var response = await _server.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("Bearer", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task User_of_the_token_replaces_whoever_the_client_claims_to_be()
    {
        var caller = await _server.GenerateAsync(new { user = new { id = "dl_lan" } });
        using var started = await caller.SendAsync(HttpMethod.Post, Conversations);

        using var response = await caller.PostAsync(new { type = "message", text = "a", from = new { id = "somebody-else" } });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("dl_lan", (await caller.ReadAsync()).Activities[0].Inner("from", "id"));
        Assert.Equal("dl_lan", _handler.Handled.Last().Person);
    }

    [Fact]
    public async Task Reserved_id_that_is_not_from_the_token_is_refused()
    {
        var caller = await _server.GenerateAsync();
        using var started = await caller.SendAsync(HttpMethod.Post, Conversations);

        using var response = await caller.PostAsync(new { type = "message", text = "a", from = new { id = "dl_somebody" } });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain(_handler.Handled, m => m.EventKind == "message");
    }

    [Fact]
    public async Task Token_of_one_site_is_refused_on_another()
    {
        await using var server = await DirectLineServer.StartAsync(_handler, null, ("AllowedOrigins:0", "*"));
        var caller = await server.GenerateAsync(new { trustedOrigins = new[] { "https://a.example/" } });

        using var there = await caller.SendAsync(HttpMethod.Post, Conversations, origin: "https://b.example");
        using var here = await caller.SendAsync(HttpMethod.Post, Conversations, origin: "https://a.example");

        Assert.Equal(HttpStatusCode.Forbidden, there.StatusCode);
        Assert.Equal(HttpStatusCode.Created, here.StatusCode);
    }

    [Fact]
    public async Task Tokens_of_streams_and_files_open_nothing_else()
    {
        var caller = await _server.BeginAsync();
        var claims = _server.Tokens.Read(caller.Token)!;
        foreach (var token in new[] { _server.Tokens.MakeForStream(claims), _server.Tokens.MakeForFile(claims, "f") })
        {
            var other = caller.With(token);
            foreach (var (method, path) in new[]
            {
                (HttpMethod.Get, $"{Conversations}/{caller.Conversation}"), (HttpMethod.Get, $"{Conversations}/{caller.Conversation}/activities"),
                (HttpMethod.Post, Refresh), (HttpMethod.Post, Conversations), (HttpMethod.Post, Generate),
            })
            {
                using var response = await other.SendAsync(method, path);
                Assert.True(response.StatusCode == HttpStatusCode.Forbidden, $"{method} {path}: {response.StatusCode}");
            }

            using var post = await other.PostAsync(new { type = "message", text = "a" });
            Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
            using var back = await _server.SendAsync(HttpMethod.Post, "/chat/token", null, new { conversationId = caller.Conversation, token });
            Assert.Equal(HttpStatusCode.Forbidden, back.StatusCode);
        }
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static string Swap(string text, int at) => $"{text[..at]}{(text[at] == 'A' ? 'B' : 'A')}{text[(at + 1)..]}";
}
