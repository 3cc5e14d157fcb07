using Microsoft.Playwright;
using Xunit;

namespace Assistant.Browser.Tests;

/// <summary>The same with the script switched off, or never arrived.</summary>
[Collection(BrowserApp.Group)]
public sealed class WithoutScriptTests(BrowserApp app)
{
    [Fact]
    public async Task Question_follow_up_and_choice_work()
    {
        var page = await app.OpenAsync(script: false);
        await page.Field().FillAsync("hộ chiếu");
        await page.Locator("#send").ClickAsync();
        await Assertions.Expect(page.Answers()).ToContainTextAsync("hộ chiếu");

        await page.Locator(".decide button").First.ClickAsync();
        await Assertions.Expect(page.Answers()).ToContainTextAsync("hộ chiếu");

        await page.Field().FillAsync("thế hết bao nhiêu tiền");
        await page.Locator("#send").ClickAsync();
        await Assertions.Expect(page.Answers()).ToContainTextAsync("hộ chiếu");
        Assert.Equal(1, await page.Answers().CountAsync());
    }

    [Fact]
    public async Task Example_is_one_press()
    {
        var page = await app.OpenAsync(script: false);
        await page.Locator("#examples button").First.ClickAsync();

        await Assertions.Expect(page.Answers()).ToContainTextAsync("khai sinh");
    }

    [Fact]
    public async Task Large_letters_keep_answer_and_draft()
    {
        var page = await app.OpenAsync(script: false);
        await page.Field().FillAsync("đăng ký tạm trú cần giấy tờ gì");
        await page.Locator("#send").ClickAsync();
        await page.Field().FillAsync("đang viết dở");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Cỡ chữ lớn" }).ClickAsync();

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-size", "lon");
        await Assertions.Expect(page.Answers()).ToContainTextAsync("tạm trú");
        Assert.Equal("đang viết dở", await page.Field().InputValueAsync());
    }

    [Fact]
    public async Task Sources_open()
    {
        var page = await app.OpenAsync(script: false);
        await page.GotoAsync("/?q=" + Uri.EscapeDataString("đăng ký tạm trú cần giấy tờ gì"));
        await page.Locator("summary").ClickAsync();

        await Assertions.Expect(page.Locator("#t1-s1")).ToBeVisibleAsync();
    }
}
