using System.Text.RegularExpressions;
using Assistant.Browser.Tests.Widget;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Assistant.Browser.Tests.Forms;

/// <summary>A form filled in on a telephone, with the whole real server behind it: from the first word to the files and the guide.</summary>
[Collection(BrowserApp.Group)]
public sealed class FormWalkTests(BrowserApp app)
{
    [Fact]
    public async Task Question_stands_out_with_its_step_small_above_it_and_what_was_saved_is_said_quietly()
    {
        var page = await app.BeginFormAsync();
        await page.ConverseAsync("không");

        await Assertions.Expect(page.Asked()).ToHaveTextAsync("Có ở chỗ này từ 30 ngày trở lên không?");
        await Assertions.Expect(page.Asked()).ToHaveCSSAsync("font-weight", "600");
        await Assertions.Expect(page.Replies().Last.Locator(".step")).ToHaveTextAsync(new Regex("^Bước 2/\\d+$"));
        await Assertions.Expect(page.Replies().Last.Locator(".said")).ToContainTextAsync("Đã lưu");
        await Assertions.Expect(page.Replies().Last.Locator(".said")).ToHaveCSSAsync("font-weight", "400");
        await Assertions.Expect(page.Choices()).ToHaveTextAsync(["Có", "Không"]);
    }

    [Fact]
    public async Task Fault_is_marked_and_the_same_question_stands()
    {
        var page = await app.BeginFormAsync();
        await page.WalkAsync(until: "Số định danh của người tạm trú");
        await page.ConverseAsync("04030101234");

        await Assertions.Expect(page.Replies().Last.Locator(".fault")).ToContainTextAsync("còn thiếu 1");
        await Assertions.Expect(page.Asked()).ToContainTextAsync("Số định danh của người tạm trú");
        await page.ConverseAsync("040301012345");
        await Assertions.Expect(page.Replies().Last.Locator(".fault")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Answer_that_comes_before_its_question_is_confirmed_leaves_no_sign_of_waiting()
    {
        var page = await app.BeginFormAsync();
        // The word that the message is stored is late; the answer is not.
        await page.RouteAsync("**/activities", async route =>
        {
            var response = await route.FetchAsync();
            await page.Replies().Nth(2).WaitForAsync();
            await route.FulfillAsync(new RouteFulfillOptions { Response = response });
        });
        await page.ConverseAsync("không");

        await Assertions.Expect(page.Status(2)).ToContainTextAsync("Đã lưu");
        await Assertions.Expect(page.Locator("assistant-chat .working")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Finished_form_is_downloaded_and_opens_to_be_printed_and_the_guide_leads_on()
    {
        var page = await app.BeginFormAsync();
        await page.WalkAsync();
        await page.ConverseAsync("đúng cả");

        var files = page.Locator("assistant-chat a.file");
        await Assertions.Expect(files).ToHaveCountAsync(2);
        await Assertions.Expect(files.First).ToHaveTextAsync(new Regex("\\.docx · \\d+ KB$"));
        var download = await page.RunAndWaitForDownloadAsync(() => files.First.ClickAsync());
        Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(await download.PathAsync()))[..2]);

        var form = await page.Context.RunAndWaitForPageAsync(() => files.Last.ClickAsync());
        await Assertions.Expect(form.Locator("body")).ToContainTextAsync("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        await Assertions.Expect(form.Locator("body")).ToContainTextAsync("Lê Thị Thu Hà");
        // Its own style is not blocked: the Times of official papers.
        await Assertions.Expect(form.Locator("body")).ToHaveCSSAsync("font-family", new Regex("Times"));
        await form.CloseAsync();

        await page.ConverseAsync("không giữ");
        await page.ConverseAsync("hướng dẫn nộp");
        await page.ConverseAsync("Nộp trên ứng dụng VNeID");
        await page.ConverseAsync("Xong, bước tiếp");
        await Assertions.Expect(page.Replies().Last.Locator(".step")).ToHaveTextAsync(new Regex("^Bước 2/\\d+$"));
        await page.AssertFitsAsync();
    }

    [Fact]
    public async Task Papers_of_the_case_are_numbered_with_their_sources_named_once()
    {
        var page = await app.BeginFormAsync();
        await page.WalkAsync();
        await page.ConverseAsync("đúng cả");
        var sheet = page.Replies().Filter(new LocatorFilterOptions { HasText = "Không cần mang theo" });
        await sheet.WaitForAsync();

        Assert.True(await sheet.Locator(".body ol > li").CountAsync() >= 3);
        await Assertions.Expect(sheet.Locator("h3").First).ToHaveTextAsync("Giấy tờ");
        Assert.Equal(0, await sheet.Locator(".body").GetByText("Nguồn:").CountAsync());
        await sheet.Locator("button.mark").First.ClickAsync();
        await Assertions.Expect(sheet.Locator("details li").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(360, false, ColorScheme.Light)]
    [InlineData(320, true, ColorScheme.Dark)]
    public async Task Review_is_for_everybody(int width, bool large, ColorScheme scheme)
    {
        var page = await app.BeginFormAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 740 }, ColorScheme = scheme });
        if (large)
        {
            await page.Named("Chữ to").ClickAsync();
        }

        await page.WalkAsync();
        var result = await page.RunAxe(new AxeRunOptions());

        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(4).Select(n => n.Html))}")));
        await page.AssertFitsAsync();
        foreach (var change in await page.Changes().AllAsync())
        {
            var box = (await change.BoundingBoxAsync())!;
            Assert.True(box.Height >= 44 && box.X + box.Width <= width, $"{await change.GetAttributeAsync("aria-label")} is {box.Width} x {box.Height} at {box.X}.");
        }
    }
}
