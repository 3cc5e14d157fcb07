using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Assistant.Browser.Tests.Widget;

/// <summary>The button for signing in: only where it leads somewhere, and the conversation stays open behind it.</summary>
public sealed class SignInTests(BrowserApp app) : WidgetTest(app)
{
    private const string Button = "Đăng nhập VNeID";

    [Fact]
    public async Task Without_an_offer_of_the_server_there_is_no_button()
    {
        var page = await OpenAsync();
        await page.ConverseAsync("xin chào");

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Đăng nhập" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Pressed_it_opens_the_provider_in_a_tab_of_its_own_as_a_page_of_this_server()
    {
        Server.SignIn = "VNeID";
        var page = await OpenAsync();
        await page.ConverseAsync("xin chào");
        var tab = await page.Context.RunAndWaitForPageAsync(() => page.Named(Button).ClickAsync());
        await Assertions.Expect(tab).ToHaveURLAsync(new Regex("/sign-in/start\\?ticket="), new PageAssertionsToHaveURLOptions { Timeout = 15_000 });

        Assert.Equal(["same-origin"], Server.SignInsFrom);
        Assert.True(await tab.EvaluateAsync<bool>("() => window.opener === null"));
        await Assertions.Expect(page.Replies()).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await Assertions.Expect(page.Named(Button)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Where_no_ticket_is_to_be_had_it_says_so_and_nothing_is_lost()
    {
        Server.SignIn = "VNeID";
        var page = await OpenAsync();
        await page.ConverseAsync("xin chào");
        await page.RouteAsync("**/sign-in/ticket", route => route.AbortAsync());
        await page.Named(Button).ClickAsync();

        await Assertions.Expect(page.Locator("assistant-chat .notice")).ToContainTextAsync("không cần đăng nhập");
        Assert.Single(page.Context.Pages);
        await page.ConverseAsync("vậy hỏi tiếp");
    }
}
