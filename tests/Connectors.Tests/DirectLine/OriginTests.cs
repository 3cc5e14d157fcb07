using System.Net;
using System.Net.WebSockets;
using Xunit;

namespace Assistant.Connectors.Tests.DirectLine;

/// <summary>Pages of other sites: the rules that browsers keep, and headers.</summary>
public sealed class OriginTests : IAsyncLifetime
{
    private const string Listed = "https://phuong.example.vn";
    private const string Unlisted = "https://evil.example";

    private DirectLineServer _server = null!;

    public async Task InitializeAsync() => _server = await DirectLineServer.StartAsync(new EchoHandler(), null, ("AllowedOrigins:0", Listed + "/"), ("PublicAddress", "https://tro-ly.example.vn/"));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("/chat/token", "POST")]
    [InlineData("/v3/directline/tokens/refresh", "POST")]
    [InlineData("/v3/directline/conversations", "POST")]
    [InlineData("/v3/directline/conversations/a", "GET")]
    [InlineData("/v3/directline/conversations/a/activities", "GET")]
    [InlineData("/v3/directline/conversations/a/activities", "POST")]
    [InlineData("/v3/directline/conversations/a/upload", "POST")]
    [InlineData("/v3/directline/conversations/a/attachments/b", "GET")]
    public async Task Browser_that_asks_beforehand_is_told_what_a_client_sends(string path, string method)
    {
        using var allowed = await PreflightAsync(path, method, Listed);
        using var refused = await PreflightAsync(path, method, Unlisted);

        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal(Listed, One(allowed, "Access-Control-Allow-Origin"));
        Assert.Contains(method, One(allowed, "Access-Control-Allow-Methods"), StringComparison.Ordinal);
        foreach (var header in new[] { "authorization", "content-type", "x-ms-bot-agent" })
        {
            Assert.Contains(header, One(allowed, "Access-Control-Allow-Headers"), StringComparison.Ordinal);
        }

        Assert.Equal("Retry-After", One(allowed, "Access-Control-Expose-Headers"));
        Assert.False(allowed.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.False(refused.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData(Unlisted)]
    [InlineData("https://phuong.example.vn.evil.example")]
    [InlineData("http://phuong.example.vn")]
    [InlineData("null")]
    [InlineData("https://sub.phuong.example.vn")]
    public async Task Page_of_a_site_that_is_not_listed_gets_nothing(string origin)
    {
        using var token = await _server.SendAsync(HttpMethod.Post, "/chat/token", origin: origin);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin);
        var stream = await StreamAsync();

        Assert.Equal(HttpStatusCode.Forbidden, token.StatusCode);
        Assert.Equal("OriginNotAllowed", await token.CodeAsync());
        Assert.False(token.Headers.Contains("Access-Control-Allow-Origin"));
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(stream, CancellationToken.None));
    }

    [Theory]
    [InlineData(Listed)]
    [InlineData("https://tro-ly.example.vn")]
    [InlineData(null)]
    public async Task Pages_listed_our_own_pages_and_programs_may_come_in(string? origin)
    {
        using var token = await _server.SendAsync(HttpMethod.Post, "/chat/token", origin: origin);

        Assert.Equal(HttpStatusCode.OK, token.StatusCode);
        Assert.Equal(origin is null ? null : origin, token.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
    }

    [Fact]
    public async Task Page_of_this_server_may_come_in()
    {
        using var token = await _server.SendAsync(HttpMethod.Post, "/chat/token", origin: _server.Address.GetLeftPart(UriPartial.Authority));

        Assert.Equal(HttpStatusCode.OK, token.StatusCode);
    }

    [Fact]
    public async Task Error_can_be_read_by_a_listed_page_too()
    {
        using var response = await _server.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", "a.b.c", origin: Listed);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(Listed, One(response, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Every_answer_carries_the_headers_that_keep_it_from_being_guessed_stored_or_passed_on()
    {
        using var good = await _server.SendAsync(HttpMethod.Post, "/chat/token");
        using var bad = await _server.SendAsync(HttpMethod.Get, "/v3/directline/conversations/a/activities");
        foreach (var response in new[] { good, bad })
        {
            Assert.Equal("nosniff", One(response, "X-Content-Type-Options"));
            Assert.Equal("no-store", One(response, "Cache-Control"));
            Assert.Equal("no-referrer", One(response, "Referrer-Policy"));
            Assert.Equal("Origin", One(response, "Vary"));
        }
    }

    [Fact]
    public async Task Streams_are_named_under_the_public_address()
    {
        var caller = await _server.PageTokenAsync();

        using var response = await caller.SendAsync(HttpMethod.Post, "/v3/directline/conversations");

        Assert.StartsWith("wss://tro-ly.example.vn/v3/directline/conversations/", (await response.BodyAsync()).Text("streamUrl"), StringComparison.Ordinal);
    }

    private static string One(HttpResponseMessage response, string header) => Assert.Single(response.Headers.GetValues(header));

    private async Task<Uri> StreamAsync()
    {
        var address = await (await _server.BeginAsync()).StreamAddressAsync();
        return new UriBuilder(address) { Scheme = "ws", Host = "127.0.0.1", Port = _server.Address.Port }.Uri;
    }

    private async Task<HttpResponseMessage> PreflightAsync(string path, string method, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent");
        return await _server.Http.SendAsync(request);
    }
}
