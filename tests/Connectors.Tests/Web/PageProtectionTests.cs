using System.Net;
using System.Text.RegularExpressions;
using Assistant.Connectors.Web;
using Microsoft.Extensions.Options;
using Xunit;

namespace Assistant.Connectors.Tests.Web;

/// <summary>Headers, limits, the cookie, the files.</summary>
[Collection(PageServer.Collection)]
public sealed class PageProtectionTests(PageServer server)
{
    private static readonly Uri Root = new("/", UriKind.Relative);

    private readonly HttpClient _client = server.Client;

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/?q=h%E1%BB%99%20chi%E1%BA%BFu", HttpStatusCode.OK)]
    public async Task Page_is_locked_down_and_never_stored(string address, HttpStatusCode status)
    {
        using var response = await _client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(status, response.StatusCode);
        AssertHeaders(response);
    }

    [Fact]
    public async Task Refusals_carry_the_same_headers()
    {
        using var response = await _client.AskAsync(new string('a', 100_000));

        AssertHeaders(response);
    }

    [Fact]
    public async Task Page_has_no_inline_script_or_style()
    {
        var html = await _client.AnswerAsync("hộ chiếu");

        Assert.Empty(Regex.Matches(html, @"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:", RegexOptions.IgnoreCase));
    }

    [Fact]
    public async Task Files_have_names_of_their_content_and_are_kept_long()
    {
        var html = await _client.GetStringAsync(Root);
        var files = Regex.Matches(html, "(?:href|src)=\"(/web/[^\"]+)\"").Select(m => m.Groups[1].Value).ToArray();

        Assert.Equal(3, files.Length);
        var total = 0L;
        foreach (var file in files)
        {
            using var response = await _client.GetAsync(new Uri(file, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", response.Headers.GetValues("Cache-Control").Single());
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            total += (await response.Content.ReadAsByteArrayAsync()).Length;
        }

        using var page = await _client.AskAsync("hộ chiếu");
        total += (await page.Content.ReadAsByteArrayAsync()).Length;
        Assert.True(total < 50_000, $"Page and files together have {total} bytes.");
    }

    [Fact]
    public async Task Unknown_file_is_not_found()
    {
        using var response = await _client.GetAsync(new Uri("/web/page.0000000000.css", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task No_cookie_is_set_but_the_one_for_large_letters()
    {
        using var answered = await _client.AskAsync("hộ chiếu");
        Assert.False(answered.Headers.Contains("Set-Cookie"));

        using var larger = await _client.SendAsync(("size", "lon"));
        Assert.Contains("data-size=\"lon\"", await larger.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var cookie = larger.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("co-chu=lon;", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", "co-chu=lon");
        using var later = await _client.SendAsync(request);
        Assert.Contains("data-size=\"lon\"", await later.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var normal = await _client.SendAsync(("size", "thuong"));
        Assert.DoesNotContain("data-size", await normal.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Large_letters_keep_the_answer_and_what_is_being_typed()
    {
        using var response = await _client.SendAsync(("prev", "đăng ký tạm trú cần giấy tờ gì"), ("q", "thế còn <b>"), ("size", "lon"));
        var html = await response.Content.ReadAsStringAsync();

        Assert.Contains("<article class=\"answer\"", html, StringComparison.Ordinal);
        Assert.Contains("\nthế còn &lt;b&gt;</textarea>", WebUtility.HtmlDecode(html).Replace("<b>", "&lt;b&gt;", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_requests_are_asked_to_wait()
    {
        var (app, client) = await server.StartAsync(options => options.RequestsPerMinute = 2);
        await using (app)
        using (client)
        {
            for (var i = 0; i < 2; i++)
            {
                using var allowed = await client.GetAsync(Root);
                Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
            }

            using var refused = await client.GetAsync(Root);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
            Assert.Contains("Xin chờ một chút", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            AssertHeaders(refused);
        }
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    [InlineData(null, "-")]
    public void A_home_counts_as_one_address(string? address, string partition)
    {
        Assert.Equal(partition, AddressLimit.Partition(address is null ? null : IPAddress.Parse(address)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100_001)]
    public async Task Wrong_settings_stop_the_start(int perMinute)
    {
        await Assert.ThrowsAsync<OptionsValidationException>(() => server.StartAsync(options => options.RequestsPerMinute = perMinute));
    }

    private static void AssertHeaders(HttpResponseMessage response)
    {
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("no-store", response.Headers.GetValues("Cache-Control").Single());
        Assert.Contains("geolocation=()", response.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
    }
}
