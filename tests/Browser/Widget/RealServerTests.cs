using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Assistant.Browser.Tests.Widget;

/// <summary>The widget at <c>/</c> and on the demonstration page, with the whole real server behind it.</summary>
[Collection(BrowserApp.Group)]
public sealed class RealServerTests(BrowserApp app)
{
    private const string TemporaryResidence = "đăng ký tạm trú cần giấy tờ gì";

    [Fact]
    public async Task Page_is_the_widget_in_its_frame_and_holds_a_conversation()
    {
        var page = await OpenAsync("/");
        await Assertions.Expect(page.Locator("#plain")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        await page.ConverseAsync(TemporaryResidence);
        await Assertions.Expect(page.Replies().Last).ToContainTextAsync("tạm trú");
        await Assertions.Expect(page.Status(0)).ToContainTextAsync("Đã lưu");

        await page.ConverseAsync("thế hết bao nhiêu tiền");
        await Assertions.Expect(page.Replies().Last).ToContainTextAsync("đồng");
        Assert.Equal(2, await page.Questions().CountAsync());
    }

    [Fact]
    public async Task Sources_of_a_real_answer_are_folded_and_marks_lead_to_them()
    {
        var page = await OpenAsync("/");
        await page.ConverseAsync(TemporaryResidence);
        var reply = page.Replies().Last;
        await Assertions.Expect(reply.Locator("details summary")).ToContainTextAsync("Nguồn (");
        await reply.Locator("button.mark").First.ClickAsync();

        await Assertions.Expect(reply.Locator("details li").First).ToBeVisibleAsync();
        Assert.Equal(0, await reply.Locator(".body").GetByText("[1]").CountAsync());
        Assert.True(await reply.Locator("details a[href^='https://']").CountAsync() > 0);
    }

    [Fact]
    public async Task Reload_and_a_second_tab_bring_the_real_conversation_back_once()
    {
        var page = await OpenAsync("/");
        await page.ConverseAsync(TemporaryResidence);
        var replies = await page.Replies().CountAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Replies()).ToHaveCountAsync(replies);
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/demo");
        await other.Named("Hỏi trợ lý").ClickAsync();
        await Assertions.Expect(other.Replies()).ToHaveCountAsync(replies);
        await other.ConverseAsync("bao lâu thì xong");

        await Assertions.Expect(page.Questions()).ToHaveCountAsync(2);
        await Assertions.Expect(other.Questions()).ToHaveCountAsync(2);
        await Assertions.Expect(page.Replies()).ToHaveCountAsync(await other.Replies().CountAsync());
    }

    [Fact]
    public async Task Question_written_off_line_reaches_the_real_server_once()
    {
        var page = await OpenAsync("/");
        await page.ConverseAsync("chào");
        await page.Context.SetOfflineAsync(true);
        await page.WriteAsync(TemporaryResidence);
        await Assertions.Expect(page.Status(1)).ToContainTextAsync("chưa gửi được");
        await page.Context.SetOfflineAsync(false);

        await Assertions.Expect(page.Status(1)).ToContainTextAsync("Đã lưu", new LocatorAssertionsToContainTextOptions { Timeout = 15_000 });
        await Assertions.Expect(page.Replies().Last).ToContainTextAsync("tạm trú");
        await page.ReloadAsync();
        await Assertions.Expect(page.Questions()).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Photo_reaches_the_real_server()
    {
        var page = await OpenAsync("/");
        var png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        await page.Locator("assistant-chat input[type=file]").SetInputFilesAsync(new FilePayload { Name = "giay.png", MimeType = "image/png", Buffer = png });
        await page.Named("Gửi").ClickAsync();

        await Assertions.Expect(page.Status(0)).ToContainTextAsync("Đã lưu");
        await page.Replies().Last.WaitForAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Questions()).ToContainTextAsync("giay.png");
    }

    [Fact]
    public async Task Link_to_a_service_names_it_and_its_buttons_ask_about_it()
    {
        var page = await OpenAsync("/?dich-vu=dang-ky-tam-tru");
        await Assertions.Expect(page.Locator("assistant-chat .greeting")).ToContainTextAsync("Đăng ký tạm trú");
        await page.Named("Cần giấy tờ gì?").ClickAsync();

        await page.Replies().Last.WaitForAsync();
        await Assertions.Expect(page.Questions()).ToContainTextAsync("Đăng ký tạm trú cần giấy tờ gì?");
        await Assertions.Expect(page.Replies().Last).ToContainTextAsync("tạm trú");
    }

