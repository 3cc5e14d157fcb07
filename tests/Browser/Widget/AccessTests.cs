using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Assistant.Browser.Tests.Widget;

/// <summary>Everybody can use it: screen readers, keyboards, small windows, large letters, other colours.</summary>
public sealed class AccessTests(BrowserApp app) : WidgetTest(app)
{
    private static BrowserNewContextOptions Window(int width, int height, ColorScheme scheme = ColorScheme.Light) =>
        new() { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme };

    [Theory]
    [InlineData("inline", 1000, ColorScheme.Light)]
    [InlineData("inline large", 360, ColorScheme.Dark)]
    [InlineData("open", 360, ColorScheme.Light)]
    [InlineData("open theme=\"dark\"", 1000, ColorScheme.Light)]
    public async Task Axe_finds_nothing_in_any_state(string attributes, int width, ColorScheme scheme)
    {
        Server.Answer = (conversation, text) => text == "dài" ? SampleAnswer.SayAsync(conversation, null, "Nhà thuê", "Ở nhờ") : conversation.PartAsync("s1", 1, SampleAnswer.Body[..200]);
        var page = await OpenAsync(attributes, Window(width, 740, scheme));
        await AssertAccessibleAsync(page, "welcome");
        await page.ConverseAsync("dài");
        await page.Locator("assistant-chat summary").Last.ClickAsync();
        await AssertAccessibleAsync(page, "answer");
        await page.Locator("assistant-chat .menu summary").ClickAsync();
        await AssertAccessibleAsync(page, "menu");
        await page.Named("Tương phản cao").ClickAsync();
        await AssertAccessibleAsync(page, "high contrast");
        await page.Locator("assistant-chat .menu summary").ClickAsync();
        await page.WriteAsync("phần");
        await page.Growing().WaitForAsync();
        await AssertAccessibleAsync(page, "growing");
        await page.Named("Gửi").ClickAsync();
        await AssertAccessibleAsync(page, "empty field");
        await page.Context.SetOfflineAsync(true);
        await page.WriteAsync("chưa gửi");
        await Assertions.Expect(page.Status(2)).ToContainTextAsync("chưa gửi được");
        await AssertAccessibleAsync(page, "off line");
        await page.Named("Xong, xóa khỏi máy này").ClickAsync();
        await page.Named("Bắt đầu cuộc mới").WaitForAsync();
        await AssertAccessibleAsync(page, "done");
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_closed_button_and_the_countdown()
    {
        var page = await OpenAsync("shared-device", before: page => page.Clock.InstallAsync());
        await AssertAccessibleAsync(page, "closed");
        await page.Named("Hỏi trợ lý").ClickAsync();
        await page.Clock.FastForwardAsync(155_000);
        await page.GetByRole(AriaRole.Alertdialog).WaitForAsync();
        await page.Clock.ResumeAsync();
        await AssertAccessibleAsync(page, "countdown");
    }

    [Fact]
    public async Task Whole_conversation_by_keyboard_alone()
    {
        Server.Answer = (conversation, text) => text == "tạm trú" ? SampleAnswer.SayAsync(conversation, null, "Nhà thuê", "Ở nhờ") : conversation.SayAsync($"Chọn: {text}");
        var page = await OpenAsync("floating");
        await PressUntilAsync(page, "Tab", "launcher");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("field", await page.FocusedAsync());
        await page.Keyboard.TypeAsync("tạm trú");
        await page.Keyboard.PressAsync("Enter");
        await page.Replies().WaitForAsync();

        await PressUntilAsync(page, "Shift+Tab", "Ở nhờ");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Replies().Last).ToContainTextAsync("Chọn: Ở nhờ");
        await PressUntilAsync(page, "Shift+Tab", "Nguồn (2)");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.GetByText("chưa được cán bộ duyệt")).ToBeVisibleAsync();
        await PressUntilAsync(page, "Shift+Tab", "Chữ to");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Named("Chữ to")).ToHaveAttributeAsync("aria-pressed", "true");
        await PressUntilAsync(page, "Tab", "forget");
        await page.Keyboard.PressAsync("Enter");
        await page.Named("Bắt đầu cuộc mới").WaitForAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("field", await page.FocusedAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("launcher", await page.FocusedAsync());
    }

    [Theory]
    [InlineData("inline", 320, 740)]
    [InlineData("inline large", 320, 740)]
    [InlineData("open", 320, 640)]
    [InlineData("open large", 360, 740)]
    [InlineData("inline", 320, 256)]
    [InlineData("open", 320, 256)]
    public async Task Nothing_hangs_over_the_edge_down_to_320_pixels_and_at_400_percent(string attributes, int width, int height)
    {
        Server.Answer = (conversation, _) => SampleAnswer.SayAsync(conversation, null, "Nhà thuê, ở trọ có hợp đồng", new string('a', 90));
        var page = await OpenAsync(attributes, Window(width, height));
        await AssertFitsAsync(page);
        await page.ConverseAsync(new string('b', 200));
        await page.Locator("assistant-chat summary").Last.ClickAsync();

        await AssertFitsAsync(page);
        await page.Named("Gửi").ScrollIntoViewIfNeededAsync();
        Assert.True(await page.Named("Gửi").IsVisibleAsync());
    }

    [Fact]
    public async Task Everything_that_is_pressed_is_large_enough()
    {
        Server.Answer = (conversation, _) => SampleAnswer.SayAsync(conversation, null, "Nhà thuê");
        var page = await OpenAsync("open", Window(360, 740));
        await page.ConverseAsync("tạm trú");
        await page.Locator("assistant-chat .menu summary").ClickAsync();
        foreach (var target in await page.Locator("assistant-chat button:visible, assistant-chat summary:visible").AllAsync())
        {
            var (box, kind) = (await target.BoundingBoxAsync(), await target.GetAttributeAsync("class"));
            Assert.True(box!.Height >= (kind == "mark" ? 24 : 44) && box.Width >= 24, $"{kind} {await target.InnerTextAsync()} is {box.Width} x {box.Height}.");
        }
    }

    [Fact]
    public async Task Letters_grow_from_17_to_21_pixels_and_are_remembered()
    {
        var page = await OpenAsync();
        Assert.Equal(17, await SizeAsync(page), 2);
        await page.Named("Chữ to").ClickAsync();
        Assert.Equal(21, await SizeAsync(page), 2);
        await page.ReloadAsync();
        await page.Input().WaitForAsync();
        Assert.Equal(21, await SizeAsync(page), 2);
    }

    [Fact]
    public async Task Dark_scheme_follows_the_machine_and_high_contrast_the_citizen()
    {
        var page = await OpenAsync(window: Window(1000, 800, ColorScheme.Dark));
        await Assertions.Expect(Composer(page)).ToHaveCSSAsync("background-color", "rgb(29, 33, 39)");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await Assertions.Expect(Composer(page)).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark, Contrast = Contrast.More });
        await Assertions.Expect(Composer(page)).ToHaveCSSAsync("background-color", "rgb(0, 0, 0)");
    }

    [Fact]
    public async Task Nothing_moves_for_who_wants_no_motion_and_forced_colours_keep_the_edges()
    {
        var page = await OpenAsync();
        await page.ConverseAsync("một");
        Assert.Equal("none", await page.Replies().EvaluateAsync<string>("e => getComputedStyle(e).animationName"));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        Assert.Equal("solid", await page.Locator("assistant-chat .bubble").EvaluateAsync<string>("e => getComputedStyle(e).borderTopStyle"));
    }

    [Fact]
    public async Task Print_shows_the_conversation_alone_with_sources_open()
    {
        Server.Answer = (conversation, _) => SampleAnswer.SayAsync(conversation, null, "Nhà thuê");
        var page = await OpenAsync("open", before: page => page.AddInitScriptAsync("window.print = () => { window.printed = document.querySelector('assistant-chat').shadowRoot.querySelector('details.sources').open; };"));
        await page.ConverseAsync("tạm trú");
        await page.Locator("assistant-chat .menu summary").ClickAsync();
        await page.Named("In cuộc trò chuyện").ClickAsync();
        await page.WaitForFunctionAsync("window.printed !== undefined");
        Assert.True(await page.EvaluateAsync<bool>("window.printed"));

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(page.Replies()).ToBeVisibleAsync();
        await Assertions.Expect(page.Input()).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("assistant-chat .toolbar")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("assistant-chat .turn .choices")).ToBeHiddenAsync();
        Assert.Equal("visible", await page.Scroller().EvaluateAsync<string>("e => getComputedStyle(e).overflowY"));
    }

    private static Task<double> SizeAsync(IPage page) => page.Locator("assistant-chat .app").EvaluateAsync<double>("e => parseFloat(getComputedStyle(e).fontSize)");

    private static ILocator Composer(IPage page) => page.Locator("assistant-chat .composer");

    private static async Task PressUntilAsync(IPage page, string key, string wanted)
    {
        for (var i = 0; i < 40; i++)
        {
            await page.Keyboard.PressAsync(key);
            if (await page.FocusedAsync() == wanted)
            {
                return;
            }
        }

        Assert.Fail($"{key} does not reach {wanted}.");
    }

    private static async Task AssertFitsAsync(IPage page)
    {
        await page.AssertFitsAsync();
        var (content, window) = (await page.Scroller().EvaluateAsync<int>("e => e.scrollWidth"), await page.Scroller().EvaluateAsync<int>("e => e.clientWidth"));
        Assert.True(content <= window, $"The conversation is {content} px wide in {window} px.");
    }

    private static async Task AssertAccessibleAsync(IPage page, string state)
    {
        var result = await page.RunAxe(new AxeRunOptions());
        Assert.True(result.Violations.Length == 0, $"{state}: " + string.Join('\n', result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(4).Select(n => $"{n.Html} {n.Any.FirstOrDefault()?.Message}"))}")));
    }
}
