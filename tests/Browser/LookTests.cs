using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Assistant.Browser.Tests;

/// <summary>Fits every window, and can be read by everybody.</summary>
[Collection(BrowserApp.Group)]
public sealed class LookTests(BrowserApp app)
{
    private static readonly string[] Questions = ["tôi muốn đổi bằng lái", "how do I register temporary residence?", "có cháy nhà", "đăng ký tạm trú trên mạng làm sao"];

    [Theory]
    [InlineData(320, false)]
    [InlineData(320, true)]
    [InlineData(360, false)]
    [InlineData(360, true)]
    [InlineData(768, true)]
    public async Task Nothing_hangs_over_the_edge(int width, bool large)
    {
        var page = await app.OpenAsync(width, 640, large: large);
        await page.AssertFitsAsync();
        foreach (var question in Questions)
        {
            await page.AskAsync(question);
        }

        foreach (var summary in await page.Locator("summary").AllAsync())
        {
            await summary.ClickAsync();
        }

        await page.AskAsync(new string('a', 300));
        await page.AssertFitsAsync();
    }

    // A browser at 200 % lays out half as many pixels, each twice as large.
    [Fact]
    public async Task Page_at_200_percent_fits_and_works()
    {
        var page = await app.OpenAsync(640, 400, scale: 2);
        await page.AskAsync("đăng ký tạm trú cần giấy tờ gì");
        await page.AssertFitsAsync();

        // The field must not cover what is being read in a low window.
        Assert.Equal("static", await page.Locator("#ask").EvaluateAsync<string>("e => getComputedStyle(e).position"));
    }

    [Theory]
    [InlineData(ColorScheme.Light, false, 1000)]
    [InlineData(ColorScheme.Light, true, 360)]
    [InlineData(ColorScheme.Dark, false, 360)]
    [InlineData(ColorScheme.Dark, true, 1000)]
    public async Task Axe_finds_nothing_before_and_after_answers(ColorScheme scheme, bool large, int width)
    {
        var page = await app.OpenAsync(width, scheme: scheme, large: large);
        await AssertAccessibleAsync(page);
        foreach (var question in Questions)
        {
            await page.AskAsync(question);
        }

        await page.Locator("summary").First.ClickAsync();
        await AssertAccessibleAsync(page);
        await page.Locator("#send").ClickAsync();
        await AssertAccessibleAsync(page);
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_page_without_script_and_in_high_contrast()
    {
        var page = await app.OpenAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Contrast = Contrast.More });
        await page.GotoAsync("/?q=" + Uri.EscapeDataString("hộ chiếu"));
        await AssertAccessibleAsync(page);
    }

    [Fact]
    public async Task Lines_are_generous_and_letters_are_17_px()
    {
        var page = await app.OpenAsync();
        var measured = await page.EvaluateAsync<double[]>("[parseFloat(getComputedStyle(document.body).fontSize), parseFloat(getComputedStyle(document.body).lineHeight)]");

        Assert.Equal(17, measured[0], 2);
        Assert.True(measured[1] / measured[0] >= 1.6);
    }

    [Fact]
    public async Task Print_shows_the_answer_without_the_form()
    {
        var page = await app.OpenAsync();
        await page.AskAsync("đăng ký tạm trú cần giấy tờ gì");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Assertions.Expect(page.Answers().First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#ask")).ToBeHiddenAsync();
    }

    private static async Task AssertAccessibleAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions());
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(Describe)));
    }

    private static string Describe(AxeResultItem item) =>
        $"{item.Id}: {item.Help}: {string.Join(" | ", item.Nodes.Take(4).Select(n => $"{n.Html} {n.Any.FirstOrDefault()?.Message}"))}";
}