    [Fact]
    public async Task Link_to_a_service_that_there_is_not_opens_the_ordinary_welcome()
    {
        var page = await OpenAsync("/?dich-vu=khong-co");

        await Assertions.Expect(page.Locator("assistant-chat .greeting")).ToHaveTextAsync("Anh/chị cần làm thủ tục gì?");
    }

    [Fact]
    public async Task Link_with_a_question_asks_it_in_sight_and_once()
    {
        var page = await OpenAsync("/?q=" + Uri.EscapeDataString(TemporaryResidence));
        await page.Replies().Last.WaitForAsync();
        await page.ReloadAsync();
        await page.Replies().Last.WaitForAsync();

        await Assertions.Expect(page.Questions()).ToHaveCountAsync(1);
        await Assertions.Expect(page.Questions()).ToContainTextAsync(TemporaryResidence);
    }

    [Fact]
    public async Task Link_to_a_service_answers_without_scripts_too()
    {
        var page = await app.OpenAsync(script: false);
        await page.GotoAsync("/?dich-vu=dang-ky-tam-tru");

        await Assertions.Expect(page.Answers()).ToContainTextAsync("tạm trú");
        await page.GotoAsync("/?dich-vu=khong-co");
        await Assertions.Expect(page.Locator("#examples")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Demonstration_page_says_what_it_is_and_carries_the_widget()
    {
        var page = await OpenAsync("/demo");
        await Assertions.Expect(page.GetByText("Trang minh họa.", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        await page.Named("Hỏi trợ lý").ClickAsync();
        await page.ConverseAsync(TemporaryResidence);

        await Assertions.Expect(page.Replies().Last).ToContainTextAsync("tạm trú");
    }

    [Theory]
    [InlineData("/", 360)]
    [InlineData("/", 1280)]
    [InlineData("/demo", 360)]
    [InlineData("/demo", 1280)]
    public async Task Axe_finds_nothing_on_the_pages(string address, int width)
    {
        var page = await OpenAsync(address, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 740 } });
        await AssertAccessibleAsync(page);
        if (address == "/demo")
        {
            await page.Named("Hỏi trợ lý").ClickAsync();
        }

        await page.ConverseAsync(TemporaryResidence);
        await AssertAccessibleAsync(page);
    }

    [Fact]
    public async Task What_is_typed_before_the_widget_comes_is_kept()
    {
        var gate = new TaskCompletionSource();
        var page = await app.WindowAsync();
        await page.RouteAsync("**/widget.js", async route => { await gate.Task; await route.ContinueAsync(); });
        await page.GotoAsync("/", new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        await page.Locator("#q").FillAsync("đang viết dở");
        gate.SetResult();
        await page.Input().WaitForAsync();

        Assert.Equal("đang viết dở", await page.Input().InputValueAsync());
    }

    [Fact]
    public async Task Large_letters_of_the_widget_hold_for_the_plain_page_too()
    {
        var page = await OpenAsync("/");
        Assert.Equal("17px", await page.Input().EvaluateAsync<string>("e => getComputedStyle(e).fontSize"));
        await page.Named("Chữ to").ClickAsync();
        Assert.Equal("21px", await page.Input().EvaluateAsync<string>("e => getComputedStyle(e).fontSize"));
        await page.RouteAsync("**/widget.js", route => route.AbortAsync());
        await page.ReloadAsync();

        Assert.Equal("21px", await page.Locator("#q").EvaluateAsync<string>("e => getComputedStyle(document.body).fontSize"));
    }

    [Theory]
    [InlineData(320, 256)]
    [InlineData(360, 740)]
    public async Task Page_with_the_widget_fits(int width, int height)
    {
        var page = await OpenAsync("/", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
        await page.ConverseAsync(TemporaryResidence);

        await page.AssertFitsAsync();
    }

    [Fact]
    public async Task Nothing_is_blocked_or_thrown_on_the_page()
    {
        var problems = new List<string>();
        var page = await app.WindowAsync();
        page.Console += (_, message) => problems.Add(message.Text);
        page.PageError += (_, error) => problems.Add(error);
        await page.GotoAsync("/");
        await page.Input().WaitForAsync();
        await page.ConverseAsync(TemporaryResidence);
        await page.Named("Xong, xóa khỏi máy này").ClickAsync();

        Assert.Empty(problems);
    }

    private static async Task AssertAccessibleAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions());
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(4).Select(n => n.Html))}")));
    }

    private async Task<IPage> OpenAsync(string address, BrowserNewContextOptions? window = null)
    {
        var page = await app.WindowAsync(window);
        await page.GotoAsync(address);
        await page.Locator("assistant-chat textarea, assistant-chat .launcher").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        return page;
    }
}
