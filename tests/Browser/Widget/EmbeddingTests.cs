using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using Xunit.Abstractions;

namespace Assistant.Browser.Tests.Widget;

/// <summary>The widget on any site: one line of script, strict policies, styles kept apart, and few bytes.</summary>
public sealed partial class EmbeddingTests(BrowserApp app, ITestOutputHelper output) : WidgetTest(app)
{
    private const int Allowed = 30_000;

    // English, signing in, forgetting on shared machines and printing are loaded only where they are wanted.
    private static readonly string[] LoadedWhenWanted = ["/texts.en.", "/identity.", "/idle.", "/print."];

    [Fact]
    public async Task One_script_adds_a_floating_button_that_opens_and_closes()
    {
        var page = await OpenAsync(attributes: null);
        Assert.Equal(1, await page.Chat().CountAsync());
        await page.Named("Hỏi trợ lý").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await Assertions.Expect(page.Input()).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Assertions.Expect(page.Named("Hỏi trợ lý")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Page_of_another_site_holds_a_conversation_with_the_real_server()
    {
        var page = await App.WindowAsync();
        await page.GotoAsync($"{Site("inline")}&server={Uri.EscapeDataString(App.Address)}");
        await page.Input().WaitForAsync();
        await page.ConverseAsync("đăng ký tạm trú cần giấy tờ gì");

        await Assertions.Expect(page.Replies().Last).ToContainTextAsync("tạm trú");
        await Assertions.Expect(page.Status(0)).ToContainTextAsync("Đã lưu");
        Assert.DoesNotContain(Server.Requests, r => r.Path.StartsWith("/v3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_with_its_own_element_gets_no_second_one()
    {
        var page = await OpenAsync("inline");

        Assert.Equal(1, await page.Chat().CountAsync());
        Assert.Equal(0, await page.Locator("assistant-chat .launcher").CountAsync());
    }

    [Fact]
    public async Task Closed_widget_talks_to_nobody()
    {
        var page = await OpenAsync("floating");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.DoesNotContain(Server.Requests, r => r.Path.StartsWith("/chat", StringComparison.Ordinal) || r.Path.StartsWith("/v3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Strict_policy_blocks_nothing_and_nothing_is_thrown()
    {
        var problems = new List<string>();
        var page = await OpenAsync("inline", before: page =>
        {
            page.Console += (_, message) => problems.Add(message.Text);
            page.PageError += (_, error) => problems.Add(error);
            return Task.CompletedTask;
        });
        Server.Answer = (conversation, _) => SampleAnswer.SayAsync(conversation, null, "Nhà thuê");
        await page.ConverseAsync("tạm trú");
        await page.Named("Chữ to").ClickAsync();
        await page.Named("Xong, xóa khỏi máy này").ClickAsync();

        Assert.Empty(problems);
        Assert.Equal(0, await page.Chat().Locator("[style], style").CountAsync());
    }

    [Fact]
    public async Task Styles_of_the_page_and_the_widget_keep_to_themselves()
    {
        var page = await OpenAsync("inline");
        var button = page.Named("Gửi");

        Assert.Equal("none", await button.EvaluateAsync<string>("e => getComputedStyle(e).textTransform"));
        Assert.Equal("17px", await page.Input().EvaluateAsync<string>("e => getComputedStyle(e).fontSize"));
        Assert.Equal("rgb(0, 128, 0)", await page.Locator("h1").EvaluateAsync<string>("e => getComputedStyle(e).color"));
        await page.EvaluateAsync("document.querySelector('assistant-chat').style.setProperty('--assistant-action', 'rgb(0, 90, 60)')");
        Assert.Equal("rgb(0, 90, 60)", await button.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));
    }

    [Fact]
    public async Task Question_of_the_page_is_asked_once_and_not_again_after_a_reload()
    {
        var page = await OpenAsync("inline question=\"đăng ký tạm trú\"");
        await page.Replies().WaitForAsync();
        await page.ReloadAsync();
        await page.Replies().WaitForAsync();
        await page.ConverseAsync("tiếp");

        Assert.Equal(["đăng ký tạm trú", "tiếp"], Server.Last.Posted.Select(a => (string?)a["text"]));
    }

    [Fact]
    public async Task Way_back_never_sends_twice()
    {
        var page = await OpenAsync("inline question=\"đăng ký tạm trú\"");
        await page.Replies().WaitForAsync();
        await page.GotoAsync("/demo");
        await page.GoBackAsync();
        await page.Replies().WaitForAsync();
        await page.ConverseAsync("tiếp");

        Assert.Equal(["đăng ký tạm trú", "tiếp"], Server.Last.Posted.Select(a => (string?)a["text"]));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Everything_that_is_loaded_has_less_than_30_KB_compressed(string encoding)
    {
        using var client = new HttpClient(new HttpClientHandler { AutomaticDecompression = System.Net.DecompressionMethods.None }) { BaseAddress = new Uri(App.Address) };
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        var total = 0;
        var pending = new Queue<string>(["/widget.js"]);
        var seen = new HashSet<string>(pending);
        while (pending.TryDequeue(out var path))
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
            response.EnsureSuccessStatusCode();
            Assert.Equal(encoding, response.Content.Headers.ContentEncoding.Single());
            Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
            Assert.Equal("cross-origin", response.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
            Assert.Equal(path == "/widget.js" ? "public, max-age=300" : "public, max-age=31536000, immutable", response.Headers.GetValues("Cache-Control").Single());
            var bytes = await response.Content.ReadAsByteArrayAsync();
            total += LoadedWhenWanted.Any(name => path.Contains(name, StringComparison.Ordinal)) ? 0 : bytes.Length;
            output.WriteLine($"{bytes.Length,6} {path}");
            foreach (Match name in Names().Matches(Unpack(bytes, encoding)))
            {
                var next = new Uri(new Uri(App.Address + path), name.Groups[1].Value).AbsolutePath;
                if (seen.Add(next))
                {
                    pending.Enqueue(next);
                }
            }
        }

        output.WriteLine($"{total,6} {encoding} in all");
        Assert.True(seen.Count > 12);
        Assert.True(total < Allowed, $"The widget has {total} bytes with {encoding}.");
    }

    [Fact]
    public async Task Browser_that_has_the_entry_is_told_so()
    {
        using var client = new HttpClient { BaseAddress = new Uri(App.Address) };
        using var first = await client.GetAsync(new Uri("/widget.js", UriKind.Relative));
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.GetAsync(new Uri("/widget.js", UriKind.Relative));

        Assert.Equal(System.Net.HttpStatusCode.NotModified, second.StatusCode);
    }

    private static string Unpack(byte[] bytes, string encoding)
    {
        using var packed = new MemoryStream(bytes);
        using Stream open = encoding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(open);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("\"(\\./[\\w./-]+\\.(?:js|css|json))\"")]
    private static partial Regex Names();
}
