using Microsoft.Playwright;
using Xunit;

namespace Assistant.Browser.Tests;

/// <summary>A conversation with the script: in place, by keyboard, over a bad line.</summary>
[Collection(BrowserApp.Group)]
public sealed class ConversationTests(BrowserApp app)
{
    [Fact]
    public async Task Hurried_question_is_answered_in_place_and_the_field_is_ready_again()
    {
        var page = await app.OpenAsync();
        var loaded = await page.EvaluateAsync<double>("performance.timeOrigin");

        await page.AskAsync("dk tam tru can giay to gi");

        Assert.Equal(loaded, await page.EvaluateAsync<double>("performance.timeOrigin"));
        Assert.Contains("tạm trú", await page.Answers().First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("", await page.Field().InputValueAsync());
        Assert.Equal("q", (await page.FocusAsync()).Name);
        Assert.Contains("tạm trú", await page.GetByRole(AriaRole.Status).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("#examples").CountAsync());
    }

    [Fact]
    public async Task Enter_twice_asks_once()
    {
        var page = await app.OpenAsync();
        var network = new TaskCompletionSource();
        await page.RouteAsync("**/", async route => { await network.Task; await route.ContinueAsync(); });
        await page.Field().FillAsync("đăng ký tạm trú cần giấy tờ gì");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        network.SetResult();
        await page.Answers().First.WaitForAsync();
        await page.AskAsync("hết bao nhiêu tiền");

        Assert.Equal(2, await page.Answers().CountAsync());
    }

    [Fact]
    public async Task What_is_typed_while_waiting_stays()
    {
        var page = await app.OpenAsync();
        var network = new TaskCompletionSource();
        await page.RouteAsync("**/", async route => { await network.Task; await route.ContinueAsync(); });
        await page.Field().FillAsync("đăng ký tạm trú cần giấy tờ gì");
        await page.Keyboard.PressAsync("Enter");
        await page.Field().FillAsync("còn hộ chiếu thì sao");
        network.SetResult();
        await page.Answers().First.WaitForAsync();

        Assert.Equal("còn hộ chiếu thì sao", await page.Field().InputValueAsync());
    }

    [Fact]
    public async Task Follow_ups_are_understood_and_the_conversation_grows()
    {
        var page = await app.OpenAsync();
        await page.AskAsync("đăng ký tạm trú cần giấy tờ gì");
        await page.AskAsync("thế hết bao nhiêu tiền");
        await page.AskAsync("bao lâu thì xong");

        Assert.Equal(3, await page.Answers().CountAsync());
        Assert.Contains("chi phí đăng ký tạm trú", await page.Answers().Nth(1).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("thời gian giải quyết đăng ký tạm trú", await page.Answers().Nth(2).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('[id]')].length - new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"));
    }

    [Fact]
    public async Task Choice_answers_the_question_and_focus_goes_on_from_there()
    {
        var page = await app.OpenAsync();
        await page.AskAsync("hộ chiếu");
        await page.Locator(".decide button").First.ClickAsync();
        await page.Answers().Nth(1).WaitForAsync();

        Assert.Equal("t2-q", (await page.FocusAsync()).Name);
    }

    [Fact]
    public async Task New_answer_comes_into_view_but_who_scrolled_away_is_not_moved()
    {
        var page = await app.OpenAsync(height: 700);
        await page.AskAsync("đăng ký tạm trú trên mạng làm sao");
        await page.AskAsync("đổi bằng lái hết bao nhiêu tiền");
        Assert.InRange(await page.Locator("#t2-q").EvaluateAsync<double>("e => e.getBoundingClientRect().top"), 0, 350);

        var network = new TaskCompletionSource();
        await page.RouteAsync("**/", async route => { await network.Task; await route.ContinueAsync(); });
        await page.Field().FillAsync("hộ chiếu làm ở đâu");
        await page.Keyboard.PressAsync("Enter");
        await page.EvaluateAsync("window.scrollTo(0, 0)");
        network.SetResult();
        await page.Answers().Nth(2).WaitForAsync();

        Assert.Equal(0, await page.EvaluateAsync<double>("window.scrollY"));
    }

    [Fact]
    public async Task Keyboard_alone_reaches_everything_and_is_always_seen()
    {
        var page = await app.OpenAsync();
        var seen = new List<string>();
        for (var i = 0; i < 11; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var (name, isVisible) = await page.FocusAsync();
            Assert.True(isVisible, $"Focus on '{name}' cannot be seen.");
            seen.Add(name);
        }

        Assert.Equal("Đến nội dung chính", seen[0]);
        Assert.Equal(["lon", "q", "send"], seen[1..4]);
        Assert.Equal("Xem và nộp phạt nguội thế nào?", seen[9]);

        await page.Locator("#examples button").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Answers().First.WaitForAsync();
        var (heading, shown) = await page.FocusAsync();
        Assert.Equal("t1-q", heading);
        Assert.True(shown);
        for (var i = 0; i < 30; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var (name, isVisible) = await page.FocusAsync();
            Assert.True(isVisible, $"Focus on '{name}' cannot be seen.");
        }
    }

    [Fact]
    public async Task Mark_opens_the_sources()
    {
        var page = await app.OpenAsync();
        await page.AskAsync("đăng ký tạm trú cần giấy tờ gì");
        await page.Locator(".marks a").First.ClickAsync();

        await Assertions.Expect(page.Locator("#t1-s1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Lost_connection_is_said_and_loses_nothing()
    {
        var page = await app.OpenAsync();
        await page.Context.SetOfflineAsync(true);
        await page.Field().FillAsync("đăng ký tạm trú cần giấy tờ gì");
        await page.Keyboard.PressAsync("Enter");

        var problem = page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(problem).ToContainTextAsync("mất kết nối mạng");
        Assert.Equal("đăng ký tạm trú cần giấy tờ gì", await page.Field().InputValueAsync());

        await page.Context.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Gửi lại" }).ClickAsync();
        await page.Answers().First.WaitForAsync();
        await Assertions.Expect(problem).ToBeHiddenAsync();
        Assert.Equal("", await page.Field().InputValueAsync());
    }

    [Fact]
    public async Task Question_that_is_too_long_is_said_so_and_kept()
    {
        var page = await app.OpenAsync();
        var text = new string('a', 70_000);
        await page.Field().FillAsync(text);
        await page.Locator("#send").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("dài quá");
        Assert.Equal(text.Length, (await page.Field().InputValueAsync()).Length);
    }

    [Fact]
    public async Task Empty_field_is_asked_for()
    {
        var page = await app.OpenAsync();
        await page.Locator("#send").ClickAsync();

        await Assertions.Expect(page.Locator("#hint")).ToBeVisibleAsync();
        Assert.Equal("q", (await page.FocusAsync()).Name);
        await page.Field().FillAsync("hộ chiếu");
        await Assertions.Expect(page.Locator("#hint")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Large_letters_are_large_and_are_remembered()
    {
        var page = await app.OpenAsync();
        await page.Field().FillAsync("đang viết dở");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Cỡ chữ lớn" }).ClickAsync();

        Assert.Equal("21px", await page.EvaluateAsync<string>("getComputedStyle(document.body).fontSize"));
        Assert.Equal("đang viết dở", await page.Field().InputValueAsync());
        await page.ReloadAsync();
        Assert.Equal("21px", await page.EvaluateAsync<string>("getComputedStyle(document.body).fontSize"));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Cỡ chữ lớn" }).ClickAsync();
        await page.ReloadAsync();
        Assert.Equal("17px", await page.EvaluateAsync<string>("getComputedStyle(document.body).fontSize"));
    }

    [Fact]
    public async Task Nothing_is_blocked_or_thrown()
    {
        var page = await app.OpenAsync();
        var problems = new List<string>();
        page.Console += (_, message) => problems.Add(message.Text);
        page.PageError += (_, error) => problems.Add(error);
        await page.ReloadAsync();
        await page.AskAsync("<img src=x onerror=alert(1)> đăng ký tạm trú");
        await page.AskAsync("hết bao nhiêu tiền");

        Assert.Empty(problems);
    }
}
